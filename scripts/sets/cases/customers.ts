/** Persons outside of care: shops, staff, log-ins, tenants, donors. */
import { drawFrom } from '../draw.ts';
import { luhn, person } from '../people.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('customers');

export const customers: EvaluationSet = {
  name: 'people-not-in-care',
  about: 'Customers, log-ins, employees, tenants and club members (en, de, fr, id): personal data and no health.',
  collections: [
    {
      name: 'orders',
      language: 'en',
      persons: 100,
      basis: 'one order per customer',
      documents: times(100, (index) => {
        const one = person(draw, 'en');
        return {
          order_no: 60000 + index,
          ship_to: one.full,
          ship_street: one.street,
          ship_city: one.city,
          ship_postcode: one.postcode,
          contact_email: one.email,
          contact_phone: one.phone,
          card_number: luhn(draw, '4', 16),
          card_exp: `0${draw.whole(1, 9)}/2${draw.whole(5, 9)}`,
          items: [{ title: draw.pick(['desk lamp', 'garden hose', 'novel']), qty: draw.whole(1, 4), price: draw.decimal(4, 90, 2) }],
          note: draw.pick(['leave with neighbour', 'ring twice', '']),
          placed: draw.moment(2024),
        };
      }),
      labels: {
        order_no: 'technical-metadata none?',
        ship_to: 'person-name',
        ship_street: 'postal-address',
        ship_city: 'postal-address',
        ship_postcode: 'postal-address',
        contact_email: 'email',
        contact_phone: 'phone',
        card_number: 'payment-account',
        card_exp: 'payment-account',
        'items[].title': 'none',
        'items[].qty': 'none',
        'items[].price': 'none',
        note: 'none',
        placed: 'technical-metadata none?',
      },
    },
    {
      name: 'accounts',
      language: 'en',
      persons: 80,
      basis: 'one account per person',
      documents: times(80, (index) => {
        const one = person(draw, 'en');
        return {
          uid: 1000 + index,
          username: `${one.given.toLowerCase()}${draw.whole(1, 99)}`,
          pw_hash: `$2b$10$${draw.hex(53)}`,
          api_token: `owt_${draw.hex(40)}`,
          totp_secret: draw.words(['JBSW', 'Y3DP', 'EHPK', '3PXP'], 4).replaceAll(' ', ''),
          last_ip: `203.0.113.${draw.whole(1, 254)}`,
          locale: draw.pick(['en-GB', 'en-US']),
          avatar: `/media/avatars/${draw.hex(12)}.jpg`,
          disabled: false,
          created: draw.moment(2022),
        };
      }),
      labels: {
        uid: 'person-key',
        username: 'online-id',
        pw_hash: 'credential',
        api_token: 'credential',
        totp_secret: 'credential',
        last_ip: 'online-id',
        locale: 'technical-metadata',
        avatar: 'person-image',
        disabled: 'technical-metadata',
        created: 'technical-metadata',
      },
    },
    {
      name: 'mitarbeiter',
      language: 'de',
      persons: 60,
      basis: 'one record per employee',
      documents: times(60, (index) => {
        const one = person(draw, 'de');
        return {
          personalnummer: 3000 + index,
          name: one.full,
          geburtstag: one.born,
          abteilung: draw.pick(['Vertrieb', 'Einkauf', 'Lager']),
          position: draw.pick(['Sachbearbeiterin', 'Teamleiter', 'Lagerist']),
          gehalt: draw.whole(28000, 90000),
          iban: `DE${draw.digits(20)}`,
          steuerklasse: draw.pick(['I', 'III', 'V']),
          konfession: draw.pick(['rk', 'ev', 'keine']),
          familienstand: draw.pick(['ledig', 'verheiratet', 'geschieden']),
          eintritt: draw.day(2005, 2023),
        };
      }),
      labels: {
        personalnummer: 'person-key',
        name: 'person-name',
        geburtstag: 'birth-date',
        abteilung: 'employer none?',
        position: 'occupation',
        gehalt: 'social-circumstances',
        iban: 'payment-account',
        steuerklasse: 'social-circumstances',
        konfession: 'ethnicity-belief',
        familienstand: 'social-circumstances',
        eintritt: 'none occupation? employer?',
      },
    },
    {
      name: 'locataires',
      language: 'fr',
      persons: 60,
      basis: 'one record per tenant',
      documents: times(60, () => {
        const one = person(draw, 'fr');
        return {
          locataire: one.full,
          adresse_bien: `${one.street}, ${one.postcode} ${one.city}`,
          telephone: one.phone,
          courriel: one.email,
          loyer: draw.whole(380, 1400),
          depot_garantie: draw.whole(380, 2800),
          etage: draw.whole(0, 8),
          debut_bail: draw.day(2015, 2024),
          revenus_mensuels: draw.whole(1200, 5200),
        };
      }),
      labels: {
        locataire: 'person-name',
        adresse_bien: 'postal-address',
        telephone: 'phone',
        courriel: 'email',
        loyer: 'social-circumstances? none?',
        depot_garantie: 'social-circumstances? none?',
        etage: 'postal-address? none?',
        debut_bail: 'social-circumstances? none?',
        revenus_mensuels: 'social-circumstances',
      },
    },
    {
      name: 'anggota',
      language: 'id',
      persons: 60,
      basis: 'one record per member',
      documents: times(60, (index) => {
        const one = person(draw, 'id');
        return {
          no_anggota: `KSP${1000 + index}`,
          nama_lengkap: one.full,
          nik: one.id,
          tempat_lahir: one.city,
          tgl_lahir: one.born,
          alamat_rumah: one.street,
          no_telp: one.phone,
          agama: draw.pick(['Islam', 'Kristen', 'Hindu', 'Buddha']),
          simpanan: draw.whole(100000, 9000000),
        };
      }),
      labels: {
        no_anggota: 'person-key',
        nama_lengkap: 'person-name',
        nik: 'national-id',
        tempat_lahir: 'social-circumstances',
        tgl_lahir: 'birth-date',
        alamat_rumah: 'postal-address',
        no_telp: 'phone',
        agama: 'ethnicity-belief',
        simpanan: 'none payment-account? social-circumstances?',
      },
    },
  ],
};
