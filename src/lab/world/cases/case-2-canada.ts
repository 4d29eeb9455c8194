/** Case 2: a Canadian dental cloud's database, in English and French, with patients, appointments and claims. */

import { type Canadian, canadian } from '../people/canada.ts';
import { atTime, eventDate, list } from '../people/person.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-2';
const database = 'mapledental';

const words = {
  en: {
    occupations: list(
      'Electrician,Nurse,Primary school teacher,Accountant,Truck driver,Carpenter,Software developer,Cashier,Farmer,Paralegal,Welder,Chef',
    ),
    employers: list(
      'Northlake Freight Ltd,Cedar Ridge School Board,Harbourline Foods Inc,Redstone Paving Ltd,Blue Heron Credit Union,Tamarack Textiles Inc',
    ),
    relations: list('spouse,mother,father,sister,brother,daughter,son'),
    care: table(`
Toothache upper left, worse with cold drinks | Composite filling, two surfaces | 23112
Bleeding gums when brushing | Scaling and root planing | 43421
Chipped front tooth after a fall | Composite veneer | 23121
Regular check-up and cleaning | Dental prophylaxis and polishing | 11101
Swelling around wisdom tooth | Extraction of impacted molar | 72211
Pain when biting on crown | Root canal treatment, molar | 33131
Loose bridge lower right | Recementation of bridge | 66301
Jaw pain in the morning | Occlusal night guard | 14611`),
    plans: list('Family Dental Plus,Basic Dental 80,Extended Health Gold,Group Dental A'),
    states: list('submitted paid rejected pending'),
  },
  fr: {
    occupations: list(
      'Électricien,Infirmière,Enseignante au primaire,Comptable,Camionneur,Menuisier,Développeuse,Caissière,Agriculteur,Technicienne juridique,Soudeur,Cuisinière',
    ),
    employers: list(
      'Transport Rive-Claire inc.,Commission scolaire des Érables,Aliments Belle-Anse inc.,Pavage Roc-Rouge ltée,Caisse du Grand-Héron,Textiles Mélèze inc.',
    ),
    relations: list('conjoint,mère,père,sœur,frère,fille,fils'),
    care: table(`
Mal de dents en haut à gauche, pire au froid | Obturation en composite, deux surfaces | 23112
Saignement des gencives au brossage | Détartrage et surfaçage radiculaire | 43421
Dent de devant ébréchée après une chute | Facette en composite | 23121
Examen de routine et nettoyage | Prophylaxie dentaire et polissage | 11101
Enflure autour de la dent de sagesse | Extraction d'une molaire incluse | 72211
Douleur à la morsure sur la couronne | Traitement de canal, molaire | 33131
Pont mobile en bas à droite | Recimentation du pont | 66301
Douleur à la mâchoire le matin | Plaque occlusale de nuit | 14611`),
    plans: list('Dentaire familial Plus,Dentaire de base 80,Santé élargie Or,Dentaire collectif A'),
    states: list('soumise payée refusée en_attente'),
  },
};
const insurers = list(
  'Boreal Life Assurance,Trillium Mutual Benefits,Assurance Fleur-de-Lac,Pacific Crest Insurance,Mutuelle du Saint-Laurent',
);
const clinics = list('Maple Grove Dental Centre,Clinique dentaire du Vieux-Port,Lakeshore Family Dentistry,Centre dentaire Rosemont');
const surfaces = list('M O D B L MO DO MOD');

function stock(scale: Scale): Stock {
  const persons = sized(scale, 60_000);
  const person = (n: number) => canadian(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).sin, person(n).healthNumber]),
    collections: [
      {
        name: 'patients',
        database,
        documents: persons,
        persons,
        languages: ['en', 'fr'],
        fields: {
          _id: 'person-key?',
          patientId: 'person-key',
          firstName: 'person-name',
          lastName: 'person-name',
          dateOfBirth: 'birth-date',
          sin: 'social-security-number',
          healthCardNumber: 'insurance-id',
          employer: 'employer',
          occupation: 'occupation',
          'nextOfKin.name': 'person-name',
          'nextOfKin.relationship': 'social-circumstances?',
          'nextOfKin.phone': 'phone',
          preferredLanguage: 'social-circumstances?',
          createdAt: '',
        },
        document: (index) => patient(person(index), index),
      },
      {
        name: 'appointments',
        database,
        documents: sized(scale, 220_000),
        persons,
        languages: ['en', 'fr'],
        fields: {
          _id: '',
          patientId: 'person-key',
          patientName: 'person-name',
          scheduledFor: 'care-event',
          reasonForVisit: 'symptom-complaint dental?',
          tooth: 'dental',
          surface: 'dental',
          treatment: 'dental procedure?',
          procedureCode: 'dental? procedure? health-billing?',
          dentist: 'practitioner-name',
          clinic: 'care-facility',
        },
        document: (index) => {
          const random = randomFor(`${seed}/appointment`, index);
          const p = person(index);
          const [reason, treatment, code] = random.pick(words[p.language].care);
          const dentist = canadian(`${seed}/dentist`, random.int(0, 24));
          return {
            _id: `apt-${index + 50_001}`,
            patientId: keyOf(index % persons),
            patientName: p.fullName,
            scheduledFor: atTime(random, eventDate(random)),
            reasonForVisit: reason,
            tooth: random.int(1, 4) * 10 + random.int(1, 8),
            surface: random.pick(surfaces),
            treatment,
            procedureCode: code,
            dentist: `Dr ${dentist.fullName}`,
            clinic: at(clinics, dentist.n),
          };
        },
      },
      {
        name: 'claims',
        database,
        documents: sized(scale, 120_000),
        persons,
        languages: [],
        fields: {
          _id: '',
          claimNumber: 'health-billing?',
          patientId: 'person-key',
          subscriberName: 'person-name',
          insurer: 'insurance-coverage',
          plan: 'insurance-coverage',
          policyNumber: 'insurance-id',
          procedureCode: 'dental? procedure? health-billing?',
          amountClaimed: 'health-billing',
          amountPaid: 'health-billing',
          claimStatus: 'health-billing?',
          dateOfService: 'care-event? health-billing?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/claim`, index);
          const p = person(index);
          const cents = random.int(4500, 168_000);
          return {
            _id: `clm-${index + 9001}`,
            claimNumber: `C${2_019_000_000 + index * 7}`,
            patientId: keyOf(index % persons),
            subscriberName: p.fullName,
            insurer: random.pick(insurers),
            plan: random.pick(words[p.language].plans),
            policyNumber: `${random.pick(list('BL TM FL PC MS'))}-${random.digits(6)}-${random.digits(2)}`,
            procedureCode: random.pick(words.en.care)[2],
            amountClaimed: cents / 100,
            amountPaid: Math.round(cents * random.pick([0, 0.5, 0.8, 1])) / 100,
            claimStatus: random.pick(words[p.language].states),
            dateOfService: eventDate(random),
          };
        },
      },
    ],
  };
}

function patient(p: Canadian, index: number): Record<string, unknown> {
  const random = randomFor(`${seed}/patient`, index);
  const own = words[p.language];
  const kin = canadian(`${seed}/kin`, index);
  return {
    _id: `pat-${index + 1}`,
    patientId: keyOf(index),
    firstName: p.givenName,
    lastName: p.familyName,
    dateOfBirth: p.birthDate,
    sin: p.sin,
    healthCardNumber: p.healthNumber,
    employer: random.pick(own.employers),
    occupation: random.pick(own.occupations),
    nextOfKin: {
      name: `${kin.givenName} ${random.chance(0.6) ? p.familyName : kin.familyName}`,
      relationship: random.pick(own.relations),
      phone: kin.phone,
    },
    preferredLanguage: p.language === 'fr' ? 'fr-CA' : 'en-CA',
    createdAt: atTime(random, eventDate(random, 2013)),
  };
}

function keyOf(n: number): string {
  return `MD${String(n + 100_001)}`;
}

export const caseCanada: WorldCase = {
  id: 'case-2',
  number: 2,
  owner: 'Maple Dental Cloud',
  country: 'CA',
  languages: ['en', 'fr'],
  what: 'dental patients, appointments and claims of a Canadian software firm',
  place: { kind: 'ferretdb', address: '127.9.2.1', port: 27_017 },
  stock,
};
