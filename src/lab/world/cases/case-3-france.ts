/** Case 3: the French web shop of an optics group with orders and optical prescriptions. */

import { french, frenchPrescriber } from '../people/france.ts';
import { eventDate, list } from '../people/person.ts';
import { type Random, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';

const seed = 'case-3';

const mutuelles = list('Mutuelle des Trois Rivières,Harmonie du Littoral,Prévoyance Alpine,Mutuelle Clairval,Santé Solidaire Centre');
const articles = table(`
MON-2201 | Monture acétate écaille | 129.00
MON-3310 | Monture titane légère | 189.00
VER-1501 | Verres amincis 1.6 antireflet | 98.00
VER-1670 | Verres progressifs 1.67 | 264.00
SOL-0042 | Lunettes de soleil polarisées | 145.00
LEN-0905 | Lentilles mensuelles, boîte de six | 32.50
ENT-0001 | Spray nettoyant et microfibre | 9.90
`);

function stock(scale: Scale): Stock {
  const persons = sized(scale, 210_000);
  const person = (n: number) => french(seed, n % persons);
  return {
    persons,
    canaries: () => everyPerson(persons, (n) => [person(n).nir, person(n).streetWord]),
    collections: [
      {
        name: 'commandes',
        documents: sized(scale, 520_000),
        persons,
        languages: ['fr'],
        fields: {
          numero_commande: '',
          date_commande: 'health-billing? care-event?',
          'client.civilite': 'sex-gender',
          'client.nom': 'person-name',
          'client.prenom': 'person-name',
          'client.date_naissance': 'birth-date',
          'client.nir': 'social-security-number',
          'client.adresse': 'postal-address',
          'client.code_postal': 'postal-address',
          'client.ville': 'postal-address',
          'client.telephone': 'phone',
          'client.courriel': 'email',
          mutuelle: 'insurance-coverage',
          numero_adherent: 'insurance-id',
          'articles[].reference': '',
          'articles[].libelle': 'optical-prescription?',
          'articles[].prix': 'health-billing?',
          total_ttc: 'health-billing?',
          statut: '',
        },
        document: (index) => {
          const random = randomFor(`${seed}/commande`, index);
          const p = person(index);
          const bought = Array.from({ length: random.int(1, 3) }, () => random.pick(articles));
          const total = bought.reduce((sum, [, , price]) => sum + Number(price), 0);
          return {
            numero_commande: `CMD-2019-${String(index + 1).padStart(6, '0')}`,
            date_commande: eventDate(random),
            client: {
              civilite: p.sex === 'female' ? 'Madame' : 'Monsieur',
              nom: p.familyName,
              prenom: p.givenName,
              date_naissance: p.birthDate,
              nir: p.nir,
              adresse: p.street,
              code_postal: p.postcode,
              ville: p.city,
              telephone: p.phone,
              courriel: p.email,
            },
            mutuelle: random.pick(mutuelles),
            numero_adherent: `${random.digits(2)}${String(index % persons).padStart(7, '0')}${random.pick(list('A B C D E'))}`,
            articles: bought.map(([reference, libelle, price]) => ({ reference, libelle, prix: (price ?? '').replace('.', ',') })),
            total_ttc: Math.round(total * 100) / 100,
            statut: random.pick(list('payée,expédiée,livrée,en préparation')),
          };
        },
      },
      {
        name: 'ordonnances',
        documents: sized(scale, 280_000),
        persons,
        languages: [],
        fields: {
          numero_ordonnance: '',
          'patient.nom': 'person-name',
          'patient.prenom': 'person-name',
          'patient.date_naissance': 'birth-date',
          'patient.nir': 'social-security-number',
          'prescripteur.nom': 'practitioner-name',
          'prescripteur.rpps': 'practitioner-details',
          date_prescription: 'care-event optical-prescription?',
          'oeil_droit.sphere': 'optical-prescription',
          'oeil_droit.cylindre': 'optical-prescription',
          'oeil_droit.axe': 'optical-prescription',
          'oeil_droit.addition': 'optical-prescription',
          'oeil_gauche.sphere': 'optical-prescription',
          'oeil_gauche.cylindre': 'optical-prescription',
          'oeil_gauche.axe': 'optical-prescription',
          'oeil_gauche.addition': 'optical-prescription',
          ecart_pupillaire: 'optical-prescription',
        },
        document: (index) => {
          const random = randomFor(`${seed}/ordonnance`, index);
          const p = person(index);
          const prescriber = frenchPrescriber(seed, random.int(0, 79));
          return {
            numero_ordonnance: `ORD-${String(index + 70_001)}`,
            patient: { nom: p.familyName, prenom: p.givenName, date_naissance: p.birthDate, nir: p.nir },
            prescripteur: { nom: `Dr ${prescriber.name}`, rpps: prescriber.rpps },
            date_prescription: eventDate(random),
            oeil_droit: refraction(random),
            oeil_gauche: refraction(random),
            ecart_pupillaire: random.int(54, 72),
          };
        },
      },
    ],
  };
}

/** Quarter dioptres, as lenses are ground. */
function refraction(random: Random): Record<string, number> {
  return {
    sphere: random.int(-28, 18) / 4,
    cylindre: random.int(-12, 0) / 4,
    axe: random.int(0, 36) * 5,
    addition: random.chance(0.5) ? random.int(3, 12) / 4 : 0,
  };
}

export const caseFrance: WorldCase = {
  id: 'case-3',
  number: 3,
  owner: 'Optique Lumière',
  country: 'FR',
  languages: ['fr'],
  what: 'orders and optical prescriptions of a French optics shop',
  place: { kind: 'elasticsearch-7', address: '127.9.3.1', port: 9200, clusterName: 'optique-lumiere' },
  stock,
};
