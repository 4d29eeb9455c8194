/**
 * Base64, plain, URL-safe or as a data URI: text inside it is opened once more, pictures and documents are told
 * by their first bytes and become contents. Whatever decodes to nothing known stays the string that it was.
 */
import { Content } from '../documents/records.ts';
import { contentTypeOf, HEAD_BYTES } from './content-type.ts';
import type { Opened, Structure } from './structure.ts';

const SHORTEST = 20;
const HEAD = 256;
/** Shorter codings of plain words are not told from tokens. */
const SHORTEST_WORDS = 100;
const LONGEST_TEXT = 1_000_000;
/** How the known beginnings look in base64: pictures, documents, archives, and text that is a structure. */
const BEGINNING =
  /^(?:e[w-z0-9+/_-]|W[w-z0-9+/_-]|P[A-P]|TVNI|SVNB|LS0t|iVBOR|\/9j\/|_9j_|R0lGOD|UklGR|SUkq|TU0A|Qk|JVBER|UEsDB|H4sI|AAAA|0M8R|T2dn|SUQz|\/\/|__)/;
const ALPHABET = /^[A-Za-z0-9+/_-]+$/;
const DATA_URI = /^data:([\w.+-]{1,40}\/[\w.+-]{1,80})?(;[\w-]{1,30}=[\w.-]{1,60})*(;base64)?,/;

export const base64: Structure = {
  id: 'base64',
  title: 'Base64',
  marked: false,
  longest: 1_400_000,
  whole: false,
  fits: (text) =>
    text.length >= SHORTEST &&
    (((text.length >= SHORTEST_WORDS || BEGINNING.test(text.slice(0, 8))) && isCoded(text.slice(0, 64))) ||
      (text.charCodeAt(0) === 100 && text.startsWith('data:'))),
  open: (text) => (text.startsWith('data:') ? openUri(text) : openCoded(text)),
  hits: [
    { text: Buffer.from('{"cpf":"529.982.247-25"}').toString('base64'), holds: { cpf: '529.982.247-25' } },
    { text: Buffer.from('{"nome":"Ana de Sá","n":1}').toString('base64url'), holds: { nome: 'Ana de Sá', n: '1' } },
    { text: Buffer.from('%PDF-1.7 and a little more of it').toString('base64'), holds: { '': 'application/pdf' } },
    {
      text: `data:image/png;base64,${Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64')}`,
      holds: { '': 'image/png' },
    },
    {
      text: Buffer.from('The patient was seen today for a follow up of the fracture; the cast is dry and the fingers are warm.').toString(
        'base64',
      ),
      holds: { '': 'The patient was seen today for a follow up of the fracture; the cast is dry and the fingers are warm.' },
    },
    { text: 'data:application/json,%7B%22nome%22%3A%22Ana%22%7D', holds: { nome: 'Ana' } },
  ],
  misses: [
    'AKfycbxThisIsAnOpaqueTokenOfSomeService12345',
    '550e8400-e29b-41d4-a716-446655440000',
    'abcdefghijklmnopqrstuvwxyz',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    Buffer.from('some plain words and no structure at all').toString('base64'),
  ],
};

function isCoded(head: string): boolean {
  return ALPHABET.test(head.replace(/={1,2}$/, '').replaceAll(/\r?\n/g, ''));
}

function openUri(text: string): Opened | undefined {
  const found = DATA_URI.exec(text.slice(0, 300));
  if (found === null) return undefined;
  const body = text.slice(found[0].length);
  if (found[3] !== undefined) return openCoded(body) ?? content(found[1] ?? 'application/octet-stream', body);
  const decoded = decodePercent(body);
  return decoded === undefined ? undefined : { value: decoded };
}

function openCoded(text: string): Opened | undefined {
  const head = Buffer.from(text.slice(0, HEAD), 'base64');
  const type = contentTypeOf(head.subarray(0, HEAD_BYTES));
  if (type !== undefined) return content(type, text);
  if (
    !(beginsLikeText(head) || (text.length >= SHORTEST_WORDS && isProse(head))) ||
    text.length > LONGEST_TEXT ||
    !ALPHABET.test(text.replace(/={1,2}\s*$/, '').replaceAll(/\s/g, ''))
  )
    return undefined;
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return decoded.includes('\ufffd') ? undefined : { value: decoded };
}

/** JSON, XML or a message; ordinary words are not worth the decoding. */
function beginsLikeText(head: Uint8Array): boolean {
  const first = String.fromCharCode(...head.subarray(0, 16)).trimStart();
  return /^(\{\s*"|\[\s*[{[]|<\?xml|<[A-Za-z]|MSH\||ISA\*|-----BEGIN)/.test(first);
}

/** Words between blanks and nothing that is no letter: a note that was coded to travel. */
function isProse(head: Uint8Array): boolean {
  let blanks = 0;
  let letters = 0;
  for (const byte of head) {
    if (byte === 32) blanks += 1;
    else if ((byte >= 97 && byte <= 122) || byte >= 0x80) letters += 1;
    else if (byte < 32 && byte !== 10 && byte !== 13 && byte !== 9) return false;
  }
  return blanks >= head.length / 20 && letters >= head.length * 0.5;
}

function content(type: string, text: string): Opened {
  return { value: new Content(type, `${text.length}:${text.slice(40, 120)}:${text.slice(-40)}`) };
}

export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
