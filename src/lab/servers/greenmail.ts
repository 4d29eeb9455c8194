/**
 * GreenMail 2.1.3, a real SMTP and IMAP server in memory, with TLS from the first byte in both and a certificate of its
 * own. Takes mail for everybody; a recipient's mailbox appears with its first mail, and its password is its address.
 * Not a target of scans.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { installOnce } from './cache.ts';
import { LEAN_JVM } from './jvm.ts';
import { runCommand } from './machine.ts';
import { copyArtifacts, missingForJava, requireJava } from './maven.ts';
import { choosePlace } from './place.ts';
import { startProgram } from './program.ts';

const VERSION = '2.1.3';
const STORE_PASSWORD = 'labpassword';

export interface MailServer {
  readonly name: string;
  readonly address: string;
  readonly smtps: number;
  readonly imaps: number;
  /** Path of its certificate, in PEM: to be trusted by whoever speaks to it. */
  readonly certificate: string;
  close(): Promise<void>;
}

export const missingForGreenMail = missingForJava;

/** @param users Such as `desk:password@desk.example` */
export async function startGreenMail(users: readonly string[]): Promise<MailServer> {
  const { java } = await requireJava();
  const home = await installOnce(`greenmail-${VERSION}`, (directory) =>
    copyArtifacts(directory, [{ group: 'com.icegreen', artifact: 'greenmail-standalone', version: VERSION }]),
  );
  const { address, port: smtps, sidePort: imaps } = await choosePlace();
  const directory = await mkdtemp(join(tmpdir(), 'openward-lab-greenmail-'));
  const { keystore, certificate } = await makeCertificate(join(dirname(java), 'keytool'), directory, address);
  const setting = (name: string, value: string | number): string => `-Dgreenmail.${name}=${value}`;
  const program = await startProgram({
    name: `GreenMail ${VERSION}`,
    directory,
    command: java,
    args: [
      ...LEAN_JVM,
      '-Xms32m',
      setting('smtps.hostname', address),
      setting('smtps.port', smtps),
      setting('imaps.hostname', address),
      setting('imaps.port', imaps),
      setting('users', users.join(',')),
      setting('tls.keystore.file', keystore),
      setting('tls.keystore.password', STORE_PASSWORD),
      '-jar',
      join(home, 'lib', `greenmail-standalone-${VERSION}.jar`),
    ],
    ready: () => answers(address, imaps),
  });
  return { name: `GreenMail ${VERSION}`, address, smtps, imaps, certificate, close: program.stop };
}

async function makeCertificate(keytool: string, directory: string, address: string) {
  const keystore = join(directory, 'keys.p12');
  const certificate = join(directory, 'certificate.pem');
  const store = ['-keystore', keystore, '-storetype', 'PKCS12', '-storepass', STORE_PASSWORD, '-alias', 'lab'];
  const names = ['-dname', 'CN=mail.lab.example', '-ext', `SAN=ip:${address},dns:mail.lab.example`];
  await runCommand(keytool, ['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', '3650', ...names, ...store]);
  await runCommand(keytool, ['-exportcert', '-rfc', '-file', certificate, ...store]);
  await readFile(certificate);
  return { keystore, certificate };
}

async function answers(host: string, port: number): Promise<boolean> {
  const client = new ImapFlow({
    host,
    port,
    secure: true,
    tls: { rejectUnauthorized: false },
    logger: false,
    auth: { user: 'nobody', pass: 'x' },
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (refusal) {
    return refusal instanceof Error && Reflect.get(refusal, 'authenticationFailed') === true;
  } finally {
    client.close();
  }
}
