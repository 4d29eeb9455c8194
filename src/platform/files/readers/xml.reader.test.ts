import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeEncodings, describeReader } from '../reader.conformance.ts';
import { xml } from './xml.ts';

const patient = (at: number): string =>
  `<patient id="${at}"><name>${CANARY} &amp; ${at}</name><born>195${at}-02-03</born><visit><at>2020</at></visit><visit><at>2021</at></visit></patient>`;
const fixture = {
  name: 'clinic.xml',
  file: `<?xml version="1.0"?>\n<export>\n${[1, 2, 3].map(patient).join('\n')}\n</export>\n`,
  counts: { patient: 3 },
  strangers: ['<!doctype html><p>', '<html><body>', '{"a":1}', '< 3', 'a<b\n1<2'],
};

describeReader(xml, fixture);
describeEncodings(xml, fixture);

test('attributes, children and repeats become fields', async () => {
  const { collections } = await collect(fixture.file);

  expect(collections.get('patient')?.[0]).toEqual({
    id: '1',
    name: `${CANARY} & 1`,
    born: '1951-02-03',
    visit: [{ at: '2020' }, { at: '2021' }],
  });
});

test('elements inside of containers go by their own name', async () => {
  const file = `<clinic><patients>${patient(1)}${patient(2)}</patients><bills><bill><sum>1</sum></bill><bill><sum>2</sum></bill></bills></clinic>`;

  expect(countsOf(await collect(file))).toEqual({ patient: 2, bill: 2 });
});

test('a clinical document is one record, and those of a folder belong together', async () => {
  const file =
    '<ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><id extension="7"/><patient><name><given>A</given><given>B</given></name><birthTime value="19500203"/></patient></patientRole></recordTarget></ClinicalDocument>';

  const { collections } = await collect(file, { name: 'ccd-1.xml' });

  expect(collections.get('ClinicalDocument')).toEqual([
    { recordTarget: { patientRole: { id: { extension: '7' }, patient: { name: { given: ['A', 'B'] }, birthTime: '19500203' } } } },
  ]);
});

test('entries of a bundle go by the type of their resource, a resource alone by its own', async () => {
  const bundle =
    '<Bundle xmlns="http://hl7.org/fhir"><type value="batch"/><entry><resource><Patient><birthDate value="1950"/></Patient></resource></entry><entry><resource><Encounter><status value="x"/></Encounter></resource></entry></Bundle>';
  const alone = '<Patient xmlns="http://hl7.org/fhir"><name><family value="A"/></name><name><family value="B"/></name></Patient>';

  expect((await collect(bundle)).collections.get('Patient')).toEqual([{ resourceType: 'Patient', birthDate: '1950' }]);
  expect(countsOf(await collect(alone))).toEqual({ Patient: 1 });
});

test('entities that would grow are not expanded', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${CANARY}"><!ENTITY c "&b;&b;&b;">]><a><r><x>&c;</x></r><r><x>2</x></r></a>`;

  const collected = await collect(bomb);

  expect(JSON.stringify([...collected.collections])).not.toContain(CANARY);
});
