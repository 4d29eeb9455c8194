/**
 * X12 transactions: `claim.#x12.patient.NM1-3.last_name`. Segments after a name belong to that entity until the
 * next one; separators are read from the interchange header, or guessed from a bare transaction.
 */
import { Entries } from '../../documents/records.ts';
import type { Opened, Structure } from '../structure.ts';
import { x12Class } from './x12-classes.ts';
import { x12Elements, x12Entities, x12Qualified } from './x12-elements.ts';

const MOST_SEGMENTS = 2000;
const MOST_ELEMENTS = 30;
const ISA = `ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*SENDER${' '.repeat(9)}*ZZ*RECEIVER${' '.repeat(7)}*240102*1200*^*00501*000000001*0*T*:~`;

export const x12: Structure = {
  id: 'x12',
  title: 'X12 transaction',
  marked: true,
  longest: 500_000,
  whole: false,
  names: [
    ...new Set([
      ...Object.values(x12Entities),
      ...Object.entries(x12Elements).flatMap(([segment, elements]) =>
        Object.entries(elements).flatMap(([at, name]) => [`${segment}-${at}`, name]),
      ),
      ...Object.entries(x12Qualified).flatMap(([segment, names]) => [`${segment}-2`, `${segment}-3`, ...Object.values(names)]),
    ]),
  ],
  says: (names) => x12Class(names),
  fits: (text) => /^\s{0,4}(ISA[^\w\s]|ST[*|^]\d{3}[*|^])/.test(text.slice(0, 16)),
  open: (text) => openTransaction(text),
  hits: [
    {
      text: `${ISA}GS*HC*A*B*20240102*1200*1*X*005010X222A1~ST*837*0001~NM1*IL*1*DOE*JANE****MI*W123~N3*12 OAK ST~DMG*D8*19500304*F~NM1*85*2*LAKE CLINIC*****XX*1234567893~REF*EI*001234567~HI*ABK:E119*ABF:I10~SE*9*0001~`,
      holds: {
        '#x12.subscriber.NM1-3.last_name': 'DOE',
        '#x12.subscriber.N3-1.street_address': '12 OAK ST',
        '#x12.subscriber.DMG-2.date_of_birth': '19500304',
        '#x12.billing_provider.NM1-3.organization_name': 'LAKE CLINIC',
        '#x12.billing_provider.REF-2.tax_id': '001234567',
        '#x12.billing_provider.HI-1.diagnosis_code': 'E119',
      },
    },
    {
      text: 'ST*835*0001~\nCLP*A1*1*100*80*20*12*P9~\nNM1*QC*1*ROE*RICHARD~\nDTP*472*D8*20240102~\nSE*5*0001~',
      holds: { '#x12.CLP-1.claim_number': 'A1', '#x12.patient.NM1-4.first_name': 'RICHARD', '#x12.patient.DTP-3.service_date': '20240102' },
    },
  ],
  misses: ['ISA is a savings account', 'ST*837*', 'ISA*00*', 'ST 837 follows'],
};

interface Signs {
  readonly element: string;
  readonly segment: string;
  readonly component: string;
}

function openTransaction(written: string): Opened | undefined {
  const text = written.trimStart();
  const signs = readSigns(text);
  if (signs === undefined) return undefined;
  const pairs: (readonly [string, unknown])[] = [];
  let entity: { readonly name: string; readonly pairs: (readonly [string, unknown])[] } | undefined;
  let segments = 0;
  for (const raw of text.split(signs.segment, MOST_SEGMENTS)) {
    const elements = raw.trim().split(signs.element, MOST_ELEMENTS);
    const segment = elements[0] ?? '';
    if (!/^[A-Z][A-Z0-9]{1,2}$/.test(segment)) continue;
    segments += 1;
    if (segment === 'NM1' || segment === 'N1') {
      entity = { name: x12Entities[elements[1] ?? ''] ?? 'entity', pairs: [] };
      pairs.push([entity.name, new Entries(entity.pairs)]);
    } else if (segment === 'HL' || segment === 'CLP' || segment === 'SE' || segment === 'INS') entity = undefined;
    readSegment(segment, elements, signs, entity?.pairs ?? pairs);
  }
  return segments < 3 || pairs.length === 0 ? undefined : { value: new Entries(pairs) };
}

/** The interchange header has a fixed width, so its separators stand at fixed places. */
function readSigns(text: string): Signs | undefined {
  if (text.startsWith('ISA')) {
    const element = text[3];
    const component = text[104];
    const segment = text[105];
    return element === undefined || component === undefined || segment === undefined ? undefined : { element, segment, component };
  }
  const head = text.slice(0, 200);
  const element = text[2] ?? '*';
  return { element, segment: head.includes('~') ? '~' : '\n', component: ':' };
}

function readSegment(segment: string, elements: readonly string[], signs: Signs, into: (readonly [string, unknown])[]): void {
  const put = (at: number, name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') into.push([`${segment}-${at}`, new Entries([[name, value]])]);
  };
  const qualified = x12Qualified[segment];
  if (qualified !== undefined) {
    const at = segment === 'DTP' ? 3 : 2;
    put(at, qualified[elements[1] ?? ''] ?? 'value', elements[at]);
    return;
  }
  const firm = segment === 'NM1' && elements[2] === '2';
  for (const [key, name] of Object.entries(x12Elements[segment] ?? {})) {
    const at = Number(key);
    const parts = (elements[at] ?? '').split(signs.component, 8);
    // A composite begins with its qualifier: `ABK:E119`, `HC:99213`.
    put(at, firm && at === 3 ? 'organization_name' : name, parts.length > 1 && name.endsWith('_code') ? parts[1] : parts[0]);
  }
}
