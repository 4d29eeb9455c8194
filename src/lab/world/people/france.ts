/** People of France with their registration number (NIR), and prescribers with theirs (RPPS). */
import { at, randomFor, scatter } from '../random.ts';
import { nir, rpps } from './check-digits.ts';
import { birthDate, capitalised, inventedWord, latinSyllables, list, mailbox, type Person, unmarked } from './person.ts';

export interface French extends Person {
  readonly nir: string;
}

export interface FrenchPrescriber {
  readonly name: string;
  readonly rpps: string;
}

const female = list(
  'Agnès Alice Anne Audrey Brigitte Camille Caroline Catherine Cécile Chantal Charlotte Chloé Claire Delphine Dominique Élodie Émilie Florence Françoise Hélène Inès Isabelle Jeanne Juliette Laure Léa Louise Lucie Manon Margaux Marie Martine Mathilde Monique Nathalie Océane Pauline Sandrine Sophie Sylvie Valérie Véronique Zoé',
);
const male = list(
  'Adrien Alain Alexandre Antoine Arnaud Baptiste Bernard Bruno Cédric Christian Christophe Clément Damien Didier Éric Étienne Fabrice François Frédéric Gérard Guillaume Henri Hugo Jacques Jérôme Julien Laurent Louis Lucas Marc Mathieu Maxime Michel Nicolas Olivier Pascal Patrick Philippe Pierre Romain Stéphane Sébastien Thierry Thomas Vincent Yves',
);
const family = list(
  'Bernard Dubois Durand Moreau Laurent Lefebvre Leroy Roux Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure Mercier Blanc Guérin Boyer Garnier Chevalier Legrand Gauthier Perrin Robin Clément Morin Nicolas Masson Marchand Duval Denis Dumont Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Brunet Gaillard Barbier Renaud Arnaud Roche Colin Vidal Caron Picard Roger Lemoine Lacroix Olivier Renard Charpentier Carpentier Vasseur Prévost Boulanger Cousin Delaunay Hamel Tessier Vallet',
);
/** City, postcode, department. */
const cities: readonly (readonly [string, string, string])[] = [
  ['Paris', '75011', '75'],
  ['Lyon', '69003', '69'],
  ['Marseille', '13006', '13'],
  ['Toulouse', '31000', '31'],
  ['Nantes', '44000', '44'],
  ['Strasbourg', '67000', '67'],
  ['Bordeaux', '33000', '33'],
  ['Lille', '59000', '59'],
  ['Rennes', '35000', '35'],
  ['Grenoble', '38000', '38'],
  ['Dijon', '21000', '21'],
  ['Tours', '37000', '37'],
  ['Ajaccio', '20000', '2A'],
];
const ways = list('rue,rue,rue,avenue,boulevard,impasse,allée');

export function french(seed: string, n: number): French {
  const random = randomFor(`${seed}/fr`, n);
  const sex = random.chance(0.55) ? 'female' : 'male';
  const givenName = random.pick(sex === 'female' ? female : male);
  const familyName = random.pick(family);
  const [city, postcode, department] = at(cities, random.int(0, cities.length - 1));
  const streetWord = capitalised(inventedWord(latinSyllables, 5, n, `${seed}/fr-street`));
  const born = birthDate(random, { from: 6 });
  const place = String(scatter(n, 990_000, `${seed}/nir`) + 1000).padStart(6, '0');
  return {
    n,
    sex,
    givenName,
    familyName,
    fullName: `${givenName} ${familyName}`,
    birthDate: born,
    street: `${random.int(1, 240)}${random.chance(0.1) ? ' bis' : ''} ${random.pick(ways)} ${streetWord}`,
    streetWord,
    city,
    region: department,
    postcode,
    phone: unmarked(`0${random.int(6, 7)} ${Array.from({ length: 4 }, () => random.digits(2)).join(' ')}`),
    email: mailbox(random, givenName, familyName, ['courriel.example', 'boite.example', 'poste.invalid']),
    nir: nir(`${sex === 'male' ? 1 : 2}${born.slice(2, 4)}${born.slice(5, 7)}${department}${place}`),
  };
}

export function frenchPrescriber(seed: string, n: number): FrenchPrescriber {
  const random = randomFor(`${seed}/fr-prescriber`, n);
  return {
    name: `${random.pick(random.chance(0.5) ? female : male)} ${random.pick(family)}`,
    rpps: rpps(String(scatter(n, 99_999_989, `${seed}/rpps`)).padStart(8, '0')),
  };
}
