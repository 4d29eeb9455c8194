import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeReader } from '../reader.conformance.ts';
import { xlsx } from './xlsx.ts';

const sheet = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const patients = sheet(
  `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>visits</t></is></c></row>
   <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>18296</v></c><c r="D2"><v>3</v></c></row>
   <row r="3"><c r="A3" t="str"><v>B &amp; C</v></c><c r="D3" t="b"><v>1</v></c></row>`,
);

function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${names.map((name, at) => `<sheet name="${name}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${names.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst><si><t>name</t></si><si><r><t>bo</t></r><r><t>rn</t></r></si><si><t>${CANARY}</t></si></sst>`),
    'xl/styles.xml': strToU8('<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'),
    ...Object.fromEntries(Object.values(sheets).map((xml, at) => [`xl/worksheets/sheet${at}.xml`, strToU8(xml)])),
  });
}

const file = workbook({ Sheet1: patients });

describeReader(xlsx, {
  name: 'patients.xlsx',
  file,
  counts: { patients: 2 },
  strangers: ['{"a":1}', 'PK is a word', zipSync({ 'a.csv': strToU8('a,b\n1,2') })],
  packed: true,
});

test('texts, dates, numbers and empty cells keep their column and kind', async () => {
  expect((await collect(file, { name: 'patients.xlsx' })).collections.get('patients')).toEqual([
    { name: CANARY, born: new Date('1950-02-02'), c3: null, visits: 3 },
    { name: 'B & C', born: null, c3: null, visits: true },
  ]);
});

test('sheets with names of their own are collections of their own', async () => {
  expect(countsOf(await collect(workbook({ Patients: patients, Wards: patients }), { name: 'clinic.xlsx' }))).toEqual({
    Patients: 2,
    Wards: 2,
  });
});

test('a sheet that grows without measure is refused', async () => {
  const bomb = workbook({ Sheet1: sheet(' '.repeat(5_000_000)) });

  const { reports } = await collect(bomb, { name: 'a.xlsx', limits: { ratio: 50, ratioFrom: 1_000_000 } });

  expect(reports).toMatchObject([{ state: 'failed', code: 'FILE_REFUSED' }]);
});
