/** Case 6: a Chinese clinical college's cluster with patients and laboratory results. */
import { chinese, chineseDoctor } from '../people/china.ts';
import { atTime, eventDate, list } from '../people/person.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-6';

const tests = table(`
白细胞计数 | 10^9/L | 3.5-9.5 | 3.1 | 14.8
血红蛋白 | g/L | 115-150 | 82 | 165
血小板计数 | 10^9/L | 125-350 | 96 | 410
空腹血糖 | mmol/L | 3.9-6.1 | 3.6 | 14.2
总胆固醇 | mmol/L | 2.8-5.2 | 2.7 | 8.4
肌酐 | umol/L | 57-111 | 48 | 260
谷丙转氨酶 | U/L | 9-50 | 8 | 190
尿酸 | umol/L | 208-428 | 190 | 640
`);
const wards = list('内科一病区,内科二病区,外科一病区,骨科病区,心内科病区,神经内科病区,儿科病区');
const departments = list('检验科,内科,外科,骨科,心内科,神经内科,儿科');

function stock(scale: Scale): Stock {
  const persons = sized(scale, 190_000);
  const person = (n: number) => chinese(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).residentId, person(n).streetWord]),
    collections: [
      {
        name: '患者',
        documents: persons,
        persons,
        languages: ['zh'],
        fields: {
          病历号: 'medical-record-number',
          姓名: 'person-name',
          性别: 'sex-gender',
          出生日期: 'birth-date',
          身份证号: 'national-id',
          联系电话: 'phone',
          家庭住址: 'postal-address',
          科室: 'care-facility',
          病区: 'care-facility? care-event?',
        },
        document: (index) => {
          const p = person(index);
          return {
            病历号: recordNumber(index),
            姓名: p.fullName,
            性别: p.sex === 'female' ? '女' : '男',
            出生日期: p.birthDate,
            身份证号: p.residentId,
            联系电话: p.phone,
            家庭住址: p.street,
            科室: at(departments, index),
            病区: at(wards, index),
          };
        },
      },
      {
        name: '检验结果',
        documents: sized(scale, 1_810_000),
        persons,
        languages: ['zh'],
        fields: {
          病历号: 'medical-record-number',
          姓名: 'person-name',
          检验项目: 'lab-result',
          结果: 'lab-result',
          单位: 'lab-result',
          参考范围: 'lab-result',
          检验时间: 'care-event? lab-result?',
          送检科室: 'care-facility',
          检验医师: 'practitioner-name',
        },
        document: (index) => {
          const random = randomFor(`${seed}/lab`, index);
          const [test, unit, range, low, high] = random.pick(tests);
          const value = Number(low) + random.next() * (Number(high) - Number(low));
          return {
            病历号: recordNumber(index % persons),
            姓名: person(index).fullName,
            检验项目: test,
            结果: Number(value.toFixed(1)),
            单位: unit,
            参考范围: range,
            检验时间: atTime(random, eventDate(random)),
            送检科室: random.pick(departments),
            检验医师: chineseDoctor(seed, random.int(0, 39)),
          };
        },
      },
    ],
  };
}

function recordNumber(n: number): string {
  return `ZY${String(n + 30_001).padStart(8, '0')}`;
}

export const caseCollege: WorldCase = {
  id: 'case-6',
  number: 6,
  owner: 'Clinical Medical College North',
  country: 'CN',
  languages: ['zh'],
  what: 'patients and laboratory results of a clinical college',
  place: { kind: 'elasticsearch-8', address: '127.9.6.1', port: 9200, clusterName: 'cmc-north' },
  stock,
};
