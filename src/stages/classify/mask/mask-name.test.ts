import { expect, test } from 'vitest';
import { collectionId, maskName, maskPath } from './mask-name.ts';

const key = new Uint8Array(32).fill(5);

test.each([
  'pacientes',
  'patients',
  'commandes',
  'ordonnances',
  '患者',
  '检验结果',
  '患者情報',
  '檢驗結果',
  'アレルギー',
  '환자정보',
  'मरीज_पंजीकरण',
  'المرضى',
  'rx-images',
  'data_nascimento',
  'dateOfBirth',
  'lab_results',
  '处方',
  'valueQuantity',
  'icd10_code',
  'cd4_count',
])('the plain name %s passes', (name) => {
  expect(maskName(name, key)).toBe(name);
});

test.each([
  'maria-silva',
  'backup_joao_pereira',
  'patients-okonkwo',
  'دفتر_محمد',
  '王芳的病历',
  '佐藤花子',
  '김민수',
  'रमेश',
  'smith2024',
  'kaczmarek',
])('the name of a person in %s does not pass', (name) => {
  const masked = maskName(name, key);

  expect(masked).toContain('‹');
  for (const part of name.split(/[-_\d]/)) if (!['backup', 'patients'].includes(part) && part !== '') expect(masked).not.toContain(part);
});

test.each(['529.982.247-25', 'patients_52998224725', 'export-2024-01-02', '510104198003021239'])('no digit of %s passes', (name) => {
  expect(maskName(name, key)).not.toMatch(/[0-9](?![0-9a-f]{0,3}$)/);
  expect(maskName(name)).not.toMatch(/[0-9]/);
});

test('masking is stable and short, however long the name is', () => {
  const name = 'x'.repeat(100_000);

  expect(maskName(name, key)).toBe(maskName(name, key));
  expect(maskName('-maria'.repeat(5000), key).length).toBeLessThan(200);
  expect(maskPath(Array.from({ length: 200 }, () => 'maria')).length).toBeLessThan(200);
});

test('unknown names differ by a keyed tag, and the tag depends on the key', () => {
  const other = new Uint8Array(32).fill(6);

  expect(maskName('kaczmarek', key)).not.toBe(maskName('nowakowsk', key));
  expect(maskName('kaczmarek', key)).not.toBe(maskName('kaczmarek', other));
  expect(collectionId('pacientes', key)).not.toBe(collectionId('pacientes', other));
});

test('marks of arrays and maps stay in a path', () => {
  expect(maskPath(['patients', '*', 'name', '[]', 'given'])).toBe('patients.*.name[].given');
  expect(maskPath(['Zbigniewa', 'phone'])).toBe('‹9 letters›.phone');
});
