/** Column names as an old hospital export has them: eight letters, vowels left out, a prefix of the table before each. */
import { drawFrom } from '../draw.ts';
import { luhn, person } from '../people.ts';
import { pools } from '../pools.ts';
import { type EvaluationSet, times } from '../set.ts';

const draw = drawFrom('abbreviations');
const en = pools.en;
const fr = pools.fr;

const admissions = times(120, (index) => {
  const one = person(draw, 'en');
  const admitted = draw.day(2021, 2024);
  return {
    REC_NO: index + 1,
    PT_NO: `H${String(300100 + index)}`,
    PT_LNM: one.family.toUpperCase(),
    PT_FNM: one.given.toUpperCase(),
    PT_SX: one.male ? 'M' : 'F',
    PT_DOB: one.born.replaceAll('-', ''),
    PT_ADR1: one.street,
    PT_CTY: one.city,
    PT_ZIP: one.postcode,
    PT_TEL_H: one.phone,
    PT_EML: draw.chance(0.6) ? one.email : null,
    SSN_L4: draw.digits(4),
    MRTL_ST: draw.pick(['S', 'M', 'D', 'W']),
    INS_CO: draw.pick(['Northshield Health', 'Blue Harbor PPO', 'MEDICAID', 'SELF PAY']),
    INS_POL: `NSH${draw.digits(8)}`,
    ADM_DT: admitted,
    DSCH_DT: admitted.replace(/\d\d$/, '28'),
    WD: draw.pick(['4 EAST', 'ICU', 'MAT', '2 WEST']),
    BD: `${draw.whole(1, 40)}${draw.pick(['A', 'B'])}`,
    ADM_DX: draw.pick(['I10', 'E11.9', 'J18.9', 'N39.0', 'S72.001A', 'I48.91']),
    ADM_DX_DSC: draw.pick(en.ailments),
    CC: draw.pick(en.complaints),
    BP_S: draw.whole(98, 190),
    BP_D: draw.whole(55, 110),
    PLS: draw.whole(50, 130),
    TMP_F: draw.decimal(96.8, 103.5, 1),
    WT_KG: draw.decimal(45, 130, 1),
    HT_CM: draw.whole(148, 198),
    ALGY: draw.pick(['NKDA', 'PENICILLIN', 'SULFA', 'LATEX', 'NKDA', 'SHELLFISH']),
    ATT_MD: `${draw.pick(en.families)}, ${draw.pick(['A', 'R', 'J'])}. MD`,
    ATT_NPI: luhn(draw, '1', 10),
    TOT_CHG: draw.decimal(300, 48000, 2),
    UPD_TS: draw.moment(2024),
  };
});

const dispensed = times(90, () => {
  const one = person(draw, 'fr');
  return {
    nm_pat: one.family,
    pnm_pat: one.given,
    dt_naiss: one.born.split('-').reverse().join('/'),
    sx: one.male ? 'M' : 'F',
    cp: one.postcode,
    vil: one.city,
    tel: one.phone,
    med_lib: draw.pick(fr.drugs),
    poso: draw.pick(fr.directions),
    qte: draw.whole(1, 4),
    dt_disp: draw.day(2023, 2024),
    nm_prescr: `Dr ${draw.pick(fr.families)}`,
    mnt: draw.decimal(2, 90, 2),
    tx_remb: draw.pick(['65', '30', '100']),
    maj: draw.moment(2024),
  };
});

export const abbreviations: EvaluationSet = {
  name: 'abbreviated-columns',
  about: 'Abbreviated and prefixed column names of an admissions export (en) and a pharmacy export (fr).',
  collections: [
    {
      name: 'ADMFILE',
      language: 'en',
      documents: admissions,
      persons: 120,
      basis: 'one record per person',
      labels: {
        REC_NO: 'technical-metadata',
        PT_NO: 'medical-record-number',
        PT_LNM: 'person-name',
        PT_FNM: 'person-name',
        PT_SX: 'sex-gender',
        PT_DOB: 'birth-date',
        PT_ADR1: 'postal-address',
        PT_CTY: 'postal-address',
        PT_ZIP: 'postal-address',
        PT_TEL_H: 'phone',
        PT_EML: 'email',
        SSN_L4: 'social-security-number',
        MRTL_ST: 'social-circumstances',
        INS_CO: 'insurance-coverage',
        INS_POL: 'insurance-id',
        ADM_DT: 'care-event',
        DSCH_DT: 'care-event',
        WD: 'care-event? care-facility?',
        BD: 'care-event',
        ADM_DX: 'diagnosis',
        ADM_DX_DSC: 'diagnosis',
        CC: 'symptom-complaint',
        BP_S: 'vital-sign',
        BP_D: 'vital-sign',
        PLS: 'vital-sign',
        TMP_F: 'vital-sign',
        WT_KG: 'vital-sign',
        HT_CM: 'vital-sign',
        ALGY: 'allergy',
        ATT_MD: 'practitioner-name',
        ATT_NPI: 'practitioner-details',
        TOT_CHG: 'health-billing',
        UPD_TS: 'technical-metadata',
      },
    },
    {
      name: 'deliv',
      language: 'fr',
      documents: dispensed,
      persons: 90,
      basis: 'one record per person',
      labels: {
        nm_pat: 'person-name',
        pnm_pat: 'person-name',
        dt_naiss: 'birth-date',
        sx: 'sex-gender',
        cp: 'postal-address',
        vil: 'postal-address',
        tel: 'phone',
        med_lib: 'medication',
        poso: 'medication',
        qte: 'medication',
        dt_disp: 'care-event? medication?',
        nm_prescr: 'practitioner-name',
        mnt: 'health-billing',
        tx_remb: 'insurance-coverage? health-billing?',
        maj: 'technical-metadata',
      },
    },
  ],
};
