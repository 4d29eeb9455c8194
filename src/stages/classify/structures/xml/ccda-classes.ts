/** What the elements of a C-CDA document's header are: the record target is the patient, authors are care staff. */
import type { DataClassId } from '../../data-classes.ts';

/** `parts of the path` in their order, the class; the first that fits decides. */
const RULES: readonly (readonly [path: string, id: DataClassId])[] = [
  ['recordTarget patientRole id extension', 'medical-record-number'],
  ['recordTarget patientRole addr', 'postal-address'],
  ['recordTarget patientRole telecom value', 'phone'],
  ['recordTarget patientRole patient guardian guardianPerson name', 'person-name'],
  ['recordTarget patientRole patient name', 'person-name'],
  ['recordTarget patientRole patient birthTime value', 'birth-date'],
  ['recordTarget patientRole patient administrativeGenderCode', 'sex-gender'],
  ['recordTarget patientRole patient raceCode', 'ethnicity-belief'],
  ['recordTarget patientRole patient ethnicGroupCode', 'ethnicity-belief'],
  ['recordTarget patientRole patient religiousAffiliationCode', 'ethnicity-belief'],
  ['recordTarget patientRole providerOrganization name', 'care-facility'],
  ['assignedPerson name', 'practitioner-name'],
  ['participant associatedEntity associatedPerson name', 'person-name'],
  ['representedOrganization name', 'care-facility'],
  ['substanceAdministration consumable manufacturedProduct manufacturedMaterial', 'medication'],
];
/** Attributes that tell how a value is written, not what it is. */
const TECHNICAL = new Set(['root', 'use', 'codeSystem', 'codeSystemName', 'nullFlavor', 'qualifier', 'assigningAuthorityName', 'type']);

export function ccdaClass(names: readonly string[]): DataClassId | undefined {
  if (TECHNICAL.has(names.at(-1) ?? '')) return undefined;
  return RULES.find(([path]) => holdsInOrder(names, path.split(' ')))?.[1];
}

function holdsInOrder(names: readonly string[], parts: readonly string[]): boolean {
  let next = 0;
  for (const name of names) if (name === parts[next]) next += 1;
  return next === parts.length;
}
