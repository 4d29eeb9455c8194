/** People in Saudi Arabia, citizens and residents, with names in Arabic letters and the ten digits of their identity number. */
import { at, randomFor, scatter } from '../random.ts';
import { saudiId } from './check-digits.ts';
import { birthDate, inventedWord, list, type Person, unmarked } from './person.ts';

export interface Saudi extends Person {
  readonly nationalId: string;
  readonly nationality: string;
}

const female = list(
  'فاطمة عائشة نورة سارة مريم هند ريم لطيفة منيرة موضي حصة الجوهرة أمل هدى سلمى خلود دلال رنا شهد غادة لمى مها نوف وفاء ياسمين أروى بدرية جواهر ليلى سميرة',
);
const male = list(
  'محمد عبدالله أحمد خالد فهد سعود سلطان عبدالرحمن عبدالعزيز ناصر تركي بندر فيصل سعد ماجد نايف يوسف إبراهيم علي حسن عمر طلال مشعل راشد صالح سليمان وليد ياسر زياد هشام',
);
const family = list(
  'الغامدي القحطاني العتيبي الشمري الزهراني الحربي الدوسري المطيري العنزي السبيعي الشهري الأحمدي الجهني البلوي الخالدي الرشيدي العمري المالكي اليامي الحارثي السلمي الثقفي الفيفي البقمي الهاجري العسيري النعيمي الصاعدي المنصور الراجح',
);
/** City, region, postcode. */
const cities: readonly (readonly [string, string, string])[] = [
  ['الرياض', 'منطقة الرياض', '12211'],
  ['جدة', 'منطقة مكة المكرمة', '23442'],
  ['الدمام', 'المنطقة الشرقية', '32241'],
  ['المدينة المنورة', 'منطقة المدينة المنورة', '42351'],
  ['أبها', 'منطقة عسير', '62521'],
  ['تبوك', 'منطقة تبوك', '47311'],
  ['بريدة', 'منطقة القصيم', '52361'],
];
const nationalities = list('مصري,يمني,أردني,سوداني,هندي,باكستاني,فلبيني');
/** Thirty-two pairs of letters; five of them make an invented street name. */
const syllables = list('با بو تا تي جا جو حا حو خا دا دو را رو زا سا سو شا شي صا طا عا غا فا فو قا كا لا ما مو نا نو وا');

export function saudi(seed: string, n: number): Saudi {
  const random = randomFor(`${seed}/sa`, n);
  const sex = random.chance(0.5) ? 'female' : 'male';
  const citizen = random.chance(0.68);
  const given = random.pick(sex === 'female' ? female : male);
  const father = random.pick(male);
  const familyName = random.pick(family);
  const [city, region, postcode] = at(cities, random.int(0, cities.length - 1));
  const streetWord = inventedWord(syllables, 5, n, `${seed}/sa-street`);
  return {
    n,
    sex,
    givenName: given,
    familyName,
    fullName: `${given} ${father} ${familyName}`,
    birthDate: birthDate(random),
    street: `شارع ${streetWord}، مبنى ${random.int(2000, 8900)}`,
    streetWord,
    city,
    region,
    postcode,
    phone: unmarked(`05${random.pick(['0', '3', '4', '6', '8', '9'])}${random.digits(7)}`),
    email: `${random.pick(list('m a s f k n r h'))}${random.digits(5)}@${random.pick(['barid.example', 'mail.invalid'])}`,
    nationality: citizen ? 'سعودي' : random.pick(nationalities),
    nationalId: saudiId(citizen ? '1' : '2', String(scatter(n, 99_999_989, `${seed}/sa-id`)).padStart(8, '0')),
  };
}

/** A doctor's name, without a number. */
export function saudiDoctor(seed: string, n: number): string {
  const random = randomFor(`${seed}/sa-doctor`, n);
  return `د. ${random.pick(random.chance(0.5) ? female : male)} ${random.pick(family)}`;
}
