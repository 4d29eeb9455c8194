/**
 * Takes a message of HL7 v2 apart by the separators that it declares itself: `PID.5` with its components, repeats as
 * lists. Fields that people are described by also carry their name in the standard, for whoever reads the inventory.
 */
import { fieldNames } from './field-names.ts';

export interface Separators {
  readonly field: string;
  readonly component: string;
  readonly repeat: string;
  readonly escape: string;
  readonly part: string;
}

export interface Message {
  /** Such as `ADT_A01`. */
  readonly type: string;
  readonly record: Record<string, unknown>;
}

/** Of `MSH|^~\&|`; nothing when it is no header. */
export function separatorsOf(header: string): Separators | undefined {
  const signs = header.slice(3, 8);
  if (!/^(MSH|FHS|BHS)/.test(header) || signs.length < 5 || /[A-Za-z0-9\s]/.test(signs.slice(0, 2))) return undefined;
  return { field: signs[0] ?? '|', component: signs[1] ?? '^', repeat: signs[2] ?? '~', escape: signs[3] ?? '\\', part: signs[4] ?? '&' };
}

const MOST_SEGMENTS = 5000;
const MOST_FIELDS = 200;

export function readMessage(segments: readonly string[], by: Separators): Message {
  const record: Record<string, unknown> = {};
  let type = 'message';
  for (const text of segments.slice(0, MOST_SEGMENTS)) {
    const fields = text.split(by.field, MOST_FIELDS);
    const name = fields[0] ?? '';
    if (!/^[A-Z][A-Z0-9]{2}$/.test(name)) continue;
    // The separator of fields is itself the first field of a header.
    const shift = name === 'MSH' ? 1 : 0;
    if (name === 'MSH') type = typeOf(fields[8] ?? '', by);
    const segment: Record<string, unknown> = {};
    for (let at = 1; at < fields.length; at++) {
      const content = fields[at] ?? '';
      if (content === '' || content === '""' || (shift === 1 && at === 1)) continue;
      segment[nameOf(name, at + shift)] = readField(content, `${name}.${at + shift}`, by);
    }
    put(record, name, segment);
  }
  return { type, record };
}

/** Segments that repeat, such as results, become a list. */
function put(record: Record<string, unknown>, name: string, segment: Record<string, unknown>): void {
  const before = record[name];
  if (before === undefined) record[name] = segment;
  else if (Array.isArray(before)) before.push(segment);
  else record[name] = [before, segment];
}

function typeOf(field: string, by: Separators): string {
  const type = field.split(by.component).slice(0, 2).join('_');
  return /^[A-Z0-9_]{3,20}$/.test(type) ? type : 'message';
}

/** Under its segment a field reads as `PID.5 patientName`; a number alone would be taken for the key of a map. */
function nameOf(segment: string, field: number): string {
  return `${field} ${fieldNames[`${segment}.${field}`]?.name ?? 'field'}`;
}

function readField(content: string, path: string, by: Separators): unknown {
  if (path === 'MSH.2') return content;
  const repeats = content.includes(by.repeat) ? content.split(by.repeat, MOST_FIELDS) : [content];
  const values = repeats.map((repeat) => readRepeat(repeat, path, by));
  return values.length === 1 ? values[0] : values;
}

function readRepeat(repeat: string, path: string, by: Separators): unknown {
  if (!repeat.includes(by.component)) return plain(repeat, by);
  const names = fieldNames[path]?.components ?? [];
  const components: [string, string][] = [];
  for (const [at, component] of repeat.split(by.component, MOST_FIELDS).entries()) {
    if (component !== '' && component !== '""')
      components.push([names[at] ?? `${at + 1} component`, plain(component.split(by.part, 1)[0] ?? '', by)]);
  }
  return Object.fromEntries(components);
}

const ESCAPED: Readonly<Record<string, keyof Separators>> = { F: 'field', S: 'component', R: 'repeat', E: 'escape', T: 'part' };

function plain(text: string, by: Separators): string {
  if (!text.includes(by.escape)) return text;
  const parts = text.split(by.escape);
  return parts
    .map((part, at) =>
      at % 2 === 0 ? part : (by[ESCAPED[part] ?? 'part'] ?? '') && ESCAPED[part] !== undefined ? by[ESCAPED[part] ?? 'part'] : ' ',
    )
    .join('');
}
