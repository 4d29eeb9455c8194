/** What a document's stated type, a part's name and a structure's standard prove of a field. */
import { expect, test } from 'vitest';
import { dataClassUnits } from '../registry.generated.ts';
import { typeEvidence } from './document-type.ts';

function proven(type: string | undefined, path: string): string[] {
  return dataClassUnits.filter((unit) => typeEvidence(unit, type, path.split('.')) > 0).map(({ id }) => id);
}

test.each([
  ['Patient', 'birthDate', 'birth-date'],
  ['Bundle', 'entry.[].patient.birthDate', 'birth-date'],
  ['Bundle', 'entry.[].condition.code.coding.[].display', 'diagnosis'],
  [undefined, 'raw.#hl7.PID-7.date_of_birth', 'birth-date'],
  [undefined, 'raw.#x12.subscriber.NM1-3.last_name', 'person-name'],
  [undefined, 'raw.#x12.attending_doctor.NM1-3.last_name', 'practitioner-name'],
  ['Patient', 'extension.[].raw.#hl7.DG1-3.diagnosis', 'diagnosis'],
])('in %s the field %s is %s', (type, path, id) => {
  expect(proven(type, path)).toContain(id);
});

test.each([
  [undefined, 'birthDate'],
  [undefined, 'patient.birthDate'],
  ['Patient', 'name.[].use'],
  [undefined, 'raw.#hl7.ZPI-7.value'],
  [undefined, 'raw.#x12.payer.NM1-3.last_name'],
  [undefined, 'raw.#lines.date_of_birth'],
])('in %s the field %s is proven to be nothing by its place', (type, path) => {
  expect(proven(type, path)).toEqual([]);
});
