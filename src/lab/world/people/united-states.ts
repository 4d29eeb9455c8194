/** People of the United States with social-security and Medicare numbers, and care workers with provider numbers. */
import { at, randomFor, scatter } from '../random.ts';
import { npi } from './check-digits.ts';
import { birthDate, capitalised, inventedWord, latinSyllables, list, mailbox, type Person, unmarked } from './person.ts';

export interface American extends Person {
  readonly ssn: string;
  readonly mbi: string;
}

export interface CareWorker {
  readonly givenName: string;
  readonly familyName: string;
  readonly npi: string;
  readonly email: string;
  readonly phone: string;
}

const female = list(
  'Mary Patricia Jennifer Linda Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Ashley Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Kathleen Amy Angela Shirley Brenda Pamela Nicole Samantha Katherine Christine Debra Rachel Carolyn Janet Maria Heather Diane Julie Joyce Victoria Kelly Lauren Joan Olivia Megan',
);
const male = list(
  'James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Raymond Patrick Jack Dennis Tyler Aaron',
);
const family = list(
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes',
);
/** City, state, area code, first digits of the ZIP code. */
const cities: readonly (readonly [string, string, string, string])[] = [
  ['Columbus', 'OH', '614', '432'],
  ['Omaha', 'NE', '402', '681'],
  ['Tulsa', 'OK', '918', '741'],
  ['Boise', 'ID', '208', '837'],
  ['Raleigh', 'NC', '919', '276'],
  ['Madison', 'WI', '608', '537'],
  ['Tucson', 'AZ', '520', '857'],
  ['Albany', 'NY', '518', '122'],
  ['Tacoma', 'WA', '253', '984'],
  ['Des Moines', 'IA', '515', '503'],
];
const ways = list('Street Avenue Road Lane Drive Court Way');
const exchanges = list('224 238 271 346 382 427 463 482 527 638 674 732 784 826 873 942');

export function american(seed: string, n: number): American {
  const random = randomFor(`${seed}/us`, n);
  const sex = random.chance(0.52) ? 'female' : 'male';
  const givenName = random.pick(sex === 'female' ? female : male);
  const familyName = random.pick(family);
  const [city, region, area, zip] = at(cities, random.int(0, cities.length - 1));
  const streetWord = capitalised(inventedWord(latinSyllables, 5, n, `${seed}/us-street`));
  return {
    n,
    sex,
    givenName,
    familyName,
    fullName: `${givenName} ${familyName}`,
    birthDate: birthDate(random, { from: 4 }),
    street: `${random.int(10, 9800)} ${streetWord} ${random.pick(ways)}`,
    streetWord,
    city,
    region,
    postcode: `${zip}${random.digits(2)}`,
    phone: `(${area}) ${random.pick(exchanges)}-${unmarked(random.digits(4))}`,
    email: mailbox(random, givenName, familyName, ['post.example', 'letterbox.example', 'mail.invalid']),
    ssn: ssn(n, seed),
    mbi: mbi(seed, n),
  };
}

export function careWorker(seed: string, n: number): CareWorker {
  const random = randomFor(`${seed}/us-worker`, n);
  const givenName = random.pick(random.chance(0.5) ? female : male);
  const familyName = random.pick(family);
  return {
    givenName,
    familyName,
    npi: npi(`1${String(scatter(n, 99_999_989, `${seed}/npi`)).padStart(8, '0')}`),
    email: `${givenName}.${familyName}@deep-oncology.example`.toLowerCase(),
    phone: `(${at(cities, n)[2]}) ${random.pick(exchanges)}-${unmarked(random.digits(4))}`,
  };
}

/** Area 001 to 665 or 667 to 898, group and serial never all zeros. */
function ssn(n: number, seed: string): string {
  const index = scatter(n, 897 * 99 * 9998, `${seed}/ssn`);
  const area = 1 + (index % 897);
  const group = 1 + (Math.floor(index / 897) % 99);
  const serial = 1 + Math.floor(index / (897 * 99));
  const shownArea = area >= 666 ? area + 1 : area;
  return `${String(shownArea).padStart(3, '0')}-${String(group).padStart(2, '0')}-${String(serial).padStart(4, '0')}`;
}

/** Eleven characters of digits and letters; S, L, O, I, B and Z are not used. */
function mbi(seed: string, n: number): string {
  const random = randomFor(`${seed}/mbi`, n);
  const letter = (): string => random.pick([...'ACDEFGHJKMNPQRTUVWXY']);
  const either = (): string => random.pick([...'ACDEFGHJKMNPQRTUVWXY0123456789']);
  const digit = (): string => random.digits(1);
  return `${random.int(1, 9)}${letter()}${either()}${digit()}${letter()}${either()}${digit()}${letter()}${letter()}${digit()}${digit()}`;
}
