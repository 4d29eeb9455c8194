/** Case 5: a Saudi clinic software firm's database with field names and texts in Arabic and English. */
import { atTime, eventDate, list } from '../people/person.ts';
import { saudi, saudiDoctor } from '../people/saudi.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-5';
const database = 'prism';

const visits = table(`
صداع شديد منذ يومين مع غثيان | الصداع النصفي | G43.9
سعال وحرارة منذ أسبوع | التهاب الجهاز التنفسي العلوي | J06.9
ألم أسفل الظهر بعد حمل أثقال | ألم أسفل الظهر | M54.5
حرقة أثناء التبول | التهاب المسالك البولية | N39.0
دوخة وارتفاع في ضغط الدم | ارتفاع ضغط الدم الأساسي | I10
عطش شديد وفقدان وزن | داء السكري من النوع الثاني | E11.9
ضيق تنفس ليلي وصفير في الصدر | الربو | J45.9
حموضة بعد الأكل | الارتجاع المعدي المريئي | K21.9
حكة واحمرار في الجلد | التهاب الجلد | L30.9
ألم في الركبة عند صعود الدرج | خشونة الركبة | M17.1
تعب وشحوب منذ شهرين | فقر الدم بعوز الحديد | D50.9
`);
const drugs = table(`
Metformin | 500 mg | مرتين يوميا بعد الأكل | 30
Amlodipine | 5 mg | مرة واحدة صباحا | 30
Paracetamol | 500 mg | كل ثماني ساعات عند اللزوم | 5
Amoxicillin | 500 mg | ثلاث مرات يوميا | 7
Omeprazole | 20 mg | قبل الإفطار | 14
Salbutamol | 100 mcg | بخختان عند الحاجة | 30
Atorvastatin | 20 mg | مرة واحدة قبل النوم | 30
Cetirizine | 10 mg | مرة واحدة مساء | 10
`);
const clinics = list('عيادة الأسرة,عيادة الباطنية,عيادة الأطفال,عيادة الجلدية,عيادة العظام');

function stock(scale: Scale): Stock {
  const persons = sized(scale, 45_000);
  const person = (n: number) => saudi(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).nationalId, person(n).streetWord]),
    collections: [
      {
        name: 'المرضى',
        database,
        documents: persons,
        persons,
        languages: ['ar'],
        fields: {
          _id: '',
          رقم_الملف: 'medical-record-number',
          الاسم_الكامل: 'person-name',
          رقم_الهوية: 'national-id',
          الجنسية: 'social-circumstances? ethnicity-belief?',
          الجنس: 'sex-gender',
          تاريخ_الميلاد: 'birth-date',
          رقم_الجوال: 'phone',
          العنوان: 'postal-address',
          المدينة: 'postal-address',
        },
        document: (index) => {
          const p = person(index);
          return {
            _id: `pt-${index + 1}`,
            رقم_الملف: fileNumber(index),
            الاسم_الكامل: p.fullName,
            رقم_الهوية: p.nationalId,
            الجنسية: p.nationality,
            الجنس: p.sex === 'female' ? 'أنثى' : 'ذكر',
            تاريخ_الميلاد: p.birthDate,
            رقم_الجوال: p.phone,
            العنوان: p.street,
            المدينة: p.city,
          };
        },
      },
      {
        name: 'visits',
        database,
        documents: sized(scale, 135_000),
        persons,
        languages: ['ar'],
        fields: {
          _id: '',
          fileNumber: 'medical-record-number',
          patientName: 'person-name',
          visitDate: 'care-event',
          chiefComplaint: 'symptom-complaint',
          diagnosis: 'diagnosis',
          icd10: 'diagnosis',
          doctor: 'practitioner-name',
          clinic: 'care-facility',
        },
        document: (index) => {
          const random = randomFor(`${seed}/visit`, index);
          const [complaint, diagnosis, code] = random.pick(visits);
          const doctor = random.int(0, 29);
          return {
            _id: `vs-${index + 1}`,
            fileNumber: fileNumber(index % persons),
            patientName: person(index).fullName,
            visitDate: atTime(random, eventDate(random)),
            chiefComplaint: complaint,
            diagnosis,
            icd10: code,
            doctor: saudiDoctor(seed, doctor),
            clinic: at(clinics, doctor),
          };
        },
      },
      {
        name: 'prescriptions',
        database,
        documents: sized(scale, 70_000),
        persons,
        languages: ['ar'],
        fields: {
          _id: '',
          fileNumber: 'medical-record-number',
          patientName: 'person-name',
          nationalId: 'national-id',
          medication: 'medication',
          dose: 'medication',
          instructions: 'medication',
          durationDays: 'medication',
          prescribedBy: 'practitioner-name',
          prescribedOn: 'medication? care-event?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/prescription`, index);
          const p = person(index);
          const [drug, dose, use, days] = random.pick(drugs);
          return {
            _id: `rx-${index + 1}`,
            fileNumber: fileNumber(index % persons),
            patientName: p.fullName,
            nationalId: p.nationalId,
            medication: drug,
            dose,
            instructions: use,
            durationDays: Number(days),
            prescribedBy: saudiDoctor(seed, random.int(0, 29)),
            prescribedOn: eventDate(random),
          };
        },
      },
    ],
  };
}

function fileNumber(n: number): string {
  return `PC-${String(n + 20_001)}`;
}

export const caseSaudi: WorldCase = {
  id: 'case-5',
  number: 5,
  owner: 'Prism Clinics',
  country: 'SA',
  languages: ['ar', 'en'],
  what: 'patients, visits and prescriptions of a Saudi clinic software',
  place: { kind: 'mongo-java-server', address: '127.9.5.1', port: 27_017 },
  stock,
};
