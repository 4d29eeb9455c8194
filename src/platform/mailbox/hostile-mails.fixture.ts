/** Mails that try to cost more than they may, or to be taken for something else; made by code, for tests alone. */
import { mail, type RawMail } from '../../lab/mail/raw-mail.ts';
import type { UnreadableCode } from './mail-limits.ts';

export interface HostileMail {
  readonly title: string;
  readonly raw: Uint8Array;
  /** Undefined: it is read all the same. */
  readonly code?: UnreadableCode;
  /** Text that must be found in what is read. */
  readonly holds?: string;
}

const plain: RawMail = { from: 'Ana <ana@clinic.example>', to: 'desk@desk.example', subject: 'Re: Notice', text: 'plain words\n' };
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const head =
  'From: ana@clinic.example\r\nTo: desk@desk.example\r\nDate: Mon, 7 Jan 2030 12:00:00 +0000\r\nMessage-ID: <a@clinic.example>\r\n';

export const hostileMails: readonly HostileMail[] = [
  { title: 'nothing at all', raw: new Uint8Array(), code: 'empty' },
  { title: 'a header line of ten million bytes', raw: bytes(`${head}X-Long: ${'x'.repeat(10_000_000)}\r\n\r\nx`), code: 'head-too-large' },
  {
    title: 'a header folded a hundred thousand times',
    raw: bytes(`${head}X-Long: x\r\n${' x\r\n'.repeat(100_000)}\r\nx`),
    code: 'head-too-large',
  },
  { title: 'five thousand header fields', raw: bytes(`${head}${'X: y\r\n'.repeat(5000)}\r\nx`), code: 'too-many-fields' },
  { title: 'headers without an end', raw: bytes(head.repeat(10_000)), code: 'head-too-large' },
  { title: 'twenty-six million bytes', raw: new Uint8Array(26_000_000).fill(65), code: 'too-large' },
  { title: 'a hundred multiparts, one inside the other', raw: nested(100), code: 'too-deep' },
  { title: 'nineteen multiparts, one inside the other', raw: nested(19), holds: 'innermost' },
  { title: 'five thousand parts', raw: many(5000), code: 'too-many-parts' },
  { title: 'a multipart without a boundary', raw: bytes(`${head}Content-Type: multipart/mixed\r\n\r\n--\r\n\r\nx`) },
  {
    title: 'a multipart that breaks off',
    raw: mail({ ...plain, parts: [{ type: 'text/plain', body: 'plain words' }] }).subarray(0, -20),
    holds: 'plain words',
  },
  { title: 'a character set that nobody knows', raw: mail({ ...plain, type: 'text/plain; charset=x-klingon-8' }), holds: 'plain words' },
  { title: 'UTF-7, in which a tag could hide', raw: bytes(`${head}Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-`) },
  {
    title: 'UTF-16 that claims to be UTF-8',
    raw: new Uint8Array(Buffer.concat([bytes(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n`), Buffer.from('words', 'utf16le')])),
  },
  {
    title: 'bytes of no character set',
    raw: new Uint8Array(Buffer.concat([bytes(`${head}\r\n`), Buffer.from(Array.from({ length: 4096 }, (_, n) => n & 255))])),
  },
  { title: 'base64 that is none', raw: bytes(`${head}Content-Transfer-Encoding: base64\r\n\r\n!!!!====&&&&`) },
  {
    title: 'a quoted-printable line without an end',
    raw: bytes(`${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n${'=3D'.repeat(200_000)}=`),
  },
  {
    title: 'an encoded word of a hundred thousand bytes',
    raw: bytes(`${head}Subject: =?utf-8?q?${'=41'.repeat(20_000)}?=\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'ten thousand encoded words',
    raw: bytes(`${head}Subject: ${'=?utf-8?b?QQ==?= '.repeat(3000)}\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'ten thousand recipients',
    raw: bytes(
      `${head}Cc: ${Array.from({ length: 3000 }, (_, n) => `a${n}@x.example`)
        .join(', ')
        .slice(0, 50_000)}\r\n\r\nplain words`,
    ),
    holds: 'plain words',
  },
  {
    title: 'address comments, one inside the other',
    raw: bytes(`From: ${'('.repeat(20_000)}x@y.example\r\nDate: x\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'a date of the year 275760',
    raw: bytes(`From: ana@clinic.example\r\nDate: Sat, 13 Sep 275760 00:00:00 +0000\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'a date that is none',
    raw: bytes(`From: ana@clinic.example\r\nDate: yesterday 99:99 -9999\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'control characters that a terminal obeys',
    raw: bytes(`${head}Subject: \x1b[2Jx\r\n\r\nplain \x1b]0;owned\x07words`),
    holds: 'plain ]0;ownedwords',
  },
  { title: 'HTML as deep as it is long', raw: mail({ ...plain, type: 'text/html', text: '<div>'.repeat(40_000) }) },
  { title: 'HTML longer than is read', raw: mail({ ...plain, type: 'text/html', text: `<p>${'x'.repeat(600_000)}</p>` }) },
  {
    title: 'HTML that is an answer',
    raw: mail({ ...plain, type: 'text/html; charset=utf-8', text: '<p>plain <b>words</b></p><script>x()</script>' }),
    holds: 'plain words',
  },
  {
    title: 'lines that end in every way',
    raw: bytes('From: ana@clinic.example\nDate: Mon, 7 Jan 2030 12:00:00 +0000\n\nplain\rwords\r\n'),
    holds: 'plain\nwords',
  },
  {
    title: 'a mail inside a mail inside a mail',
    raw: mail({
      ...plain,
      parts: [
        { type: 'text/plain', body: 'plain words' },
        {
          type: 'message/rfc822',
          body: Buffer.from(mail({ ...plain, parts: [{ type: 'message/rfc822', body: Buffer.from(mail(plain)).toString() }] })).toString(),
        },
      ],
    }),
    holds: 'plain words',
  },
  { title: 'no header at all', raw: bytes('\r\nplain words\r\n'), code: 'broken' },
  {
    title: 'two From and two To headers',
    raw: bytes(`From: a@clinic.example\r\n${head}To: desk+tok_2@desk.example\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'a header named like a property of every object',
    raw: bytes(`${head}__proto__: x\r\nconstructor: y\r\n\r\nplain words`),
    holds: 'plain words',
  },
  {
    title: 'an attachment whose name climbs',
    raw: mail({ ...plain, parts: [{ type: 'application/pdf; name="../../etc/passwd"', body: 'x' }] }),
  },
];

function nested(levels: number): Uint8Array {
  let body = 'Content-Type: text/plain\r\n\r\ninnermost\r\n';
  for (let level = 0; level < levels; level += 1)
    body = `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n${body}\r\n--b${level}--\r\n`;
  return bytes(`${head}${body}`);
}

function many(count: number): Uint8Array {
  const all = Array.from({ length: count }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n').join('');
  return bytes(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${all}--b--\r\n`);
}
