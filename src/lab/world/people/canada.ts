/** People of Canada, English and French: social insurance number and the health number of their province. */
import { at, randomFor, scatter } from '../random.ts';
import { bcHealthNumber, ontarioHealthCard, sin } from './check-digits.ts';
import { birthDate, capitalised, inventedWord, latinSyllables, list, mailbox, type Person, unmarked } from './person.ts';

export interface Canadian extends Person {
  readonly language: 'en' | 'fr';
  readonly sin: string;
  readonly healthNumber: string;
}

const english = {
  female: list(
    'Emma Olivia Charlotte Amelia Sophie Hannah Grace Megan Claire Natalie Heather Jennifer Sarah Melissa Allison Brenda Donna Margaret Karen Linda Susan Rachel Kayla Lauren Victoria Erin Holly Paige Tara Wendy',
  ),
  male: list(
    'Liam Noah William Benjamin Lucas Ethan Owen Jacob Nathan Ryan Tyler Kevin Brian Scott Gordon Douglas Kenneth Robert David Andrew Matthew Connor Dylan Evan Graham Ian Keith Murray Stuart Wayne',
  ),
  family: list(
    'Smith Brown Martin Wilson Campbell MacDonald Thompson Anderson Taylor Stewart Fraser Murray Ross Reid Morrison Graham Hamilton Kennedy Wallace Robertson McKenzie Sinclair Bennett Chapman Fletcher Harrison Lawson Nicholson Patterson Richardson Sutherland Whitfield',
  ),
};
const french = {
  female: list(
    'Amélie Audrey Camille Catherine Chantal Élise Émilie Florence Geneviève Hélène Isabelle Jade Josée Julie Karine Louise Manon Marie Mélanie Nathalie Noémie Rosalie Sylvie Valérie Véronique',
  ),
  male: list(
    'Alexandre Benoît Charles Christian Daniel Denis Étienne Félix François Gilles Guillaume Jacques Jean Louis Luc Marc Mathieu Maxime Michel Olivier Pascal Philippe Pierre Réjean Sylvain',
  ),
  family: list(
    'Tremblay Gagnon Roy Côté Bouchard Gauthier Morin Lavoie Fortin Gagné Ouellet Pelletier Bélanger Lévesque Bergeron Leblanc Paquette Girard Simard Boucher Caron Beaulieu Cloutier Dubé Poirier Fournier Lapointe Leclerc Lefebvre Poulin Thibault Nadeau',
  ),
};
/** City, province, area code, first letter of the postcode. */
const englishCities: readonly (readonly [string, 'ON' | 'BC', string, string])[] = [
  ['Toronto', 'ON', '416', 'M'],
  ['Ottawa', 'ON', '613', 'K'],
  ['Hamilton', 'ON', '905', 'L'],
  ['London', 'ON', '519', 'N'],
  ['Vancouver', 'BC', '604', 'V'],
  ['Victoria', 'BC', '250', 'V'],
];
const frenchCities: readonly (readonly [string, 'QC', string, string])[] = [
  ['Montréal', 'QC', '514', 'H'],
  ['Québec', 'QC', '418', 'G'],
  ['Gatineau', 'QC', '819', 'J'],
  ['Laval', 'QC', '450', 'H'],
];

export function canadian(seed: string, n: number): Canadian {
  const random = randomFor(`${seed}/ca`, n);
  const language = random.chance(0.4) ? 'fr' : 'en';
  const names = language === 'fr' ? french : english;
  const sex = random.chance(0.52) ? 'female' : 'male';
  const givenName = random.pick(names[sex]);
  const familyName = random.pick(names.family);
  const places: readonly (readonly [string, 'BC' | 'ON' | 'QC', string, string])[] = language === 'fr' ? frenchCities : englishCities;
  const [city, region, area, letter] = at(places, random.int(0, places.length - 1));
  const streetWord = capitalised(inventedWord(latinSyllables, 5, n, `${seed}/ca-street`));
  const number = random.int(3, 2900);
  const born = birthDate(random, { from: 3 });
  const postal = (): string => random.pick(list('A B C E G H J K L M N P R S T V W X Y Z'));
  return {
    n,
    sex,
    language,
    givenName,
    familyName,
    fullName: `${givenName} ${familyName}`,
    birthDate: born,
    street:
      language === 'fr'
        ? `${number}, rue ${streetWord}`
        : `${number} ${streetWord} ${random.pick(['Street', 'Avenue', 'Road', 'Crescent'])}`,
    streetWord,
    city,
    region,
    postcode: `${letter}${random.int(1, 9)}${postal()} ${random.int(1, 9)}${postal()}${random.int(1, 9)}`,
    phone: unmarked(`${area}-${random.pick(['226', '348', '481', '637', '742', '863', '924'])}-${random.digits(4)}`),
    email: mailbox(random, givenName, familyName, ['courriel.example', 'post.example', 'mail.invalid']),
    sin: sin(String(10_000_000 + scatter(n, 70_000_000, `${seed}/sin`))),
    healthNumber: healthNumber(region, { seed, n, sex, born, givenName, familyName }),
  };
}

interface Holder {
  readonly seed: string;
  readonly n: number;
  readonly sex: Person['sex'];
  readonly born: string;
  readonly givenName: string;
  readonly familyName: string;
}

function healthNumber(province: 'ON' | 'BC' | 'QC', holder: Holder): string {
  const random = randomFor(`${holder.seed}/health`, holder.n);
  if (province === 'ON') {
    const version = random.pick(list('AB CD FG HK LM NP RS TV WX YZ JQ DN'));
    return ontarioHealthCard(String(100_000_000 + scatter(holder.n, 899_999_999, `${holder.seed}/on`)), version);
  }
  if (province === 'QC') return quebecNumber(holder);
  for (let step = 0; ; step += 1) {
    // Ten numbers are kept for each person, since one in ten has no check digit.
    const found = bcHealthNumber(String(10_000_000 + ((scatter(holder.n, 8_999_999, `${holder.seed}/bc`) * 10 + step) % 89_999_990)));
    if (found !== undefined) return found;
  }
}

/** Three letters of the family name, one of the given name, birth date with 50 added to a woman's month, order. */
function quebecNumber(holder: Holder): string {
  const letters = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/g, '')
      .toUpperCase();
  const [year = '', month = '', day = ''] = holder.born.split('-');
  const shown = String(Number(month) + (holder.sex === 'female' ? 50 : 0)).padStart(2, '0');
  const name = `${letters(holder.familyName).padEnd(3, 'X').slice(0, 3)}${letters(holder.givenName).slice(0, 1)}`;
  return `${name} ${year.slice(2)}${shown} ${day}${String(holder.n % 100).padStart(2, '0')}`;
}
