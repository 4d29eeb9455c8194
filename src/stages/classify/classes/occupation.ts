/** Occupation of private persons; of care staff it is their detail. */
import { recordBecomes } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { vocabulary } from '../values/words/vocabulary.ts';

export const occupationClass: DataClass = {
  id: 'occupation',
  names: {
    pt: ['profissao', 'ocupacao', 'cargo', 'ds profissao', 'cbo', 'funcao', 'atividade profissional', 'ocupacao paciente'],
    en: [
      'occupation',
      'profession',
      'job title',
      'job',
      'employment',
      'job position',
      'occupation code',
      'patient occupation',
      'jobtitle',
      'employment type',
      'employment status',
      'work type',
    ],
    fr: ['profession', 'metier', 'emploi', 'poste', 'fonction', 'activite professionnelle', 'csp', 'categorie socioprofessionnelle'],
    ar: ['مهنة', 'وظيفة', 'عمل حالي', 'مسمى وظيفي', 'مهنه'],
    zh: ['职业', '职务', '工作', '岗位', 'zy', '职位', '职业类型', '职业名称', '从事职业'],
  },
  hints: {
    en: ['position', 'title', 'role'],
  },
  values: [vocabulary('occupation', { base: 0.02, expected: 0.6 })],
  becomes: recordBecomes,
  link: 0.5,
  hits: [
    { collection: 'pacientes', field: 'profissao', values: ['professora', 'pedreiro', 'motorista'] },
    { collection: '用户', field: '职业', values: ['教师', '司机', '工人'] },
  ],
  misses: [{ collection: 'jobs', field: 'job_type', values: ['cron', 'batch'], beside: { queue: ['a', 'b'] } }],
};
