/** Case 9: a pharmacy software firm's cluster, and the bucket of prescription pictures that its index names. */
import { crc32, deflateSync } from 'node:zlib';
import { drawPaper } from '../../../stages/classify/pictures/fixtures/draw.fixture.ts';
import { eventDate, list } from '../people/person.ts';
import { type American, american, careWorker } from '../people/united-states.ts';
import { randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-9';
export const pictureBucket = 'scriptflow-rx-images';

const drugs = table(`
Lisinopril | 10 mg tablet | Take one tablet by mouth once daily | 30
Metformin | 500 mg tablet | Take one tablet by mouth twice daily with meals | 60
Atorvastatin | 20 mg tablet | Take one tablet by mouth at bedtime | 30
Amoxicillin | 500 mg capsule | Take one capsule by mouth three times daily | 21
Albuterol | 90 mcg inhaler | Inhale two puffs every four hours as needed | 1
Sertraline | 50 mg tablet | Take one tablet by mouth every morning | 30
Omeprazole | 20 mg capsule | Take one capsule by mouth before breakfast | 30
`);
const counseling = list(
  'Patient counseled on taking the medicine with food,Patient reports mild dizziness in the morning,No interaction found with current therapy,Refill synchronised with other maintenance medicines,Patient asked about generic substitution,Directions repeated back correctly,Prior authorisation was requested from the plan,Patient advised to monitor blood pressure at home,Package insert handed over,Missed doses discussed and pill box recommended',
);
const plans = list('Prairie Health Plan,Lakeside Benefit Trust,Summit Rx Coverage,Cedar Mutual Health');

/** About 800 persons in full; the everyday scale keeps a tenth, so that there is something to count. */
function personsAt(scale: Scale): number {
  return sized(scale, 800, 10);
}

function stock(scale: Scale): Stock {
  const persons = personsAt(scale);
  const person = (n: number) => american(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).ssn, person(n).streetWord]),
    collections: [
      {
        name: 'patients',
        documents: persons,
        persons,
        languages: ['en'],
        fields: {
          patient_id: 'person-key',
          first_name: 'person-name',
          last_name: 'person-name',
          ssn: 'social-security-number',
          dob: 'birth-date',
          phone: 'phone',
          address: 'postal-address',
          insurance_plan: 'insurance-coverage',
          member_id: 'insurance-id',
        },
        document: (index) => {
          const p = person(index);
          return {
            patient_id: patientId(index),
            first_name: p.givenName,
            last_name: p.familyName,
            ssn: p.ssn,
            dob: p.birthDate,
            phone: p.phone,
            address: `${p.street}, ${p.city}, ${p.region} ${p.postcode}`,
            insurance_plan: randomFor(`${seed}/plan`, index).pick(plans),
            member_id: p.mbi,
          };
        },
      },
      {
        name: 'prescriptions',
        documents: sized(scale, 40_000, 10),
        persons,
        languages: ['en'],
        fields: {
          rx_number: 'medication?',
          patient_id: 'person-key',
          patient_name: 'person-name',
          drug: 'medication',
          strength: 'medication',
          sig: 'medication',
          quantity: 'medication',
          prescriber: 'practitioner-name',
          prescriber_npi: 'practitioner-details',
          written_on: 'care-event? medication?',
          image_url: 'person-image',
          counseling_note: 'clinical-note? medication? symptom-complaint? diagnosis?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/rx`, index);
          const [drug, strength, sig, quantity] = random.pick(drugs);
          const doctor = careWorker(seed, random.int(0, 24));
          return {
            rx_number: `RX${String(600_001 + index)}`,
            patient_id: patientId(index % persons),
            patient_name: person(index).fullName,
            drug,
            strength,
            sig,
            quantity: Number(quantity),
            prescriber: `Dr. ${doctor.givenName} ${doctor.familyName}`,
            prescriber_npi: doctor.npi,
            written_on: eventDate(random),
            counseling_note: counselingNote(index),
            image_url: `gs://${pictureBucket}/rx/${600_001 + index}.png`,
          };
        },
      },
    ],
  };
}

/** What the pharmacist wrote down, some hundred words, so that 40,000 prescriptions weigh about 81 MB. */
function counselingNote(index: number): string {
  const random = randomFor(`${seed}/note`, index);
  return Array.from(
    { length: random.int(52, 76) },
    () => `${random.pick(counseling)} (${random.int(1, 28)}/${random.int(1, 12)}, line ${random.digits(4)}).`,
  ).join(' ');
}

function pictures(scale: Scale): Stock {
  const persons = personsAt(scale);
  const person = (n: number) => american(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [pictureName(person(n).streetWord, n)]),
    collections: [
      {
        name: pictureBucket,
        documents: sized(scale, 3000, 10),
        persons: null,
        languages: [],
        fields: {
          head: 'person-image',
          text: 'person-name? birth-date? phone? postal-address? medication? practitioner-name? clinical-note?',
        },
        document: (index) => ({
          key: `rx/${pictureName(person(index).streetWord, index)}`,
          contentType: 'image/png',
          body: index % DRAWN_EVERY === 0 ? drawn(person(index), index) : picture(person(index).streetWord, index),
        }),
      },
    ],
  };
}

/** Enough of them for a sample to meet some; drawing every one would take longer than the scan. */
const DRAWN_EVERY = 8;

/** A prescription that can be read; the address on it holds what is planted for the person in the cluster. */
function drawn(person: American, n: number): Uint8Array {
  const [drug = '', strength = '', sig = ''] = randomFor(`${seed}/rx`, n).pick(drugs);
  const doctor = careWorker(seed, n % 24);
  return drawPaper({
    language: 'en',
    kind: 'prescription',
    title: 'Prescription',
    fields: [
      ['Patient', person.fullName, 'person-name'],
      ['Date of birth', person.birthDate, 'birth-date'],
      ['Phone', person.phone, 'phone'],
      ['Address', `${person.street}, ${person.city}, ${person.region} ${person.postcode}`, 'postal-address'],
      ['Medication', `${drug} ${strength}`, 'medication'],
      ['Directions', sig, 'medication'],
      ['Prescriber', `Dr. ${doctor.givenName} ${doctor.familyName}`, 'practitioner-name'],
    ],
    mark: 'SYNTHETIC SPECIMEN',
  });
}

function pictureName(word: string, n: number): string {
  return `${word.toLowerCase()}-${600_001 + n}.png`;
}

/** A valid grey picture of 64 by 96 pixels whose text chunk carries the person's canary. */
function picture(word: string, n: number): Uint8Array {
  const rows = Buffer.alloc(96 * 65, (n * 37) % 251);
  for (let row = 0; row < 96; row += 1) rows[row * 65] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(64, 0);
  header.writeUInt32BE(96, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Comment\0${word} ${n}`, 'latin1')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function patientId(n: number): string {
  return `SF-${String(n + 5001)}`;
}

export const casePharmacy: WorldCase = {
  id: 'case-9',
  number: 9,
  owner: 'ScriptFlow Pharmacy Software',
  country: 'US',
  languages: ['en'],
  what: 'prescriptions and patients of a pharmacy software, and a bucket of prescription pictures',
  place: { kind: 'elasticsearch-7', address: '127.9.9.1', port: 9200, clusterName: 'scriptflow' },
  stock,
  bucket: {
    id: 'case-9-bucket',
    what: 'pictures of prescriptions',
    place: { kind: 'fake-gcs-server', address: '127.9.9.2', port: 4443, bucket: pictureBucket },
    stock: pictures,
  },
};
