/**
 * The attributes of a DICOM file that tell of persons, with the class and the person that each speaks of: facts of
 * the standard's data dictionary (PS3.6), so nothing has to be guessed from values.
 */
import type { DataClassId } from '../../data-classes.ts';
import type { Fact } from '../picture-findings.ts';

export const PIXEL_DATA = 'x7fe00010';
export const BURNED_IN = 'x00280301';
export const IDENTITY_REMOVED = 'x00120062';

/** Group and element as the parser spells them, keyword, class, and whose it is. */
export const dicomTags: readonly (readonly [tag: string, keyword: string, id: DataClassId, role: Fact['role']])[] = [
  ['x00100010', 'PatientName', 'person-name', 'patient'],
  ['x00100020', 'PatientID', 'medical-record-number', 'patient'],
  ['x00100030', 'PatientBirthDate', 'birth-date', 'patient'],
  ['x00100040', 'PatientSex', 'sex-gender', 'patient'],
  ['x00101000', 'OtherPatientIDs', 'medical-record-number', 'patient'],
  ['x00101001', 'OtherPatientNames', 'person-name', 'patient'],
  ['x00101002', 'OtherPatientIDsSequence', 'medical-record-number', 'patient'],
  ['x00101005', 'PatientBirthName', 'person-name', 'patient'],
  ['x00101010', 'PatientAge', 'age', 'patient'],
  ['x00101020', 'PatientSize', 'vital-sign', 'patient'],
  ['x00101030', 'PatientWeight', 'vital-sign', 'patient'],
  ['x00101040', 'PatientAddress', 'postal-address', 'patient'],
  ['x00101060', 'PatientMotherBirthName', 'person-name', 'relative'],
  ['x00101090', 'MedicalRecordLocator', 'medical-record-number', 'patient'],
  ['x00102000', 'MedicalAlerts', 'diagnosis', 'patient'],
  ['x00102110', 'Allergies', 'allergy', 'patient'],
  ['x00102154', 'PatientTelephoneNumbers', 'phone', 'patient'],
  ['x00102160', 'EthnicGroup', 'ethnicity-belief', 'patient'],
  ['x00102180', 'Occupation', 'occupation', 'patient'],
  ['x001021a0', 'SmokingStatus', 'mental-health-substance', 'patient'],
  ['x001021b0', 'AdditionalPatientHistory', 'clinical-note', 'patient'],
  ['x001021c0', 'PregnancyStatus', 'reproductive-health', 'patient'],
  ['x001021f0', 'PatientReligiousPreference', 'ethnicity-belief', 'patient'],
  ['x00102297', 'ResponsiblePerson', 'person-name', 'relative'],
  ['x00104000', 'PatientComments', 'clinical-note', 'patient'],
  ['x00100050', 'PatientInsurancePlanCodeSequence', 'insurance-coverage', 'patient'],
  ['x00080020', 'StudyDate', 'care-event', 'patient'],
  ['x00080080', 'InstitutionName', 'care-facility', 'organisation'],
  ['x00080081', 'InstitutionAddress', 'care-facility', 'organisation'],
  ['x00080090', 'ReferringPhysicianName', 'practitioner-name', 'staff'],
  ['x00080092', 'ReferringPhysicianAddress', 'practitioner-details', 'staff'],
  ['x00080094', 'ReferringPhysicianTelephoneNumbers', 'practitioner-details', 'staff'],
  ['x00081030', 'StudyDescription', 'procedure', 'patient'],
  ['x0008103e', 'SeriesDescription', 'procedure', 'patient'],
  ['x00081048', 'PhysiciansOfRecord', 'practitioner-name', 'staff'],
  ['x00081050', 'PerformingPhysicianName', 'practitioner-name', 'staff'],
  ['x00081060', 'NameOfPhysiciansReadingStudy', 'practitioner-name', 'staff'],
  ['x00081070', 'OperatorsName', 'practitioner-name', 'staff'],
  ['x00081080', 'AdmittingDiagnosesDescription', 'diagnosis', 'patient'],
  ['x00321032', 'RequestingPhysician', 'practitioner-name', 'staff'],
  ['x00321060', 'RequestedProcedureDescription', 'procedure', 'patient'],
  ['x00380010', 'AdmissionID', 'care-event', 'patient'],
  ['x00400275', 'RequestAttributesSequence', 'procedure', 'patient'],
  ['x7fe00010', 'PixelData', 'lab-result', 'patient'],
];
