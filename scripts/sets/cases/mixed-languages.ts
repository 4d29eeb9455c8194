/** Stores that hold several languages at once: names of fields in one, values in another, or both by document. */
import { drawFrom } from '../draw.ts';
import { person } from '../people.ts';
import { type Language, pools } from '../pools.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('mixed-languages');
const NAMES = ['ar', 'zh', 'fr', 'en', 'hi', 'pt'] as const satisfies readonly Language[];

export const mixedLanguages: EvaluationSet = {
  name: 'mixed-languages',
  about:
    'English, French and Chinese field names over values of six languages; romanised Arabic and Chinese; a bilingual shop as the negative.',
  collections: [
    {
      name: 'travel_clinic',
      language: 'mixed',
      persons: 120,
      basis: 'one record per person',
      documents: times(120, () => {
        const language = draw.pick(NAMES);
        const one = person(draw, language);
        const pool = pools[language];
        return {
          full_name: one.full,
          sex: one.male ? pool.sexes[0] : pool.sexes[1],
          birth: one.born,
          mobile: one.phone,
          city: one.city,
          condition: draw.pick(pool.ailments),
          presenting: draw.pick(pool.complaints),
          given_drug: draw.pick(pool.drugs),
          lang: language,
        };
      }),
      labels: {
        full_name: 'person-name',
        sex: 'sex-gender',
        birth: 'birth-date',
        mobile: 'phone',
        city: 'postal-address',
        condition: 'diagnosis',
        presenting: 'symptom-complaint',
        given_drug: 'medication',
        lang: 'social-circumstances? technical-metadata?',
      },
    },
    {
      name: 'bilingue',
      language: 'mixed',
      persons: 80,
      basis: 'one record per person',
      documents: times(80, () => {
        const one = person(draw, 'ar');
        return {
          nom_ar: one.full,
          nom_fr: `${person(draw, 'fr').given} ${draw.pick(['Benali', 'Haddad', 'El Fassi', 'Mansouri'])}`,
          date_naissance: one.born,
          ville: one.city,
          الهاتف: one.phone,
          diagnostic: draw.pick(pools.fr.ailments),
          الدواء: draw.pick(pools.ar.drugs),
          remarque: draw.pick(pools.ar.complaints),
        };
      }),
      labels: {
        nom_ar: 'person-name',
        nom_fr: 'person-name',
        date_naissance: 'birth-date',
        ville: 'postal-address',
        الهاتف: 'phone',
        diagnostic: 'diagnosis',
        الدواء: 'medication',
        remarque: 'clinical-note? symptom-complaint',
      },
    },
    {
      name: 'brxx',
      language: 'zh',
      persons: 80,
      basis: 'one record per person',
      documents: times(80, () => {
        const one = person(draw, 'zh');
        return {
          xm: one.full,
          xb: one.male ? '男' : '女',
          csrq: one.born,
          lxdh: one.phone,
          jtzz: `${one.city}${one.street}${draw.whole(1, 88)}号`,
          zd: draw.pick(pools.zh.ailments),
          zs: draw.pick(pools.zh.complaints),
          ypmc: draw.pick(pools.zh.drugs),
          ysxm: person(draw, 'zh').full,
          jzrq: draw.day(2024, 2024),
        };
      }),
      labels: {
        xm: 'person-name',
        xb: 'sex-gender',
        csrq: 'birth-date',
        lxdh: 'phone',
        jtzz: 'postal-address',
        zd: 'diagnosis',
        zs: 'symptom-complaint',
        ypmc: 'medication',
        ysxm: 'practitioner-name',
        jzrq: 'care-event',
      },
    },
    {
      name: 'mareed',
      language: 'ar',
      persons: 60,
      basis: 'one record per person',
      documents: times(60, () => {
        const one = person(draw, 'ar');
        return {
          ism_almareed: one.full,
          tarikh_almilad: one.born,
          jins: one.male ? 'ذكر' : 'أنثى',
          raqam_aljawal: one.phone,
          raqam_alhawiya: one.id,
          tashkhis: draw.pick(pools.ar.ailments),
          dawa: draw.pick(pools.ar.drugs),
          tabib: person(draw, 'ar').full,
        };
      }),
      labels: {
        ism_almareed: 'person-name',
        tarikh_almilad: 'birth-date',
        jins: 'sex-gender',
        raqam_aljawal: 'phone',
        raqam_alhawiya: 'national-id',
        tashkhis: 'diagnosis',
        dawa: 'medication',
        tabib: 'practitioner-name',
      },
    },
    {
      name: 'boutique',
      language: 'mixed',
      persons: 0,
      basis: 'articles of a shop',
      documents: times(60, () => ({
        name_en: draw.pick(['cotton shirt', 'tea glass', 'prayer rug', 'leather bag']),
        name_ar: draw.pick(['قميص قطني', 'كوب شاي', 'سجادة', 'حقيبة جلدية']),
        nom_fr: draw.pick(['chemise en coton', 'verre à thé', 'tapis', 'sac en cuir']),
        taille: draw.pick(['S', 'M', 'L', 'XL']),
        poids: draw.decimal(0.1, 4, 2),
        prix: draw.decimal(5, 220, 2),
        couleur: draw.pick(['rouge', 'noir', 'ivoire']),
      })),
      labels: { name_en: 'none', name_ar: 'none', nom_fr: 'none', taille: 'none', poids: 'none', prix: 'none', couleur: 'none' },
    },
  ],
};
