/** Payment data: IBAN, cards, wallets of cryptocurrencies. */

import { detector, NUMBERS, onlyDigits, pattern } from '../detector.ts';
import { iban, paymentCard } from '../numbers-in-text.ts';

export const ibanCheck = detector(
  'iban-check',
  ['code', 'words', 'text'],
  { base: 0.0005, expected: 0.95, strict: true },
  ({ text }) => text.length <= 42 && iban(text),
);
export const cardCheck = detector(
  'card-check',
  NUMBERS,
  { base: 0.02, expected: 0.9 },
  (value) => onlyDigits(value) && paymentCard(value.digits),
);
/** Most digits hidden, the last four shown. */
export const maskedCard = pattern(
  'card-masked',
  ['code', 'words'],
  { base: 0.001, expected: 0.9 },
  /^([*xX•#]{4}[ -]?){2,3}\d{4}$|^\d{4}[ -]?\d{2}[*xX•#]{2}[ -]?[*xX•#]{4}[ -]?\d{4}$/,
);
export const wallet = pattern(
  'wallet',
  ['code', 'bytes'],
  { base: 0.0005, expected: 0.95 },
  /^(bc1[02-9ac-hj-np-z]{11,71}|0x[0-9a-fA-F]{40}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33}|r[1-9A-HJ-NP-Za-km-z]{24,34}|[LM][1-9A-HJ-NP-Za-km-z]{26,33}|4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}|addr1[02-9ac-hj-np-z]{50,110})$/,
);
