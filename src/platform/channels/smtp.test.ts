import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { composeMail } from './compose-mail.ts';
import { readableMail } from './readable-mail.ts';
import { readSmtpUrl, type SmtpPlace, smtpChannel } from './smtp.ts';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
});

const certificate = await generate([{ name: 'commonName', value: 'localhost' }], {
  extensions: [
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
      ],
    },
  ],
});

interface Got {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly secure: boolean;
}

/** A real mail server on loopback. */
async function mailServer(options: SMTPServerOptions = {}) {
  const got: Got[] = [];
  let connections = 0;
  const server = new SMTPServer({
    key: certificate.private,
    cert: certificate.cert,
    authOptional: true,
    disableReverseLookup: true,
    onConnect(_session, callback) {
      connections += 1;
      callback();
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        got.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('latin1'),
          secure: session.secure,
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  undo.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const place: SmtpPlace = { host: 'localhost', port, implicitTls: false, authority: certificate.cert, timeoutMs: 4000 };
  return { got, place, connections: () => connections };
}

async function outgoing() {
  const bytes = await composeMail({
    from: { name: 'Example Desk', address: 'desk@desk.example' },
    to: 'abuse@hosting.example',
    replyTo: 'desk+tok_1@desk.example',
    subject: 'Abuse report: العربية 简体',
    plain: 'السادة\n.\n..\nEnd\n',
    html: '<p>x</p>',
    language: 'ar',
    messageId: '<abc@desk.example>',
    date: new Date('2030-01-07T09:00:00Z'),
    attachments: [{ name: 'xarf.json', type: 'application/json', content: '{}' }],
  });
  return { messageId: '<abc@desk.example>', returnAddress: 'desk+tok_1@desk.example', recipient: 'abuse@hosting.example', bytes };
}

test('a real server gets exactly the approved bytes, over TLS, from the address that bounces come back to', async () => {
  const { got, place, connections } = await mailServer();
  const sent = await outgoing();

  const result = await smtpChannel(place).deliver(sent);

  expect(result).toMatchObject({ is: 'sent', said: expect.stringMatching(/^250/) });
  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({ from: 'desk+tok_1@desk.example', to: ['abuse@hosting.example'], secure: true });
  expect(got[0]?.raw.trimEnd()).toBe(Buffer.from(sent.bytes).toString('latin1').trimEnd());
  expect(readableMail(new Uint8Array(Buffer.from(got[0]?.raw ?? '', 'latin1')))).toEqual({
    text: 'السادة\n.\n..\nEnd\n',
    attachments: ['xarf.json'],
  });
  expect(connections()).toBe(1);
});

test('a DKIM signature over the approved bytes holds, and it is the only thing that is added', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { got, place } = await mailServer();
  const sent = await outgoing();

  await smtpChannel({ ...place, dkim: { domain: 'desk.example', selector: 's1', privateKey } }).deliver(sent);

  const raw = got[0]?.raw ?? '';
  const signature = /^DKIM-Signature:[\s\S]*?\r\n(?=[^ \t])/.exec(raw)?.[0] ?? '';
  expect(raw.slice(signature.length).trimEnd()).toBe(Buffer.from(sent.bytes).toString('latin1').trimEnd());
  expect(signature).toContain('d=desk.example');
  expect(verifies(signature, raw.slice(signature.length), publicKey)).toBe(true);
  expect(verifies(signature, raw.slice(signature.length).replace('hosting', 'h0sting'), publicKey)).toBe(false);
});

test('a server without STARTTLS, and one whose certificate nobody vouches for, get nothing', async () => {
  const plain = await mailServer({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
  const strange = await mailServer();
  const { authority: _authority, ...unvouched } = strange.place;

  expect(await smtpChannel(plain.place).deliver(await outgoing())).toMatchObject({ is: 'refused', bounced: false });
  expect(await smtpChannel(unvouched).deliver(await outgoing())).toMatchObject({ is: 'refused', bounced: false });
  expect([...plain.got, ...strange.got]).toEqual([]);
});

test('a recipient that the server refuses for good is a bounce; one that it puts off is not', async () => {
  const refusing = (code: number) => ({
    onRcptTo: (_address: unknown, _session: unknown, callback: (error?: Error | null) => void) =>
      callback(Object.assign(new Error('no'), { responseCode: code })),
  });
  const gone = await mailServer(refusing(550));
  const busy = await mailServer(refusing(450));
  expect(await smtpChannel(gone.place).deliver(await outgoing())).toMatchObject({ is: 'refused', bounced: true });
  expect(await smtpChannel(busy.place).deliver(await outgoing())).toMatchObject({ is: 'refused', bounced: false });
});

test('a server that goes away after it has the data leaves it unknown, and is not asked again', async () => {
  const { place, connections } = await mailServer({
    onData(stream, session) {
      stream.resume();
      stream.on('end', () => {
        const socket: unknown = Reflect.get(Reflect.get(session, 'connection') ?? {}, '_socket');
        if (typeof socket === 'object' && socket !== null) Reflect.get(socket, 'destroy')?.call(socket);
      });
    },
  });
  expect(await smtpChannel({ ...place, timeoutMs: 800 }).deliver(await outgoing())).toMatchObject({ is: 'unknown' });
  expect(connections()).toBe(1);
});

test('a server that refuses the data has not taken it, and one that is not there has not either', async () => {
  const { place } = await mailServer({
    onData(stream, _session, callback) {
      stream.resume();
      stream.on('end', () => callback(Object.assign(new Error('spam'), { responseCode: 554 })));
    },
  });
  expect(await smtpChannel(place).deliver(await outgoing())).toMatchObject({ is: 'refused', bounced: false });
  expect(await smtpChannel({ ...place, port: 1 }).deliver(await outgoing())).toMatchObject({ is: 'refused', bounced: false });
});

test('the address of a mail server is read strictly, and a password in it is refused', () => {
  expect(readSmtpUrl('smtp://desk%40x@mail.example')).toEqual({ host: 'mail.example', port: 587, implicitTls: false, user: 'desk@x' });
  expect(readSmtpUrl('smtps://mail.example')).toEqual({ host: 'mail.example', port: 465, implicitTls: true });
  for (const bad of ['mail.example', 'http://mail.example', 'smtp://', 'smtp://u:secret@mail.example']) {
    expect(() => readSmtpUrl(bad)).toThrowError(expect.objectContaining({ code: 'CHANNEL_UNUSABLE' }));
  }
  expect(() => readSmtpUrl('smtp://u:secret@mail.example')).not.toThrowError(/secret/);
});

/** Relaxed header and relaxed body canonicalisation of RFC 6376, written for this test alone. */
function verifies(signature: string, message: string, publicKey: string): boolean {
  const tag = (name: string) => new RegExp(`[;\\s]${name}=([^;]*)`).exec(signature)?.[1]?.replaceAll(/\s/g, '') ?? '';
  const cut = message.indexOf('\r\n\r\n');
  const relaxed = (line: string) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, '');
  const body = `${message
    .slice(cut + 4)
    .split('\r\n')
    .map(relaxed)
    .join('\r\n')
    .replace(/(\r\n)+$/, '')}\r\n`;
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tag('bh')) return false;
  const fold = (header: string) => header.replaceAll(/\r\n[ \t]+/g, ' ');
  const headers = fold(message.slice(0, cut)).split('\r\n');
  const canonical = (header: string) => {
    const [name = '', ...rest] = header.split(':');
    return `${name.toLowerCase().trim()}:${relaxed(rest.join(':')).trim()}`;
  };
  const signed = tag('h')
    .toLowerCase()
    .split(':')
    .map((name) => headers.findLast((header) => header.toLowerCase().startsWith(`${name}:`)))
    .filter((header) => header !== undefined)
    .map(canonical);
  const own = canonical(fold(signature).trimEnd()).replace(/([;\s]b=)[^;]*$/, '$1');
  return createVerify('sha256')
    .update([...signed, own].join('\r\n'), 'latin1')
    .verify(publicKey, tag('b'), 'base64');
}
