/**
 * XML in a string, C-CDA documents above all: elements become names, attributes their names below. Documents
 * with a type declaration are refused, so no entity is ever expanded and nothing outside is asked for. HTML is text.
 */
import { SaxesParser } from 'saxes';
import { Entries } from '../../documents/records.ts';
import type { Opened, Structure } from '../structure.ts';
import { ccdaClass } from './ccda-classes.ts';

const MOST_ELEMENTS = 20_000;
const DEEPEST = 40;
const LONGEST_TEXT = 20_000;
const MARKUP = new Set(
  'html body p div span br b i u a em strong table ul ol li h1 h2 h3 h4 font pre img head style script svg'.split(' '),
);

export const xml: Structure = {
  id: 'xml',
  title: 'XML and C-CDA',
  marked: true,
  longest: 600_000,
  whole: true,
  says: (names) => (names[0] === 'ClinicalDocument' ? ccdaClass(names) : undefined),
  fits: (text) => {
    const head = text.slice(0, 64).trimStart();
    return head.startsWith('<') && /^<(\?xml|!--|[A-Za-z_][\w.:-]{0,60}[\s/>]|[A-Za-z_][\w.:-]{50})/.test(head);
  },
  open: (text) => openXml(text),
  hits: [
    { text: '<patient id="7"><name>Ana</name></patient>', holds: { '#xml.patient.name': 'Ana', '#xml.patient.id': '7' } },
    {
      text: '<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><recordTarget><patientRole><patient><name><given>Ana</given><given>B.</given></name><birthTime value="19500304"/></patient></patientRole></recordTarget></ClinicalDocument>',
      holds: {
        '#xml.ClinicalDocument.recordTarget.patientRole.patient.name.given': 'Ana',
        '#xml.ClinicalDocument.recordTarget.patientRole.patient.birthTime.value': '19500304',
      },
    },
    { text: '<v3:note><v3:text>Seen <b>today</b></v3:text></v3:note>', holds: { '#xml.note.text.b': 'today' } },
  ],
  misses: [
    '<p>Seen <b>today</b></p>',
    '<not closed',
    '<a.b@example.test>',
    '<patient><name>Ana</patient>',
    '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x>1</x>',
    '< 5 mg/dl',
  ],
};

interface Element {
  readonly name: string;
  readonly pairs: (readonly [string, unknown])[];
  text: string;
}

class NotOurs extends Error {}

export function openXml(text: string): Opened | undefined {
  try {
    const root = parse(text);
    return root === undefined ? undefined : { value: new Entries([root]) };
  } catch {
    // Not well formed, or more than we read; the parser's message may quote the text and is dropped.
    return undefined;
  }
}

function parse(text: string): readonly [string, unknown] | undefined {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let elements = 0;
  let root: readonly [string, unknown] | undefined;
  parser.on('doctype', () => {
    throw new NotOurs();
  });
  parser.on('error', () => {
    throw new NotOurs();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length >= DEEPEST || (open.length === 0 && MARKUP.has(local.toLowerCase()))) throw new NotOurs();
    const pairs = Object.entries(attributes)
      .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:') && !key.startsWith('xsi:'))
      .map(([key, value]) => [localName(key), value] as const);
    open.push({ name: local, pairs, text: '' });
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined && element.text.length < LONGEST_TEXT) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    const made = [element.name, contentOf(element)] as const;
    const parent = open.at(-1);
    if (parent === undefined) root = made;
    else parent.pairs.push(made);
  });
  parser.write(text).close();
  return root;
}

/** An element of text alone is its text; mixed content keeps its text under the element's own name. */
function contentOf({ pairs, text, name }: Element): unknown {
  const written = text.trim();
  if (pairs.length === 0) return written;
  return new Entries(written === '' ? pairs : [[name, written], ...pairs]);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
