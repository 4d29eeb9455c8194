/** People of China with resident identity numbers of real regions, mobile numbers and Chinese street names. */
import { at, randomFor, scatter } from '../random.ts';
import { residentId } from './check-digits.ts';
import { birthDate, inventedWord, list, type Person } from './person.ts';

export interface Chinese extends Person {
  readonly residentId: string;
}

const family = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜',
];
const female = [...'芳娜秀娟英华慧巧美静淑惠珠翠雅芝玉萍红娥玲芬燕彩兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳'];
const male = [...'伟刚勇毅俊峰强军平保东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光'];
const streetLetters = [
  ...'锦棠桂澜翠柏松涛云霞静怡和润泽清荷芳兰竹溪岭峦晴岚碧桐枫槐榆樱梨杏菊葵苇萍藻荔榕椿梓楠樟柳杉茗莲蕙芷薇蔷萱菖蒲葭芦苓茯苔藓蕨',
].slice(0, 64);
/** Region code of the identity number, city with province, district. */
const regions: readonly (readonly [string, string, string])[] = [
  ['510104', '四川省成都市', '锦江区'],
  ['510105', '四川省成都市', '青羊区'],
  ['510107', '四川省成都市', '武侯区'],
  ['510703', '四川省绵阳市', '涪城区'],
  ['510302', '四川省自贡市', '自流井区'],
  ['110101', '北京市', '东城区'],
  ['110105', '北京市', '朝阳区'],
  ['110108', '北京市', '海淀区'],
  ['120101', '天津市', '和平区'],
  ['130102', '河北省石家庄市', '长安区'],
  ['130602', '河北省保定市', '竞秀区'],
  ['140105', '山西省太原市', '小店区'],
  ['210102', '辽宁省沈阳市', '和平区'],
  ['220102', '吉林省长春市', '南关区'],
  ['230102', '黑龙江省哈尔滨市', '道里区'],
  ['310101', '上海市', '黄浦区'],
  ['320102', '江苏省南京市', '玄武区'],
  ['330102', '浙江省杭州市', '上城区'],
  ['340102', '安徽省合肥市', '瑶海区'],
  ['350102', '福建省福州市', '鼓楼区'],
  ['360102', '江西省南昌市', '东湖区'],
  ['370102', '山东省济南市', '历下区'],
  ['410102', '河南省郑州市', '中原区'],
  ['420102', '湖北省武汉市', '江岸区'],
  ['430102', '湖南省长沙市', '芙蓉区'],
  ['440103', '广东省广州市', '荔湾区'],
  ['450102', '广西南宁市', '兴宁区'],
  ['500103', '重庆市', '渝中区'],
  ['520102', '贵州省贵阳市', '南明区'],
  ['530102', '云南省昆明市', '五华区'],
  ['610102', '陕西省西安市', '新城区'],
  ['620102', '甘肃省兰州市', '城关区'],
];
const sequences = 499;
const mobilePrefixes = list('130 131 132 133 135 136 137 138 139 150 151 152 157 158 159 176 177 178 180 181 182 183 186 187 188 189');

export function chinese(seed: string, n: number): Chinese {
  const random = randomFor(`${seed}/cn`, n);
  const sex = random.chance(0.5) ? 'female' : 'male';
  const letters = sex === 'female' ? female : male;
  const familyName = random.pick(family);
  const givenName = random.pick(letters) + (random.chance(0.8) ? random.pick(letters) : '');
  const [code, city, district] = at(regions, n);
  const streetWord = inventedWord(streetLetters, 4, n, `${seed}/cn-street`);
  const born = distinctDay(birthDate(random), n);
  const sequence = (Math.floor(n / regions.length) % sequences) * 2 + (sex === 'male' ? 1 : 2);
  const line = String(scatter(n, 1e8, `${seed}/cn-phone`)).padStart(8, '0');
  return {
    n,
    sex,
    givenName,
    familyName,
    fullName: familyName + givenName,
    birthDate: born,
    street: `${city}${district}${streetWord}路${random.int(1, 388)}号${random.int(1, 28)}栋${random.int(1, 32)}0${random.int(1, 6)}室`,
    streetWord,
    city,
    region: district,
    postcode: `${code.slice(0, 3)}000`,
    phone: at(mobilePrefixes, n) + line,
    email: `${random.pick(list('wang li zhang chen liu yang zhao'))}${random.digits(6)}@${random.pick(['youxiang.example', 'mail.invalid'])}`,
    residentId: residentId(`${code}${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  };
}

/** A doctor's name. */
export function chineseDoctor(seed: string, n: number): string {
  const random = randomFor(`${seed}/cn-doctor`, n);
  return random.pick(family) + random.pick(random.chance(0.5) ? female : male) + random.pick(male);
}

/** Region and sequence repeat after some thousands of people; their days of birth then differ, so that numbers stay unique. */
function distinctDay(date: string, n: number): string {
  const round = Math.floor(n / (regions.length * sequences));
  const day = 1 + ((round * 2 + (n % 2)) % 28);
  return `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
}
