/**
 * Invented people of fifteen languages. Names are common given and family names put together by chance; numbers are
 * drawn in the shape of the country and have no holder that we know of; mail goes to reserved domains.
 */
import type { Draw } from './draw.ts';
import { type Language, pools } from './pools.ts';

export interface Person {
  readonly given: string;
  readonly family: string;
  readonly full: string;
  readonly male: boolean;
  readonly born: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly id: string;
}

export function person(draw: Draw, language: Language): Person {
  const pool = pools[language];
  const male = draw.chance(0.5);
  const given = draw.pick(male ? pool.men : pool.women);
  const family = draw.pick(pool.families);
  const familyFirst = pool.joined !== undefined;
  return {
    given,
    family,
    male,
    full: familyFirst ? `${family}${pool.joined}${given}` : `${given} ${family}`,
    born: draw.day(1936, 2016),
    phone: fill(draw, pool.phone),
    email: `${draw.pick(['a', 'm', 'jo', 'k', 'li', 'sa', 'ro', 'te'])}${draw.pick(['.', '_', ''])}${draw.pick(['moreno', 'weiss', 'tanaka', 'okoro', 'silva', 'rossi', 'chen', 'haddad'])}${draw.whole(1, 99)}@${draw.pick(['post.example', 'mail.example', 'courrier.example', 'correio.test'])}`,
    street:
      draw.chance(0.5) && pool.numberFirst === true
        ? `${draw.whole(1, 180)} ${draw.pick(pool.streets)}`
        : `${draw.pick(pool.streets)} ${draw.whole(1, 180)}`,
    postcode: fill(draw, pool.postcode),
    city: draw.pick(pool.cities),
    id: fill(draw, pool.id),
  };
}

/** Writes a digit for every `#` of a pattern. */
export const fill = (draw: Draw, pattern: string): string => pattern.replaceAll('#', () => String(draw.whole(0, 9)));

/** The digits of a Brazilian CPF with its two check digits. */
export function cpf(draw: Draw): string {
  const digits = draw.digits(9).split('').map(Number);
  for (const length of [9, 10]) {
    const sum = digits.slice(0, length).reduce((total, digit, index) => total + digit * (length + 1 - index), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  return digits.join('').replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}

/** A number whose last digit makes the Luhn sum a multiple of ten. */
export function luhn(draw: Draw, prefix: string, length: number): string {
  const body = prefix + draw.digits(length - prefix.length - 1);
  const sum = body
    .split('')
    .reverse()
    .reduce((total, letter, index) => {
      const doubled = index % 2 === 0 ? Number(letter) * 2 : Number(letter);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** A Chinese resident number with its check sign. */
export function residentNumber(draw: Draw, born: string): string {
  const body = `${draw.pick(['110105', '310115', '440304', '510104', '330106'])}${born.replaceAll('-', '')}${String(draw.whole(1, 999)).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

/** A French NIR with its key. */
export function nir(draw: Draw, male: boolean, born: string): string {
  const body = `${male ? 1 : 2}${born.slice(2, 4)}${born.slice(5, 7)}${draw.pick(['75', '13', '69', '33', '59'])}${String(draw.whole(1, 990)).padStart(3, '0')}${String(draw.whole(1, 990)).padStart(3, '0')}`;
  return `${body}${String(97 - (Number(body) % 97)).padStart(2, '0')}`;
}
