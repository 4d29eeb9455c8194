/** Sexual orientation, partners and practices. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';

export const sexualLifeClass: DataClass = {
  id: 'sexual-life',
  names: {
    pt: ['orientacao sexual', 'vida sexual', 'parceiros sexuais', 'numero parceiros'],
    en: [
      'sexual orientation',
      'sexual partners',
      'sexual history',
      'sex partners',
      'sexually active',
      'number of partners',
      'condom use',
      'sexual behaviour',
      'sexual behavior',
      'age at first sex',
      'last sex',
      'paid sex',
      'multiple partners',
    ],
    fr: ['orientation sexuelle', 'partenaires sexuels', 'vie sexuelle'],
    ar: ['توجه جنسي', 'نشاط جنسي'],
    zh: ['性取向', '性伴侣', '性生活史', '性行为'],
  },
  needs: 'person-link',
  becomes: personOnly,
  hits: [
    { collection: 'individuals', field: 'sexual_partners', values: [1, 2, 3], beside: { name: ['Musa Bello', 'Ngozi Eze', 'Amina Sani'] } },
  ],
  misses: [{ collection: 'products', field: 'partner_count', values: [1, 2] }],
};
