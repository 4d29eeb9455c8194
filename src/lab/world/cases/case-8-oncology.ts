/** Case 8: a precision-medicine platform's cluster: cancers, regimens, genomic observations, and its medical staff by name. */
import { eventDate, list } from '../people/person.ts';
import { american, careWorker } from '../people/united-states.ts';
import { at, randomFor } from '../random.ts';
import { everyPerson, type Scale, type Stock, sized, table, type WorldCase } from './case.ts';
import { exonCoverage, reportText } from './oncology-report.ts';

const seed = 'case-8';
/** The platform was renamed since; its certificate was not. */
export const formerName = 'Genome Compass Analytics';

const cancers = table(`
Invasive ductal carcinoma of breast | 8500/3 | C50.9 | breast
Adenocarcinoma of lung | 8140/3 | C34.1 | lung
Adenocarcinoma of colon | 8140/3 | C18.7 | colon
Adenocarcinoma of prostate | 8140/3 | C61 | prostate
Malignant melanoma of skin | 8720/3 | C43.5 | skin
Serous carcinoma of ovary | 8441/3 | C56.9 | ovary
`);
const regimens = list(
  'FOLFOX,AC-T,carboplatin plus pemetrexed,osimertinib,trastuzumab plus pertuzumab,pembrolizumab,letrozole,bevacizumab plus FOLFIRI',
);
const variants = table(`
EGFR | NM_005228.5:c.2573T>G | p.Leu858Arg | rs121434568
KRAS | NM_004985.5:c.35G>A | p.Gly12Asp | rs121913529
BRAF | NM_004333.6:c.1799T>A | p.Val600Glu | rs113488022
TP53 | NM_000546.6:c.524G>A | p.Arg175His | rs28934578
BRCA1 | NM_007294.4:c.68_69del | p.Glu23fs | rs80357914
PIK3CA | NM_006218.4:c.3140A>G | p.His1047Arg | rs121913279
`);
const specialties = list('Medical oncology,Radiation oncology,Surgical oncology,Pathology,Hematology,Genetic counseling');

function stock(scale: Scale): Stock {
  const persons = sized(scale, 60_000);
  const staff = sized(scale, 4000);
  const person = (n: number) => american(seed, n % persons);
  return {
    persons: persons + staff,
    canaries: function* () {
      yield* everyPerson(persons, (n) => [person(n).streetWord, caseNumber(n)]);
      yield* everyPerson(staff, (n) => [careWorker(seed, n).npi, careWorker(seed, n).phone]);
    },
    collections: [
      {
        name: 'cancers',
        documents: persons,
        persons,
        languages: ['en'],
        fields: {
          case_number: 'medical-record-number',
          patient_name: 'person-name',
          date_of_birth: 'birth-date',
          home_address: 'postal-address',
          cancer_type: 'cancer',
          icd_o_histology: 'cancer',
          icd10_code: 'diagnosis? cancer?',
          tnm_stage: 'cancer',
          stage_group: 'cancer',
          diagnosed_on: 'care-event? cancer? diagnosis?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/cancer`, index);
          const p = person(index);
          const [type, histology, code] = random.pick(cancers);
          return {
            case_number: caseNumber(index),
            patient_name: p.fullName,
            date_of_birth: p.birthDate,
            home_address: `${p.street}, ${p.city}, ${p.region} ${p.postcode}`,
            cancer_type: type,
            icd_o_histology: histology,
            icd10_code: code,
            tnm_stage: `${random.pick(['p', 'c'])}T${random.int(1, 4)}N${random.int(0, 3)}M${random.int(0, 1)}`,
            stage_group: `Stage ${random.pick(['I', 'IIA', 'IIB', 'IIIA', 'IIIB', 'IV'])}`,
            diagnosed_on: eventDate(random),
          };
        },
      },
      {
        name: 'regimens',
        documents: sized(scale, 180_000),
        persons,
        languages: ['en'],
        fields: {
          case_number: 'medical-record-number',
          regimen: 'cancer-treatment',
          line_of_therapy: 'cancer-treatment',
          cycles: 'cancer-treatment',
          radiotherapy_dose_gy: 'cancer-treatment',
          started_on: 'care-event? cancer-treatment?',
          oncologist: 'practitioner-name',
        },
        document: (index) => {
          const random = randomFor(`${seed}/regimen`, index);
          const worker = careWorker(seed, random.int(0, staff - 1));
          return {
            case_number: caseNumber(index % persons),
            regimen: random.pick(regimens),
            line_of_therapy: random.pick(['first line', 'second line', 'adjuvant', 'neoadjuvant']),
            cycles: random.int(2, 12),
            radiotherapy_dose_gy: random.int(20, 70),
            started_on: eventDate(random),
            oncologist: `Dr. ${worker.givenName} ${worker.familyName}`,
          };
        },
      },
      {
        name: 'observations',
        documents: sized(scale, 456_000),
        persons,
        languages: ['en'],
        fields: {
          case_number: 'medical-record-number',
          gene: 'genetic-data',
          variant_hgvs: 'genetic-data',
          protein_change: 'genetic-data',
          dbsnp_id: 'genetic-data',
          allele_fraction: 'genetic-data? lab-result?',
          exon_coverage: 'genetic-data? lab-result?',
          report_text: 'clinical-note? lab-result? genetic-data? cancer? diagnosis? symptom-complaint?',
          specimen: 'lab-result? genetic-data?',
          reported_on: 'care-event? lab-result? genetic-data?',
        },
        document: (index) => {
          const random = randomFor(`${seed}/observation`, index);
          const [gene, coding, protein, snp] = random.pick(variants);
          return {
            case_number: caseNumber(index % persons),
            gene,
            variant_hgvs: coding,
            protein_change: protein,
            dbsnp_id: snp,
            allele_fraction: Number((0.02 + random.next() * 0.5).toFixed(3)),
            exon_coverage: exonCoverage(seed, index),
            report_text: reportText(seed, index),
            specimen: random.pick(['tumor tissue', 'plasma', 'bone marrow', 'whole blood']),
            reported_on: eventDate(random),
          };
        },
      },
      {
        name: 'staff',
        documents: staff,
        persons: staff,
        languages: ['en'],
        fields: {
          npi: 'practitioner-details',
          physician_name: 'practitioner-name',
          specialty: 'practitioner-details',
          physician_email: 'practitioner-details',
          physician_phone: 'practitioner-details',
        },
        document: (index) => {
          const worker = careWorker(seed, index);
          return {
            npi: worker.npi,
            physician_name: `${worker.givenName} ${worker.familyName}`,
            specialty: at(specialties, index),
            physician_email: worker.email,
            physician_phone: worker.phone,
          };
        },
      },
    ],
  };
}

function caseNumber(n: number): string {
  return `ONC-${String(n + 1).padStart(6, '0')}-Q`;
}

export const caseOncology: WorldCase = {
  id: 'case-8',
  number: 8,
  owner: 'Deep Oncology Insight',
  country: 'US',
  languages: ['en'],
  what: 'cancers, treatments, genomic variants and staff of a precision-medicine platform',
  place: { kind: 'elasticsearch-7', address: '127.9.8.1', port: 9200, clusterName: 'precision-insight', certificateOf: formerName },
  stock,
};
