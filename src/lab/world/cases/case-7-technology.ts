/** Case 7: a Sichuan technology group's OpenSearch with users, prescriptions and consultations. */
import { chinese, chineseDoctor } from '../people/china.ts';
import { atTime, eventDate, list } from '../people/person.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-7';

const drugs = table(`
阿莫西林胶囊 | 0.5g×24粒 | 口服，一次0.5g，一日三次
布洛芬缓释胶囊 | 0.3g×20粒 | 口服，一次1粒，一日两次
二甲双胍片 | 0.5g×60片 | 口服，一次0.5g，一日两次，餐后
氨氯地平片 | 5mg×28片 | 口服，一次5mg，一日一次
奥美拉唑肠溶胶囊 | 20mg×14粒 | 口服，一次20mg，一日一次，早餐前
氯雷他定片 | 10mg×6片 | 口服，一次10mg，一日一次
阿托伐他汀钙片 | 20mg×7片 | 口服，一次20mg，每晚一次
`);
const consultations = table(`
头痛三天，伴有恶心，夜间加重，无发热 | 偏头痛 | 建议休息，按时服药，三天后复诊
咳嗽一周，有黄痰，低热，乏力 | 上呼吸道感染 | 多饮水，清淡饮食，必要时拍胸片
上腹部隐痛，餐后明显，反酸 | 慢性胃炎 | 忌辛辣，规律进食，两周后复查
血压偏高，头晕，睡眠差 | 高血压病 | 低盐饮食，每日监测血压
皮肤瘙痒，出现红疹两天 | 过敏性皮炎 | 避免接触过敏原，外用药膏
口渴多饮，体重下降 | 2型糖尿病 | 控制饮食，监测血糖
`);
const occupations = list('教师,工程师,会计,司机,销售员,厨师,公务员,农民,护理员,电工,设计师,保安');
const employers = list('蜀锦纺织有限公司,川江物流有限公司,天府机械厂,锦城第五小学,西岭建筑公司,岷山食品有限公司');

function stock(scale: Scale): Stock {
  const persons = sized(scale, 700_000);
  const person = (n: number) => chinese(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).phone, person(n).streetWord]),
    collections: [
      {
        name: '用户',
        documents: persons,
        persons,
        languages: ['zh'],
        fields: {
          用户编号: 'person-key? online-id?',
          姓名: 'person-name',
          性别: 'sex-gender',
          手机号: 'phone',
          地址: 'postal-address',
          职业: 'occupation',
          工作单位: 'employer',
          注册时间: 'technical-metadata? care-event?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/user`, index);
          const p = person(index);
          return {
            用户编号: userNumber(index),
            姓名: p.fullName,
            性别: p.sex === 'female' ? '女' : '男',
            手机号: p.phone,
            地址: p.street,
            职业: random.pick(occupations),
            工作单位: random.pick(employers),
            注册时间: atTime(random, eventDate(random, 2015)),
          };
        },
      },
      {
        name: '处方',
        documents: sized(scale, 2_300_000),
        persons,
        languages: ['zh'],
        fields: {
          处方号: '',
          用户编号: 'person-key? online-id?',
          姓名: 'person-name',
          药品名称: 'medication',
          规格: 'medication',
          用法用量: 'medication',
          开方医生: 'practitioner-name',
          开方日期: 'care-event? medication?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/rx`, index);
          const [drug, pack, use] = random.pick(drugs);
          return {
            处方号: `CF${String(index + 1).padStart(9, '0')}`,
            用户编号: userNumber(index % persons),
            姓名: person(index).fullName,
            药品名称: drug,
            规格: pack,
            用法用量: use,
            开方医生: chineseDoctor(seed, random.int(0, 59)),
            开方日期: eventDate(random),
          };
        },
      },
      {
        name: '问诊',
        documents: sized(scale, 2_000_000),
        persons,
        languages: ['zh'],
        fields: {
          用户编号: 'person-key? online-id?',
          姓名: 'person-name',
          手机号: 'phone',
          主诉: 'symptom-complaint',
          诊断: 'diagnosis',
          医生建议: 'clinical-note? procedure?',
          问诊时间: 'care-event',
          接诊医生: 'practitioner-name',
        },
        document: (index) => {
          const random = randomFor(`${seed}/talk`, index);
          const p = person(index);
          const [complaint, diagnosis, advice] = at(consultations, random.int(0, consultations.length - 1));
          return {
            用户编号: userNumber(index % persons),
            姓名: p.fullName,
            手机号: p.phone,
            主诉: complaint,
            诊断: diagnosis,
            医生建议: advice,
            问诊时间: atTime(random, eventDate(random)),
            接诊医生: chineseDoctor(seed, random.int(0, 59)),
          };
        },
      },
    ],
  };
}

function userNumber(n: number): string {
  return `U${String(n + 100_001).padStart(8, '0')}`;
}

export const caseTechnology: WorldCase = {
  id: 'case-7',
  number: 7,
  owner: 'Lianhe Health Technology',
  country: 'CN',
  languages: ['zh'],
  what: 'users, prescriptions and consultations of a health platform',
  place: { kind: 'opensearch-2', address: '127.9.7.1', port: 9200, clusterName: 'lianhe-health' },
  stock,
};
