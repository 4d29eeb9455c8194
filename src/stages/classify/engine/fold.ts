/**
 * Folding of names and values to one comparable form: compatibility forms, Eastern digits, bidi marks,
 * tatweel, Arabic letter variants, case and accents. Linear in the length of the input.
 */
const INVISIBLE = /[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u064b-\u065f\u0670]/g;
/** Accents fall away; signs that make another letter stay: Indic vowel signs, the voicing marks of kana. */
const ACCENTS = /(?!\u3099|\u309a)\p{Script=Inherited}/gu;
const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Digits to ASCII and compatibility forms to plain ones; letters keep their case and accents. */
export function plainForm(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(EASTERN, westernDigit);
}

/** The form in which words are compared: lower case, no accents, one spelling of Arabic letters. */
export function fold(text: string): string {
  const plain = plainForm(text).toLowerCase();
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  return plain
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe');
}

function westernDigit(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 0xf);
}
