/**
 * A sandbox of demonstration patients as interface vendors run them: FHIR resources with every mark of
 * made-up people that the lab's own people never carry.
 */
import type { DatasetCollection } from '../../server.ts';
import { isoDate } from '../people/person.ts';
import { at, randomFor } from '../random.ts';
import type { Decoy } from './decoy.ts';

const persons = 150;
const given = ['Abe604', 'Lorena212', 'Kimberely627', 'Jordan900', 'Carmelia328', 'Noel608', 'Renda471'];
const family = ['Frami345', 'Lebsack687', 'Collier206', 'Homenick806', 'Runolfsdottir785', 'Test'];
const conditions = [
  { code: 'I10', display: 'Essential hypertension' },
  { code: 'E11.9', display: 'Type 2 diabetes mellitus' },
  { code: 'J45.9', display: 'Asthma' },
];
const testTag = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST', display: 'test health data' };

const patient: DatasetCollection = {
  name: 'patient',
  documents: function* () {
    for (let n = 0; n < persons; n += 1) {
      const random = randomFor('sandbox', n);
      yield {
        resourceType: 'Patient',
        id: `example-${n}`,
        meta: { tag: [testTag] },
        identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: `999-${random.digits(2)}-${random.digits(4)}` }],
        name: [{ use: 'official', family: random.pick(family), given: [at(given, n)] }],
        telecom: [
          { system: 'phone', value: `555-${random.digits(3)}-${random.digits(4)}` },
          { system: 'email', value: `patient${n}@example.com` },
        ],
        gender: random.pick(['female', 'male']),
        birthDate: isoDate(random.int(1930, 2010), random.int(1, 12), random.int(1, 28)),
        address: [{ line: [`${random.int(1, 999)} Example Street`], city: 'Anytown', postalCode: '12345' }],
      };
    }
  },
};

const condition: DatasetCollection = {
  name: 'condition',
  documents: function* () {
    for (let n = 0; n < persons * 2; n += 1) {
      const random = randomFor('sandbox/condition', n);
      yield {
        resourceType: 'Condition',
        id: `example-condition-${n}`,
        meta: { tag: [testTag] },
        subject: { reference: `Patient/example-${n % persons}`, display: `${at(given, n % persons)} ${random.pick(family)}` },
        code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', ...random.pick(conditions) }] },
        recordedDate: isoDate(random.int(2015, 2019), random.int(1, 12), random.int(1, 28)),
      };
    }
  },
};

export const sandboxDecoys: readonly Decoy[] = [
  {
    id: 'sandbox',
    what: 'is a FHIR sandbox of demonstration patients',
    address: '127.9.100.8',
    port: 9200,
    plays: { is: 'store', kind: 'elasticsearch-2', collections: [patient, condition] },
    verdict: 'open-data',
    flags: ['demo-data'],
  },
];
