/** Case 4: a national household health survey of Nigeria with HIV results of named persons. */

import { nigerian } from '../people/nigeria.ts';
import { ageOf, eventDate, list } from '../people/person.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, type WorldCase } from './case.ts';

const seed = 'case-4';

const occupations = list('Farmer,Trader,Civil servant,Teacher,Tailor,Driver,Student,Mechanic,Hairdresser,Bricklayer,Nurse,Unemployed');
const laboratories = list(
  'Central Public Health Laboratory,State Reference Laboratory Enugu,Zonal Laboratory Kano,Teaching Hospital Laboratory Ibadan',
);

function stock(scale: Scale): Stock {
  const persons = sized(scale, 180_000);
  const households = sized(scale, 110_000);
  const person = (n: number) => nigerian(seed, n % persons);
  const home = (n: number) => n % households;
  return {
    persons,
    // A person's number and telephone; only the heads of households have a street.
    canaries: () =>
      everyPerson(persons, (n) =>
        n < households ? [person(n).nin, person(n).phone, person(n).streetWord] : [person(n).nin, person(n).phone],
      ),
    collections: [
      {
        name: 'households',
        documents: households,
        persons: households,
        languages: [],
        fields: {
          household_id: 'person-key?',
          state: 'postal-address',
          lga: 'postal-address',
          settlement: 'postal-address',
          address: 'postal-address',
          head_of_household: 'person-name',
          head_phone: 'phone',
          household_size: 'social-circumstances?',
          interview_date: 'care-event?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/household`, index);
          const head = person(index);
          return {
            household_id: householdId(index),
            state: head.region,
            lga: head.area,
            settlement: head.city,
            address: head.street,
            head_of_household: head.fullName,
            head_phone: head.phone,
            household_size: random.int(1, 9),
            interview_date: eventDate(random, 2018),
          };
        },
      },
      {
        name: 'individuals',
        documents: persons,
        persons,
        languages: [],
        fields: {
          individual_id: 'person-key',
          household_id: 'person-key?',
          full_name: 'person-name',
          nin: 'national-id',
          phone_number: 'phone',
          sex: 'sex-gender',
          date_of_birth: 'birth-date',
          age: 'age',
          occupation: 'occupation',
          pregnancy_status: 'reproductive-health',
          hiv_test_result: 'hiv-status',
          on_antiretrovirals: 'hiv-status medication?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/individual`, index);
          const p = person(index);
          const positive = isPositive(index);
          const young = ageOf(p) < 50;
          return {
            individual_id: individualId(index),
            household_id: householdId(home(index)),
            full_name: p.fullName,
            nin: p.nin,
            phone_number: p.phone,
            sex: p.sex,
            date_of_birth: p.birthDate,
            age: ageOf(p),
            occupation: random.pick(occupations),
            pregnancy_status: p.sex === 'male' || !young ? 'not applicable' : random.chance(0.12) ? 'pregnant' : 'not pregnant',
            hiv_test_result: positive ? 'positive' : 'negative',
            on_antiretrovirals: positive ? random.chance(0.7) : false,
          };
        },
      },
      {
        name: 'specimens',
        documents: sized(scale, 260_000),
        persons,
        languages: [],
        fields: {
          specimen_id: '',
          individual_id: 'person-key',
          specimen_type: 'lab-result? hiv-status?',
          collected_on: 'care-event? lab-result?',
          hiv_result: 'hiv-status',
          viral_load_copies_per_ml: 'hiv-status',
          cd4_count: 'hiv-status',
          laboratory: 'care-facility',
        },
        document: (index) => {
          const random = randomFor(`${seed}/specimen`, index);
          const positive = isPositive(index % persons);
          return {
            specimen_id: `SP${3_000_000 + index}`,
            individual_id: individualId(index % persons),
            specimen_type: random.pick(list('venous blood,dried blood spot,plasma')),
            collected_on: eventDate(random, 2018),
            hiv_result: positive ? 'reactive' : 'non-reactive',
            viral_load_copies_per_ml: positive ? Math.round(20 * 10 ** (random.next() * 4)) : 0,
            cd4_count: positive ? random.int(60, 900) : random.int(500, 1400),
            laboratory: at(laboratories, random.int(0, 3)),
          };
        },
      },
    ],
  };
}

/** One in eleven, so that a sample of some tens holds both answers. */
function isPositive(n: number): boolean {
  return randomFor(`${seed}/result`, n).chance(0.09);
}

function householdId(n: number): string {
  return `HH-${String(n + 1).padStart(6, '0')}`;
}

function individualId(n: number): string {
  return `IND-${String(n + 1).padStart(7, '0')}`;
}

export const caseNigeria: WorldCase = {
  id: 'case-4',
  number: 4,
  owner: 'National Household Health Survey',
  country: 'NG',
  languages: ['en'],
  what: 'households, persons and specimens of a national HIV survey',
  place: { kind: 'elasticsearch-6', address: '127.9.4.1', port: 9200, clusterName: 'household-survey' },
  stock,
};
