/**
 * The table of data classes: every id that a finding may name, with its title, its parent and whether it is
 * sensitive. Ids are a contract with reports and evaluation sets; recognisers live in classes/, one file each.
 */
export type ClassParent = 'pii' | 'health' | 'special' | 'secret' | 'technical' | 'none';

export interface DataClassFacts {
  readonly title: string;
  readonly parent: ClassParent;
  readonly sensitive: boolean;
}

export const dataClasses = {
  'person-name': { title: 'Person name', parent: 'pii', sensitive: true },
  'postal-address': { title: 'Postal address', parent: 'pii', sensitive: true },
  phone: { title: 'Telephone number', parent: 'pii', sensitive: true },
  email: { title: 'E-mail address', parent: 'pii', sensitive: true },
  'birth-date': { title: 'Date of birth', parent: 'pii', sensitive: true },
  age: { title: 'Age', parent: 'pii', sensitive: true },
  'sex-gender': { title: 'Sex or gender', parent: 'pii', sensitive: true },
  'national-id': { title: 'National identity number', parent: 'pii', sensitive: true },
  'social-security-number': { title: 'Social-security number', parent: 'pii', sensitive: true },
  'tax-id': { title: 'Tax number', parent: 'pii', sensitive: true },
  'insurance-id': { title: 'Health-plan or health-card number', parent: 'pii', sensitive: true },
  'insurance-coverage': { title: 'Insurance details', parent: 'pii', sensitive: true },
  employer: { title: 'Employer', parent: 'pii', sensitive: true },
  occupation: { title: 'Occupation', parent: 'pii', sensitive: true },
  'social-circumstances': { title: 'Social circumstances', parent: 'pii', sensitive: true },
  'person-image': { title: 'Photograph or document image', parent: 'pii', sensitive: true },
  'medical-record-number': { title: 'Medical record number', parent: 'pii', sensitive: true },
  'person-key': { title: 'Pseudonymous person key', parent: 'pii', sensitive: false },
  'online-id': { title: 'Online or device identifier', parent: 'pii', sensitive: true },
  geolocation: { title: 'Location of a person', parent: 'pii', sensitive: true },
  diagnosis: { title: 'Diagnosis or condition', parent: 'health', sensitive: true },
  'symptom-complaint': { title: 'Complaint or symptom', parent: 'health', sensitive: true },
  'vital-sign': { title: 'Vital sign or body measure', parent: 'health', sensitive: true },
  'lab-result': { title: 'Laboratory or imaging result', parent: 'health', sensitive: true },
  medication: { title: 'Medication or prescription', parent: 'health', sensitive: true },
  procedure: { title: 'Procedure or treatment', parent: 'health', sensitive: true },
  allergy: { title: 'Allergy', parent: 'health', sensitive: true },
  vaccination: { title: 'Vaccination', parent: 'health', sensitive: true },
  'hiv-status': { title: 'HIV status', parent: 'health', sensitive: true },
  'reproductive-health': { title: 'Pregnancy or reproductive health', parent: 'health', sensitive: true },
  cancer: { title: 'Cancer type or stage', parent: 'health', sensitive: true },
  'cancer-treatment': { title: 'Cancer treatment', parent: 'health', sensitive: true },
  'mental-health-substance': { title: 'Mental health or substance use', parent: 'health', sensitive: true },
  'optical-prescription': { title: 'Optical prescription', parent: 'health', sensitive: true },
  dental: { title: 'Dental record', parent: 'health', sensitive: true },
  'clinical-note': { title: 'Clinical note', parent: 'health', sensitive: true },
  'care-event': { title: 'Visit or date of care', parent: 'health', sensitive: true },
  'health-billing': { title: 'Cost or claim of care', parent: 'health', sensitive: true },
  'practitioner-name': { title: 'Name of care staff', parent: 'health', sensitive: true },
  'practitioner-details': { title: 'Contact or licence of care staff', parent: 'health', sensitive: true },
  'care-facility': { title: 'Care facility', parent: 'health', sensitive: false },
  'genetic-data': { title: 'Genetic data', parent: 'special', sensitive: true },
  biometric: { title: 'Biometric data', parent: 'special', sensitive: true },
  'ethnicity-belief': { title: 'Ethnicity, religion or opinion', parent: 'special', sensitive: true },
  'sexual-life': { title: 'Sexual life', parent: 'special', sensitive: true },
  credential: { title: 'Credential', parent: 'secret', sensitive: true },
  'payment-account': { title: 'Payment account', parent: 'secret', sensitive: true },
  organisation: { title: 'Organisation', parent: 'none', sensitive: false },
  'technical-metadata': { title: 'Technical metadata', parent: 'technical', sensitive: false },
  none: { title: 'No class', parent: 'none', sensitive: false },
} as const satisfies Record<string, DataClassFacts>;

export type DataClassId = keyof typeof dataClasses;

const ids: ReadonlySet<string> = new Set(Object.keys(dataClasses));

export function isDataClassId(text: string): text is DataClassId {
  return ids.has(text);
}

export function factsOf(id: DataClassId): DataClassFacts {
  return dataClasses[id];
}

/** Background classes explain a field without making it a finding. */
export function isBackground(id: DataClassId): boolean {
  return id === 'none' || factsOf(id).parent === 'technical';
}
