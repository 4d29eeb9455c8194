/** Fingerprints, face and voice templates used to recognise a person. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';

export const biometricClass: DataClass = {
  id: 'biometric',
  names: {
    pt: ['digital', 'biometria', 'template digital', 'impressao digital', 'digital template', 'voz embedding', 'biometria facial'],
    en: [
      'fingerprint',
      'fingerprint template',
      'face template',
      'face embedding',
      'voiceprint',
      'iris',
      'biometric',
      'face encoding',
      'badge fp',
      'signature image',
      'face descriptor',
      'biometric hash',
      'palm print',
    ],
    fr: ['empreinte', 'empreinte digitale', 'biometrie', 'gabarit visage', 'signature manuscrite'],
    ar: ['بصمة', 'بصمة إصبع', 'بصمة وجه'],
    zh: ['指纹', '人脸特征', '声纹', '虹膜', '生物特征', '指纹模板', '人脸'],
  },
  becomes: personOnly,
  hits: [
    {
      collection: 'employees',
      field: 'fingerprint_template',
      values: ['aGVsbG8gd29ybGQgdGhpcw==', 'c29tZSBvdGhlciB0ZW1wbGF0ZQ=='],
      beside: { name: ['Anna Martin', 'Peter Brown'] },
    },
  ],
  misses: [{ collection: 'hosts', field: 'ssh_count', values: [1, 2] }],
};
