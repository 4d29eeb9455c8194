/**
 * HL7 v2 messages: `message.#hl7.PID-5.patient_name`. Separators are read from the header; names come from the
 * standard's own tables, and components are joined or told apart by data type.
 */
import { Entries } from '../../documents/records.ts';
import type { Opened, Structure } from '../structure.ts';
import { hl7Classes } from './hl7-classes.ts';
import { type Hl7Type, hl7Segments } from './hl7-fields.ts';

const MOST_SEGMENTS = 400;
const MOST_FIELDS = 60;
const MOST_REPEATS = 8;
const MSH = 'MSH|^~\\&|LAB|CLINIC|||20240102||ORU^R01|1|P|2.5';

export const hl7: Structure = {
  id: 'hl7',
  title: 'HL7 v2 message',
  marked: true,
  longest: 300_000,
  whole: false,
  names: Object.entries(hl7Segments).flatMap(([segment, fields]) =>
    Object.entries(fields).flatMap(([number, [, name]]) => [`${segment}-${number}`, name]),
  ),
  says: (names) => (/^[A-Z][A-Z0-9]{2}-\d{1,2}$/.test(names[0] ?? '') ? hl7Classes.get(names[1] ?? '') : undefined),
  fits: (text) => /^\s{0,4}(MSH|FHS|BHS)[^\w\s]/.test(text.slice(0, 12)),
  open: (text) => openMessage(text),
  hits: [
    {
      text: `${MSH}\rPID|1||12345^^^CLINIC^MR||SILVA^ANA^B||19500304|F|||10 MAIN ST^^LEEDS^^LS1 1AA||+441130000000`,
      holds: {
        '#hl7.PID-3.patient_identifier': '12345',
        '#hl7.PID-5.patient_name': 'ANA B SILVA',
        '#hl7.PID-7.date_of_birth': '19500304',
        '#hl7.PID-11.patient_address': '10 MAIN ST, LEEDS, LS1 1AA',
      },
    },
    {
      text: `${MSH}\nOBX|1|NM|718-7^Hemoglobin^LN||13.2|g/dL\nOBX|2|NM|2345-7^Glucose^LN||98|mg/dL\nZPI|1|a`,
      holds: { '#hl7.OBX-3.lab_test': 'Hemoglobin', '#hl7.OBX-3.lab_test_code': '718-7', '#hl7.OBX-5.lab_result': '13.2' },
    },
    { text: 'MSH#^~\\&#A#B\rPV1#1#I#W^2^1####7^HILL^GRACE^^^DR', holds: { '#hl7.PV1-7.attending_doctor': 'GRACE HILL' } },
  ],
  misses: ['MSHA is an agency of health', 'MSH|', 'PID|1|2|3', 'MSH^ seen today PID| none'],
};

interface Signs {
  readonly field: string;
  readonly component: string;
  readonly repeat: string;
  readonly sub: string;
}

function openMessage(text: string): Opened | undefined {
  const message = text.slice(0, 4).trimStart() + text.slice(4);
  const from = message.search(/MSH|FHS|BHS/);
  const field = message[from + 3];
  const coding = message.slice(from + 4, from + 8);
  if (from < 0 || field === undefined || !/^[^\w\s]{2,4}/.test(coding)) return undefined;
  const signs: Signs = {
    field,
    component: coding[0] ?? '^',
    repeat: coding[1] ?? '~',
    sub: coding[3] === field ? '&' : (coding[3] ?? '&'),
  };
  const pairs: (readonly [string, unknown])[] = [];
  let segments = 0;
  for (const line of message.slice(from).split(/[\r\n]+/, MOST_SEGMENTS)) {
    const segment = line.slice(0, 3);
    if (line[3] !== field || !/^[A-Z][A-Z0-9]{2}$/.test(segment)) continue;
    segments += 1;
    readSegment(segment, line, signs, pairs);
  }
  return segments < 2 || pairs.length === 0 ? undefined : { value: new Entries(pairs) };
}

/** The header counts its first separator as a field. */
function readSegment(segment: string, line: string, signs: Signs, pairs: (readonly [string, unknown])[]): void {
  const shift = segment === 'MSH' || segment === 'FHS' || segment === 'BHS' ? 1 : 0;
  const fields = line.split(signs.field, MOST_FIELDS);
  for (let at = 1 + shift; at < fields.length; at++) {
    const written = fields[at];
    if (written === undefined || written === '' || written === '""') continue;
    const number = at + shift;
    const [type, name] = hl7Segments[segment]?.[number] ?? ['text', 'value'];
    const inner: (readonly [string, unknown])[] = [];
    for (const repeat of written.split(signs.repeat, MOST_REPEATS)) readValue(type, name, repeat, signs, inner);
    if (inner.length > 0) pairs.push([`${segment}-${number}`, new Entries(inner)]);
  }
}

function readValue(type: Hl7Type, name: string, written: string, signs: Signs, into: (readonly [string, unknown])[]): void {
  const parts = written.split(signs.component, 24).map((part) => plainText(part.split(signs.sub, 1)[0] ?? '', signs));
  const put = (label: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') into.push([label, value]);
  };
  switch (type) {
    case 'person':
      put(name, join([parts[1], parts[2], parts[0]], ' '));
      return;
    case 'staff':
      put(name, parts.length > 1 ? join([parts[2], parts[1]], ' ') : parts[0]);
      if (parts.length > 1) put(`${name}_id`, parts[0]);
      return;
    case 'address':
      put(name, join(parts.slice(0, 6), ', '));
      return;
    case 'phone':
      put(name, parts[11] || parts[0] || join([parts[4], parts[5], parts[6]], ' '));
      if (parts[3]?.includes('@')) put('email', parts[3]);
      return;
    case 'coded':
      put(parts[1] ? `${name}_code` : name, parts[0]);
      put(name, parts[1]);
      return;
    case 'place':
      put(name, join(parts.slice(0, 4), ' '));
      return;
    case 'text':
      put(name, parts.length === 1 ? parts[0] : join(parts, ' '));
      return;
    case 'id':
    case 'time':
    case 'organisation':
    case 'range':
      put(name, parts[0]);
  }
}

function join(parts: readonly (string | undefined)[], glue: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(glue);
}

/** Escapes of the standard: separators by letter, highlighting dropped, line breaks as blanks. */
function plainText(text: string, signs: Signs): string {
  if (!text.includes('\\')) return text;
  const letters: Readonly<Record<string, string>> = { F: signs.field, S: signs.component, T: signs.sub, R: signs.repeat, E: '\\' };
  return text.replaceAll(/\\([A-Z.][a-z0-9+]{0,6})\\/g, (_, code: string) => letters[code] ?? ' ');
}
