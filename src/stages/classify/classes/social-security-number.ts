/** Numbers of social-security administrations: SSN, NIR, SIN, NIS. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { nineDigits, ssnWritten } from '../values/contacts/lengths.ts';
import { identifierDetectors } from '../values/identifier-detectors.ts';

export const socialSecurityNumberClass: DataClass = {
  id: 'social-security-number',
  names: {
    pt: ['pis', 'pasep', 'nis', 'pis pasep', 'nit', 'numero pis'],
    en: [
      'ssn',
      'social security number',
      'social security',
      'social security no',
      'sin',
      'social insurance number',
      'ss number',
      'sin number',
      'soc sec',
      'ssn last 4',
      'patient ssn',
      'social insurance',
    ],
    fr: [
      'nir',
      'numero securite sociale',
      'numero secu',
      'securite sociale',
      'num secu',
      'no securite sociale',
      'numero ss',
      'nas',
      'numero assurance sociale',
      'insee nir',
      'n secu',
      'numsecu',
      'numero nir',
    ],
    ar: ['رقم ضمان اجتماعي', 'ضمان اجتماعي', 'رقم تأمينات'],
    zh: ['社保号', '社会保障号', '社会保障号码', '社保编号', '社保卡号', '社会保障卡号'],
  },
  hints: {
    en: ['ss'],
  },
  values: [...identifierDetectors('social-security-number'), ssnWritten, nineDigits],
  becomes: personOnly,
  link: 2,
  keyRank: 1,
  varied: true,
  hits: [
    { collection: 'patients', field: 'nino', values: ['AB 12 34 56 C', 'JK 65 43 21 A', 'CE 20 30 40 D'] },
    { collection: 'patients', field: 'ssn', values: ['212-34-5678', '412-65-4321', '301-22-3344'] },
    { collection: 'patients', field: 'sin', values: ['130692544', '046454286', '193456787'] },
    { collection: 'clients', field: 'nir', values: ['180037511600153', '180037511600153'] },
  ],
  misses: [{ collection: 'connector_parts', field: 'ssn', values: ['12', '48', '96'], beside: { pins: [4, 8, 12], price: [1, 2, 3] } }],
};
