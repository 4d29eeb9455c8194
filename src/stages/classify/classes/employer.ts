/** Employer, school or unit of a person. */
import type { DataClass } from '../unit.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const employerClass: DataClass = {
  id: 'employer',
  names: {
    pt: ['empregador', 'empresa trabalho', 'local trabalho', 'local de trabalho', 'empresa empregadora', 'nome empregador', 'escola'],
    en: [
      'employer',
      'employer name',
      'workplace',
      'work place',
      'place of work',
      'company name employer',
      'employer unit',
      'school name',
      'employed by',
      'current employer',
    ],
    fr: ['employeur', 'lieu travail', 'lieu de travail', 'nom employeur', 'entreprise employeur', 'ecole'],
    ar: ['جهة عمل', 'مكان عمل', 'صاحب عمل', 'شركة عمل', 'مقر عمل'],
    zh: ['工作单位', '单位名称', '就职单位', '所在单位', '雇主', '任职单位', '公司名称个人', '工作单位名称', 'gzdw', '就业单位', '单位'],
  },
  hints: {
    pt: ['empresa', 'trabalho'],
    en: ['company', 'company name', 'organization name', 'work'],
    fr: ['entreprise', 'societe'],
    ar: ['عمل', 'شركه'],
    zh: ['公司', '公司名称', '学校'],
  },
  values: [vocabulary('company', { base: 0.05, expected: 0.5 })],
  needs: 'person-link',
  written: true,
  hits: [
    {
      collection: 'patients',
      field: 'employer',
      values: ['Birch Foods Inc', 'Lakeside Motors Ltd'],
      beside: { name: ['Anna Martin', 'Peter Brown', 'Lucy Hill'], patient_id: ['P-1', 'P-2', 'P-3'] },
    },
    {
      collection: '用户',
      field: '工作单位',
      values: ['绵阳新光电子有限公司', '德阳第三中学'],
      beside: { 姓名: ['王芳', '李伟'], 手机号: ['13800001111', '13900002222'] },
    },
  ],
  misses: [
    {
      collection: 'products',
      field: 'company',
      values: ['Birch Foods Inc', 'Lakeside Motors Ltd'],
      beside: { price: [1, 2], sku: ['a', 'b'] },
    },
  ],
};
