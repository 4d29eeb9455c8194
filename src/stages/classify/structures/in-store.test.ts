/** Structures inside strings, through the whole classifier: their inner fields are judged like others, and no value leaves. */
import { expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier, writtenPath } from '../classifier.ts';

async function classify(rawName: string, documents: readonly object[]) {
  const classifier = createClassifier({ key: new Uint8Array(32).fill(4), random: () => 0.4 });
  return classifier.collection({
    rawName,
    documents: 1000,
    bytes: undefined,
    samples: documents.map((document) => Ephemeral.of<unknown>(document)),
  });
}

const many = (count: number, make: (at: number) => object) => Array.from({ length: count }, (_, at) => make(at));
const given = ['Ana', 'Maria', 'Robert', 'Peter', 'Lucy', 'Carla', 'John', 'Alice'];
const family = ['Silva', 'Brown', 'Hill', 'Martin', 'Costa', 'King', 'Smith'];
const birth = (at: number) => `${1930 + ((at * 7) % 80)}0${1 + (at % 9)}1${at % 9}`;

test('an HL7 message in a queue is read by the standard’s names, and the mask shows them', async () => {
  const messages = many(20, (at) => ({
    queue: 'adt-in',
    message: [
      'MSH|^~\\&|ADT|CLINIC|LAB|CLINIC|20240102101112||ADT^A01|7|P|2.5',
      `PID|1||${48_210 + at * 7}^^^CLINIC^MR||${family[at % 7]}^${given[at % 8]}||${birth(at)}|F|||${at + 1} Main Street^^Leeds^^LS1 1AA||+44113496${1000 + at}`,
      `PV1|1|I|W4^2^1||||${1000 + at}^Hill^Grace^^^Dr`,
      `DG1|1||E11.9^Type 2 diabetes mellitus^I10`,
    ].join('\r'),
  }));

  const { findings, outcome } = await classify('hl7_inbound', messages);
  const at = (path: string) => findings.filter((finding) => writtenPath(finding) === path).map(({ id }) => id);

  expect(at('message.#hl7.PID-5.patient_name')).toContain('person-name');
  expect(at('message.#hl7.PID-7.date_of_birth')).toContain('birth-date');
  expect(at('message.#hl7.PID-11.patient_address')).toContain('postal-address');
  expect(at('message.#hl7.DG1-3.diagnosis')).toContain('diagnosis');
  expect(at('message.#hl7.PV1-7.attending_doctor')).toContain('practitioner-name');
  expect(at('message')).toEqual([]);
  expect(outcome.classes.map(({ field }) => field)).toContain('message.#hl7.PID-5.patient_name');
  expect(JSON.stringify(outcome)).not.toMatch(/Silva|48210|Leeds/);
});

test('persons are counted by a key that stands inside strings', async () => {
  const classifier = createClassifier({ key: new Uint8Array(32), random: () => 0.4 });
  const message = (at: number) =>
    `MSH|^~\\&|ADT|CLINIC|||20240102||ADT^A08|7|P|2.5\rPID|1||${48_210 + (at % 25)}^^^CLINIC^MR||${family[at % 7]}^${given[at % 8]}||${birth(at)}|F`;
  const { outcome } = await classifier.collection({
    rawName: 'adt_events',
    documents: 50,
    bytes: undefined,
    samples: many(50, (at) => ({ message: message(at) })).map((document) => Ephemeral.of<unknown>(document)),
  });

  expect(outcome.persons?.estimate).toBe(25);
});

test('a standard says what its fields are, whatever the values look like', async () => {
  const documents = many(12, (at) => ({
    raw: `MSH|^~\\&|EHR|A|LAB|B|20240311||ADT^A01|9|P|2.5\rPID|1||Q${at}x||QZ^VX||${birth(at)}|U\rDG1|1||E11.9^Type ${at}^I10`,
    cda: `<ClinicalDocument><recordTarget><patientRole><id root="1.2" extension="Q${at}"/><patient><name><given>Qx</given></name><birthTime value="${birth(at)}"/></patient></patientRole></recordTarget></ClinicalDocument>`,
  }));

  const { findings } = await classify('message_queue', documents);
  const at = (path: string) => findings.filter((finding) => writtenPath(finding) === path).map(({ id }) => id);

  expect(at('raw.#hl7.PID-3.patient_identifier')).toEqual(['medical-record-number']);
  expect(at('raw.#hl7.PID-5.patient_name')).toEqual(['person-name']);
  expect(at('raw.#hl7.PID-7.date_of_birth')).toEqual(['birth-date']);
  expect(at('raw.#hl7.DG1-3.diagnosis_code')).toEqual(['diagnosis']);
  expect(at('cda.#xml.ClinicalDocument.recordTarget.patientRole.patient.birthTime.value')).toEqual(['birth-date']);
  expect(at('cda.#xml.ClinicalDocument.recordTarget.patientRole.id.extension')).toEqual(['medical-record-number']);
  expect(at('cda.#xml.ClinicalDocument.recordTarget.patientRole.id.root')).toEqual([]);
});

test('a claim in X12 is read by whose data a segment holds', async () => {
  const claims = many(20, (at) => ({
    status: 'sent',
    body: `ST*837*0001~NM1*85*2*Lake Clinic*****XX*1234567893~NM1*IL*1*${family[at % 7]}*${given[at % 8]}****MI*W${73_000 + at}~N3*${at + 1} Oak Street~N4*Springfield*IL*62701~DMG*D8*${birth(at)}*F~CLM*${at}*120~HI*ABK:E119~SE*9*0001~`,
  }));

  const { findings } = await classify('edi_claims', claims);
  const at = (path: string) => findings.filter((finding) => writtenPath(finding) === path).map(({ id }) => id);

  expect(at('body.#x12.subscriber.NM1-3.last_name')).toContain('person-name');
  expect(at('body.#x12.subscriber.DMG-2.date_of_birth')).toContain('birth-date');
  expect(at('body.#x12.subscriber.HI-1.diagnosis_code')).toContain('diagnosis');
  expect(at('body.#x12.billing_provider.NM1-3.organization_name')).not.toContain('person-name');
});

test('names and telephones inside clinical notes and chats are found and told by documents', async () => {
  const notes = many(30, (at) => ({
    patient_id: `P${at}`,
    note: `Patient: ${given[at % 8]} ${family[at % 7]} came with cough and fever for three days, no rash, chest clear, advised rest and fluids.`,
    messages: many(4, () => ({
      text: `please call me back on +44 20 7946 0${100 + at} about the results of my test, thank you very much`,
    })),
  }));

  const { findings } = await classify('visits', notes);
  const named = findings.find((finding) => writtenPath(finding) === 'note' && finding.id === 'person-name');
  const called = findings.find((finding) => writtenPath(finding) === 'messages[].text' && finding.id === 'phone');

  expect(named?.reasons[0]).toContain('30 of 30');
  expect(called?.documents).toBe(30);
});

test('keys of a map that hold names of people leave the classifier folded', async () => {
  const documents = many(12, (at) => ({
    by_patient: { [`${given[at % 8]} ${family[at % 7]}`]: { diagnosis: 'asthma', dob: '1950-01-02' } },
  }));

  const { findings, fields } = await classify('ward_board', documents);

  expect(fields.map(writtenPath).toSorted()).toEqual(['by_patient.*.diagnosis', 'by_patient.*.dob']);
  expect(JSON.stringify(findings)).not.toMatch(/Silva|Brown/);
});

test('in a bundle the same path belongs to a patient and to an organisation, each by its own type', async () => {
  const bundles = many(15, (at) => ({
    resourceType: 'Bundle',
    entry: [
      {
        resource: {
          resourceType: 'Patient',
          name: [{ family: family[at % 7], given: [given[at % 8]] }],
          birthDate: '1950-01-02',
          telecom: [{ value: `+44 20 7946 0${100 + at}` }],
        },
      },
      { resource: { resourceType: 'Organization', name: 'Lake Clinic', telecom: [{ value: `+44 20 7946 0${500 + at}` }] } },
    ],
  }));

  const { findings } = await classify('bundles', bundles);
  const at = (path: string) => findings.filter((finding) => writtenPath(finding) === path).map(({ id }) => id);

  expect(at('entry[].resource.name[].family')).toContain('person-name');
  expect(at('entry[].resource.birthDate')).toContain('birth-date');
  expect(at('entry[].resource.telecom[].value')).toContain('phone');
  expect(at('entry[].resource.name')).not.toContain('person-name');
});
