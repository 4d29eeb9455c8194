/** OpenPGP as one command uses it: keys of contacts, from files and from directories. */
import { readFileSync } from 'node:fs';
import { type KeyLookup, lookUpKey } from '../../../case-desk/key-lookup.ts';
import { AppError } from '../../../errors.ts';
import { type ContactKey, readContactKey } from '../../../platform/openpgp/contact-key.ts';
import { keyPlaces } from '../../../platform/openpgp/key-directory.ts';
import { createWires } from '../../../platform/wire/wires.ts';
import { createWellKnownGate } from '../../../stages/attribute/well-known/well-known-gate.ts';
import type { CommandContext } from '../command.ts';
import { productVersion } from '../version.ts';

/** The key that a command brings for a contact; undefined where it brings none. @throws AppError CONTACT_KEY_UNUSABLE */
export async function keyFor(context: CommandContext, address: string): Promise<ContactKey | undefined> {
  const { settings } = context;
  const file = settings.text('contact-key');
  if (file !== undefined && settings.is('wkd')) throw new AppError('USAGE', { detail: 'Give --key or --wkd, not both.' });
  if (file !== undefined) return readContactKey(readBytes(file), context.now());
  return settings.is('wkd') ? fromDirectory(context, address) : undefined;
}

async function fromDirectory(context: CommandContext, address: string): Promise<ContactKey> {
  const { settings } = context;
  const contact = settings.text('desk-mail') ?? 'unnamed';
  const wires = createWires({
    gate: createWellKnownGate(new Set(keyPlaces(address).map(({ host }) => host))),
    identity: { product: 'Openward', version: productVersion(), run: 'keys', contact, optOut: settings.text('desk-verify') ?? contact },
    rates: { perHostPerSecond: 1, perNetworkPerSecond: 2, globalPerSecond: 2, connectTimeoutMs: 8000, inFlight: 2 },
    clock: { now: () => performance.timeOrigin + performance.now() },
  });
  const lookup: KeyLookup = { wireFor: (target, budget) => wires.wireFor(target, budget), now: context.now() };
  try {
    return await lookUpKey(address, lookup);
  } finally {
    wires.close();
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    throw new AppError('FILE_UNREADABLE', { detail: `${path} cannot be read.`, cause });
  }
}
