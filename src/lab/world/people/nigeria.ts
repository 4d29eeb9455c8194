/** People of Nigeria from its large language communities, with the eleven digits of the NIN, which has no check digit. */
import { at, randomFor, scatter } from '../random.ts';
import { birthDate, capitalised, inventedWord, latinSyllables, list, mailbox, type Person, unmarked } from './person.ts';

export interface Nigerian extends Person {
  readonly nin: string;
  /** Local government area. */
  readonly area: string;
}

const communities = [
  {
    female: list('Adaeze Amaka Chiamaka Chidinma Chinyere Ebere Ifeoma Ijeoma Kosisochukwu Ngozi Nkechi Nneka Obiageli Oluchi Uchechi'),
    male: list('Arinze Chibuzor Chidi Chijioke Chukwuemeka Ebuka Emeka Ifeanyi Ikenna Kelechi Nnamdi Obinna Okechukwu Tobenna Uche'),
    family: list(
      'Okafor Okeke Nwosu Eze Obi Nwankwo Onyeka Ibekwe Okonkwo Umeh Anyanwu Chukwu Ezeudu Igwe Mbah Nnaji Ogbonna Onwuka Uzor Agu',
    ),
  },
  {
    female: list('Abosede Adenike Bukola Damilola Folake Funmilayo Ibukun Modupe Morenike Olabisi Omolara Ronke Titilayo Yetunde Yewande'),
    male: list('Adebayo Adewale Ayodele Babatunde Dapo Femi Gbenga Kayode Kolawole Oladele Olumide Oluwaseun Segun Temitope Tunde'),
    family: list(
      'Adeyemi Afolabi Akinola Alabi Balogun Adebisi Fashola Ogunleye Olatunji Oyelaran Adeleke Ajayi Bankole Falade Ogundipe Olawale Oyedele Salako Sowande Oni',
    ),
  },
  {
    female: list('Aisha Amina Asabe Fatima Hadiza Hauwa Jamila Khadija Maryam Rahila Rakiya Safiya Saratu Zainab Zulai'),
    male: list('Abdullahi Abubakar Ahmad Aliyu Bashir Garba Haruna Ibrahim Isa Kabiru Lawal Musa Sani Umar Yusuf'),
    family: list(
      'Abubakar Bello Danjuma Garba Gwarzo Ibrahim Idris Kano Lawal Mohammed Musa Sani Shehu Suleiman Tanko Usman Wada Yakubu Yaro Zubairu',
    ),
  },
];
/** Place, state, local government area, postcode. */
const places: readonly (readonly [string, string, string, string])[] = [
  ['Ikeja', 'Lagos', 'Ikeja', '100271'],
  ['Surulere', 'Lagos', 'Surulere', '101283'],
  ['Ibadan', 'Oyo', 'Ibadan North', '200284'],
  ['Enugu', 'Enugu', 'Enugu East', '400102'],
  ['Onitsha', 'Anambra', 'Onitsha North', '434106'],
  ['Kano', 'Kano', 'Nasarawa', '700213'],
  ['Kaduna', 'Kaduna', 'Kaduna North', '800283'],
  ['Jos', 'Plateau', 'Jos South', '930105'],
  ['Benin City', 'Edo', 'Oredo', '300213'],
  ['Makurdi', 'Benue', 'Makurdi', '970101'],
];

export function nigerian(seed: string, n: number): Nigerian {
  const random = randomFor(`${seed}/ng`, n);
  const names = random.pick(communities);
  const sex = random.chance(0.53) ? 'female' : 'male';
  const givenName = `${random.pick(names[sex])}${random.chance(0.4) ? ` ${random.pick(names[sex])}` : ''}`;
  const familyName = random.pick(names.family);
  const [city, region, area, postcode] = at(places, random.int(0, places.length - 1));
  const streetWord = capitalised(inventedWord(latinSyllables, 5, n, `${seed}/ng-street`));
  return {
    n,
    sex,
    givenName,
    familyName,
    fullName: `${givenName} ${familyName}`,
    birthDate: birthDate(random, { from: 15, to: 66 }),
    street: `${random.int(1, 180)} ${streetWord} ${random.pick(['Street', 'Close', 'Road', 'Crescent'])}`,
    streetWord,
    city,
    region,
    area,
    postcode,
    phone: unmarked(`${random.pick(['0803', '0806', '0813', '0703', '0816', '0805', '0902', '0907'])}${random.digits(7)}`),
    email: mailbox(random, givenName.split(' ')[0] ?? '', familyName, ['post.example', 'mail.invalid']),
    nin: String(10_000_000_000 + scatter(n, 89_999_999_977, `${seed}/nin`)),
  };
}
