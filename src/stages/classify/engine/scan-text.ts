/**
 * Finds single identifiers inside running text: rare events that a pass rate would hide. Works on words
 * between white space, so every string costs one pass whatever it holds.
 */
import type { DataClassId } from '../data-classes.ts';
import * as check from '../values/check-digits.ts';
import { plainForm } from './fold.ts';

/** The classes that occur in the text, each once. */
export function scanText(text: string): ReadonlySet<DataClassId> {
  const found = new Set<DataClassId>();
  for (const raw of plainForm(text).split(/[\s,;，。；、()（）"“”]+/)) {
    if (raw.length < 9 || raw.length > 120) continue;
    const word = raw.replace(/^[:：<'[]+|[.:：>'\]!?]+$/g, '');
    if (word.includes('@')) {
      if (/^[^@]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{2,100}$/.test(word)) found.add('email');
    } else if (/\d{3}/.test(word)) {
      scanNumber(word, found);
    }
  }
  return found;
}

function scanNumber(word: string, found: Set<DataClassId>): void {
  if (word.length > 30) return;
  const digits = word.replace(/\D/g, '');
  if (/^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(word) && check.cpf(digits)) found.add('tax-id');
  else if (/^\d{3}-\d{2}-\d{4}$/.test(word) && check.issuedSsn(digits)) found.add('social-security-number');
  else if (/^\d{17}[\dXx]$/.test(word) && check.chineseId(word)) found.add('national-id');
  else if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(word) && check.iban(word)) found.add('payment-account');
  else if (/^[\d-]{13,19}$/.test(word) && check.paymentCard(digits)) found.add('payment-account');
  else if (/^(\+\d{7,15}|1[3-9]\d{9}|\(?\d{3}\)?[-.]\d{3}[-.]\d{4}|05\d{8}|\(\d{2}\)9?\d{4}-?\d{4})$/.test(word)) found.add('phone');
  else if (/^([0-9]{1,3}\.){3}[0-9]{1,3}$/.test(word)) found.add('online-id');
}
