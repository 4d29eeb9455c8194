/** What the elements of X12 transactions are, by whose they are: the entity before them decides. */
import type { DataClassId } from '../../data-classes.ts';

const PERSONS = new Set(['subscriber', 'patient', 'dependent', 'insured', 'prior_insured', 'responsible_party', 'parent', 'guardian']);
const STAFF = new Set([
  'rendering_provider',
  'referring_provider',
  'primary_care_provider',
  'attending_doctor',
  'operating_doctor',
  'other_doctor',
  'supervising_provider',
  'ordering_provider',
]);
const FACILITIES = new Set(['billing_provider', 'service_facility', 'facility', 'provider']);
const INSURERS = new Set(['payer', 'insurer']);

const OF_PERSONS: { readonly [name: string]: DataClassId } = {
  last_name: 'person-name',
  first_name: 'person-name',
  middle_name: 'person-name',
  id_number: 'insurance-id',
  street_address: 'postal-address',
  address_line_2: 'postal-address',
  city: 'postal-address',
  postal_code: 'postal-address',
  date_of_birth: 'birth-date',
  sex: 'sex-gender',
  race: 'ethnicity-belief',
  social_security_number: 'social-security-number',
};

/** The same whoever it stands beside: claims and cover are a person's. */
const OF_ALL: { readonly [name: string]: DataClassId } = {
  diagnosis_code: 'diagnosis',
  procedure_code: 'procedure',
  dental_procedure_code: 'dental',
  tooth_code: 'dental',
  ndc_code: 'medication',
  subscriber_number: 'insurance-id',
  member_number: 'insurance-id',
  insurance_policy_number: 'insurance-id',
  medicare_number: 'insurance-id',
  medical_record_number: 'medical-record-number',
  service_date: 'care-event',
  admission_date: 'care-event',
  discharge_date: 'care-event',
  claim_amount: 'health-billing',
  claim_paid_amount: 'health-billing',
  charge_amount: 'health-billing',
  paid_amount: 'health-billing',
};

/** `subscriber`, `NM1-3`, `last_name`; elements before the first entity have no owner. */
export function x12Class(names: readonly string[]): DataClassId | undefined {
  const [entity = '', , name = ''] = names.length > 2 ? names : ['', ...names];
  const common = OF_ALL[name];
  if (common !== undefined) return common;
  if (PERSONS.has(entity)) return OF_PERSONS[name];
  if (STAFF.has(entity)) return /_name$/.test(name) ? 'practitioner-name' : name === 'id_number' ? 'practitioner-details' : undefined;
  if (FACILITIES.has(entity)) return name === 'id_number' ? 'practitioner-details' : 'care-facility';
  return INSURERS.has(entity) && name === 'organization_name' ? 'insurance-coverage' : undefined;
}
