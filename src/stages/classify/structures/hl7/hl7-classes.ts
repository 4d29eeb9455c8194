/** What the fields of HL7 v2 are, by the names that we give them: the standard says it, whatever the values look like. */
import { type DataClassId, isDataClassId } from '../../data-classes.ts';

const PEOPLE =
  'patient_name mother_maiden_name patient_alias next_of_kin_name contact_person_name insured_name guarantor_name prior_patient_name';
const STAFF =
  'primary_care_physician attending_doctor referring_doctor consulting_doctor admitting_doctor diagnosing_clinician anesthesiologist surgeon ordering_provider principal_result_interpreter responsible_observer document_author vaccinator prescriber_name appointment_provider staff_name';

const NAMES: { readonly [C in DataClassId]?: string } = {
  'person-name': PEOPLE,
  'practitioner-name': STAFF,
  'practitioner-details': STAFF.split(' ')
    .map((name) => `${name}_id`)
    .join(' '),
  'birth-date': 'date_of_birth next_of_kin_date_of_birth insured_date_of_birth guarantor_date_of_birth',
  'sex-gender': 'sex insured_sex guarantor_sex',
  'postal-address': 'patient_address next_of_kin_address contact_person_address insured_address guarantor_address',
  phone: 'home_phone business_phone next_of_kin_phone next_of_kin_business_phone contact_person_phone guarantor_phone',
  'medical-record-number': 'patient_id patient_identifier alternate_patient_id prior_patient_identifier',
  'social-security-number':
    'social_security_number contact_social_security_number insured_social_security_number guarantor_social_security_number',
  'ethnicity-belief': 'race religion ethnic_group',
  'insurance-id': 'insurance_policy_number insured_id_number insured_member_number medicare_card_number',
  'insurance-coverage': 'insurance_company_name insurance_group_name',
  employer: 'insured_employer_name guarantor_employer_name',
  diagnosis: 'diagnosis diagnosis_code diagnosis_description problem problem_code',
  'symptom-complaint': 'admit_reason reason_for_study',
  allergy: 'allergy allergy_code allergy_reaction',
  'lab-result': 'lab_test lab_test_code lab_result',
  procedure: 'procedure procedure_code procedure_description',
  medication: 'medication medication_code medication_dispensed medication_dispensed_code medication_directions dose',
  vaccination: 'vaccine vaccine_code vaccination_date',
  'care-event': 'admit_date discharge_date diagnosis_date procedure_date appointment_time',
};

export const hl7Classes: ReadonlyMap<string, DataClassId> = new Map(
  Object.entries(NAMES).flatMap(([id, names]) => (isDataClassId(id) ? names.split(' ').map((name) => [name, id] as const) : [])),
);
