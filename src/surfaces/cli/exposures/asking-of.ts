/** Whom attribution may ask over the network, from the settings of a command. */
import { readFileSync } from 'node:fs';
import type { Asked, Asking } from '../../../case-desk/whose/ask-sources.ts';
import { AppError } from '../../../errors.ts';
import { isLoopback } from '../../../platform/wire/connect/loopback.ts';
import { readContactBook } from '../../../stages/attribute/contact-book/contact-book.ts';
import { parseAddress } from '../../../stages/scope/address.ts';
import type { CommandContext } from '../command.ts';
import { isLabTime } from '../lab-clock.ts';
import { productVersion } from '../version.ts';

/** @throws AppError USAGE, CONTACTS_MALFORMED, LAB_CLOCK_REFUSED */
export function askingOf(context: CommandContext): Asking {
  const { settings, environment } = context;
  const ask = new Set(settings.list('ask').filter((name): name is Asked => name === 'rdap' || name === 'dns'));
  const rdapServer = rdapServerOf(settings.text('rdap-server'));
  const nameServers = settings.list('name-server').map(nameServerOf);
  const leave = settings.list('leave');
  if (isLabTime(environment)) requireLab({ ask, rdapServer, nameServers, leave });
  const path = settings.text('contacts');
  return {
    ask,
    nameServers,
    leave,
    ...(rdapServer === undefined ? {} : { rdapServer }),
    ...(path === undefined ? {} : { contactBook: readContactBook(readText(path), path) }),
    identity: {
      product: 'Openward',
      version: productVersion(),
      run: 'attribution',
      contact: settings.text('desk-mail') ?? 'none given',
      optOut: settings.text('desk-verify') ?? 'none given',
    },
  };
}

function rdapServerOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(hostOf(url)));
  if (url === undefined || !secure || url.username !== '' || url.search !== '' || url.hash !== '')
    throw new AppError('USAGE', {
      detail: `"${text.slice(0, 100)}" is no base URL of an RDAP server.`,
      hint: 'Give one such as https://rdap.example/ or, on this machine, http://127.0.0.1:8080/rdap/.',
    });
  return url.href;
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53` or `[2001:db8::53]:5353`. */
function nameServerOf(text: string): string {
  if (parseAddress(serverAddress(text)) === undefined)
    throw new AppError('USAGE', { detail: `"${text.slice(0, 60)}" is no address of a name server.` });
  return text;
}

function serverAddress(text: string): string {
  return /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text)?.[1] ?? /^([0-9.]+):\d{1,5}$/.exec(text)?.[1] ?? text;
}

/** A lab plays with invented networks; a real registry would be asked about addresses that are nobody's. */
function requireLab({ ask, rdapServer, nameServers, leave }: Pick<Asking, 'ask' | 'rdapServer' | 'nameServers' | 'leave'>): void {
  const rdapAway = ask.has('rdap') && (rdapServer === undefined || !isLoopback(hostOf(new URL(rdapServer))));
  const dnsAway = ask.has('dns') && (nameServers.length === 0 || !nameServers.every((text) => isLoopback(serverAddress(text))));
  if (rdapAway || dnsAway || leave.length > 0)
    throw new AppError('LAB_CLOCK_REFUSED', { detail: 'Attribution in a lab asks servers on loopback and nobody else.' });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('CONTACTS_MALFORMED', { detail: `${path} cannot be read.`, cause });
  }
}
