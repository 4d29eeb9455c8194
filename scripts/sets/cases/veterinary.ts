/** Practices for animals: the words of a clinic about dogs and cats, the data of persons only for the owners. */
import { drawFrom } from '../draw.ts';
import { person } from '../people.ts';
import { pools } from '../pools.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('veterinary');

export const veterinary: EvaluationSet = {
  name: 'veterinary',
  about: 'Animal clinics and a zoo (en, de, pt): clinical words about animals are no class; owners are persons.',
  collections: [
    {
      name: 'patients',
      language: 'en',
      persons: 100,
      basis: 'one owner per animal',
      documents: times(100, () => {
        const owner = person(draw, 'en');
        return {
          patient_name: draw.pick(['Biscuit', 'Luna', 'Max', 'Charlie', 'Bella', 'Mr Whiskers']),
          species: draw.pick(['canine', 'feline', 'rabbit']),
          breed: draw.pick(['labrador', 'siamese', 'lop', 'beagle']),
          date_of_birth: draw.day(2010, 2023),
          sex: draw.pick(['MN', 'FS', 'M', 'F']),
          weight_kg: draw.decimal(0.9, 48, 1),
          microchip: `9${draw.digits(14)}`,
          owner: { name: owner.full, phone: owner.phone, address: owner.street, email: owner.email },
          diagnosis: draw.pick(['otitis externa', 'hip dysplasia', 'feline lower urinary tract disease', 'kennel cough']),
          treatment: draw.pick(['carprofen 2 mg/kg PO', 'ear drops twice daily', 'meloxicam oral suspension']),
          vaccinations: draw.pick(['DHPP', 'FVRCP', 'rabies', 'myxomatosis']),
          vet: `${draw.pick(pools.en.women)} ${draw.pick(pools.en.families)}, DVM`,
          next_visit: draw.day(2024, 2024),
        };
      }),
      labels: {
        patient_name: 'none',
        species: 'none',
        breed: 'none',
        date_of_birth: 'none',
        sex: 'none',
        weight_kg: 'none',
        microchip: 'none',
        'owner.name': 'person-name',
        'owner.phone': 'phone',
        'owner.address': 'postal-address',
        'owner.email': 'email',
        diagnosis: 'none',
        treatment: 'none',
        vaccinations: 'none',
        vet: 'practitioner-name? person-name?',
        next_visit: 'none',
      },
    },
    {
      name: 'tierpatienten',
      language: 'de',
      persons: 60,
      basis: 'one keeper per animal',
      documents: times(60, () => {
        const owner = person(draw, 'de');
        return {
          tiername: draw.pick(['Bello', 'Minka', 'Rex', 'Flocke', 'Susi']),
          tierart: draw.pick(['Hund', 'Katze', 'Kaninchen']),
          rasse: draw.pick(['Dackel', 'EKH', 'Schäferhund']),
          geburtsdatum: draw.day(2009, 2023),
          kastriert: draw.chance(0.6),
          halter_name: owner.full,
          halter_telefon: owner.phone,
          befund: draw.pick(['Zahnstein', 'Flohbefall', 'Lahmheit hinten links', 'Ohrentzündung']),
          medikament: draw.pick(['Metacam 1,5 mg/ml', 'Frontline', 'Milbemax']),
          rechnungsbetrag: draw.decimal(18, 640, 2),
        };
      }),
      labels: {
        tiername: 'none',
        tierart: 'none',
        rasse: 'none',
        geburtsdatum: 'none',
        kastriert: 'none',
        halter_name: 'person-name',
        halter_telefon: 'phone',
        befund: 'none',
        medikament: 'none',
        rechnungsbetrag: 'none',
      },
    },
    {
      name: 'rebanho',
      language: 'pt',
      persons: 0,
      basis: 'cattle only',
      documents: times(70, () => ({
        brinco: draw.digits(6),
        nome: draw.pick(['Mimosa', 'Estrela', 'Boneca', 'Princesa']),
        sexo: 'F',
        raca: draw.pick(['Girolando', 'Nelore', 'Jersey']),
        data_nascimento: draw.day(2015, 2022),
        peso: draw.whole(280, 640),
        prenhe: draw.chance(0.5),
        ultimo_parto: draw.day(2022, 2024),
        vacina: draw.pick(['febre aftosa', 'brucelose', 'raiva']),
        doenca: draw.pick(['mastite', 'nenhuma', 'tristeza parasitária']),
        producao_litros: draw.decimal(6, 38, 1),
      })),
      labels: {
        brinco: 'none',
        nome: 'none',
        sexo: 'none',
        raca: 'none',
        data_nascimento: 'none',
        peso: 'none',
        prenhe: 'none',
        ultimo_parto: 'none',
        vacina: 'none',
        doenca: 'none',
        producao_litros: 'none',
      },
    },
  ],
};
