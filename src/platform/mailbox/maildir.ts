/**
 * A mailbox that a mail server of this machine keeps as files (Maildir): `new/` has what came, `cur/` what somebody
 * saw. What was taken gets the flag S, by a rename, as mail programs do it.
 */
import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Mailbox, WaitingMail } from './mailbox.ts';

export function openMaildir(folder: string): Mailbox {
  if (!existsSync(join(folder, 'new')) || !existsSync(join(folder, 'cur')))
    throw new AppError('MAILBOX_UNUSABLE', { detail: `${folder} is no Maildir.`, hint: 'A Maildir has the folders new, cur and tmp.' });
  const toWaiting = (name: string): WaitingMail => ({ folder: basename(folder).slice(0, 200), validity: 'maildir', uid: uniqueOf(name) });
  return {
    title: `the Maildir ${folder}`,
    async waiting() {
      const fresh = mailsIn(join(folder, 'new'));
      const unseen = mailsIn(join(folder, 'cur')).filter((name) => !flagsOf(name).includes('S'));
      return [...fresh, ...unseen].toSorted(byArrival).map(toWaiting);
    },
    async read({ uid, validity }, most) {
      const path = validity === 'maildir' ? pathOf(folder, uid) : undefined;
      return path === undefined ? undefined : readStart(path, most);
    },
    async markTaken({ uid }) {
      const path = pathOf(folder, uid);
      if (path === undefined) return;
      const flags = [...new Set([...flagsOf(basename(path)), 'S'])].toSorted().join('');
      renameSync(path, join(folder, 'cur', `${uid}:2,${flags}`));
    },
    async [Symbol.asyncDispose]() {},
  };
}

function mailsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.') && name.length < 250);
}

/** Names begin with the second of the delivery. */
function byArrival(one: string, other: string): number {
  const secondOf = (name: string): number => Number.parseInt(name, 10) || 0;
  return secondOf(one) - secondOf(other) || (one < other ? -1 : 1);
}

function uniqueOf(name: string): string {
  const colon = name.lastIndexOf(':2,');
  return colon < 0 ? name : name.slice(0, colon);
}

function flagsOf(name: string): string[] {
  const colon = name.lastIndexOf(':2,');
  return colon < 0 ? [] : [...name.slice(colon + 3)].filter((flag) => /^[A-Za-z]$/.test(flag));
}

function pathOf(folder: string, uid: string): string | undefined {
  for (const part of ['new', 'cur']) {
    const name = mailsIn(join(folder, part)).find((one) => uniqueOf(one) === uid);
    if (name !== undefined) return join(folder, part, name);
  }
  return undefined;
}

function readStart(path: string, most: number): Uint8Array | undefined {
  if (!statSync(path).isFile()) return undefined;
  const bytes = new Uint8Array(Math.min(statSync(path).size, most));
  const file = openSync(path, 'r');
  try {
    let at = 0;
    for (let got = -1; got !== 0 && at < bytes.length; at += got) got = readSync(file, bytes, at, bytes.length - at, at);
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}
