import { describe, expect, test } from 'vitest';
import { viewValue } from '../engine/view.ts';
import type { Detector } from '../unit.ts';
import * as cancer from './codes/cancer-codes.ts';
import * as diagnosis from './codes/diagnosis-codes.ts';
import * as drugs from './codes/drug-codes.ts';
import * as genetics from './codes/genetic-codes.ts';
import * as addresses from './contacts/addresses.ts';
import { crmShape } from './contacts/licences.ts';
import * as network from './contacts/network.ts';
import * as phones from './contacts/phones.ts';
import * as body from './measures/body.ts';
import * as doses from './measures/doses.ts';
import * as eyes from './measures/eyes-and-teeth.ts';
import * as laboratory from './measures/laboratory.ts';
import * as credentials from './secrets/credentials.ts';
import * as payment from './secrets/payment.ts';
import * as sexes from './words/sexes.ts';

type Value = string | number;
type Row = readonly [Detector, hits: readonly Value[], misses: readonly Value[]];

const rows: readonly Row[] = [
  [diagnosis.icd10, ['J45.9', 'E11', 'C50.911', 'I10 - Hipertensão', 'Asma (J45)'], ['AB12', 'U', 'room B12a']],
  [diagnosis.icd10List, ['J45.9; E11.9', 'I10, E78.5, K21'], ['J45.9', 'A, B']],
  [diagnosis.icd9, ['038.9', 'V27.0', 'E812.0'], ['250.00', 'V2', '1250.00']],
  [diagnosis.icd11, ['1A00', '5A11', 'CA40.0', '2C25.1'], ['1234', 'ABCD', '5111']],
  [diagnosis.snomed, ['22298006', '73211009', '38341003', 195967001], ['22298007', '73211008', '12345678']],
  [cancer.tnm, ['T2 N0 M0', 'pT3N1M0', 'ypT1a N0', 'Tis N0 M0'], ['T-shirt', 'TNT', 'N0']],
  [cancer.tnmPart, ['T2', 'pN1', 'M0', 'cT4b'], ['T9', 'M3', 'NX9']],
  [cancer.stage, ['Stage IIIA', 'IV', 'Estádio II', 'IIB', 'Stade III'], ['draft', 'stage', 'V']],
  [cancer.icdO, ['8500/3', '9680/3', 'M-8140/3'], ['7500/3', '8500/8', '85/3']],
  [cancer.gleason, ['3+4', '4 + 3 = 7', 'Gleason 3+3=6'], ['2+2', '3-4', '7']],
  [genetics.hgvs, ['c.2573T>G', 'p.Val600Glu', 'NM_004333.6:c.1799T>A', 'V600E', 'g.32363532del'], ['a.b', 'example.com', 'V2']],
  [genetics.rsId, ['rs429358', 'rs7412'], ['rs', 'rs12', 'RS-232']],
  [genetics.vcfPlace, ['chr7:55191822', '7-55191822-T-G', 'chrX:154021573:C>T'], ['chapter 7', '7-55', 'chr99:1']],
  [genetics.genotype, ['0/1', '1|1', '0|1:35:99'], ['12/1', '0-1', '5/1']],
  [genetics.karyotype, ['46,XX', '47,XY,+21', '45,X', '46,XX,t(9;22)(q34;q11)'], ['46', '39,XX', '46 XL']],
  [genetics.starAllele, ['*1/*4', 'CYP2D6*1/*4', 'HLA-B*57:01', 'DRB1*15:01'], ['*', 'star 1', '1/4']],
  [drugs.atc, ['A10BA02', 'C09AA05'], ['A10BA2', 'AB0BA02']],
  [drugs.ndc, ['0002-8215-01', '50580-449-05', '12345-6789-1'], ['123-45-6789', '555-1234']],
  [drugs.vaccineLetters, ['BCG', 'MMR dose 2', 'DTPa-Hib', 'CVX 208'], ['ABCG', 'mortar', 'opera']],
  [laboratory.loincCheck, ['2345-7', '718-7', '4548-4'], ['2345-8', '23457']],
  [laboratory.labUnit, ['mg/dL', 'mmol/L', '10*3/uL', '10^9/L', 'ммоль/л', '5.4 mmol/L', 'mL/min'], ['kg', 'EUR', 'per day']],
  [laboratory.labRange, ['3.5-5.1', '(12,0 - 16,0)', '70–99 mg/dL', '4.0 ~ 10.0', '3,5 a 5,1'], ['613-5550', '2020-05', 'a-b']],
  [laboratory.labBound, ['<5.0', '> 1000', '≥ 0.8 mg/L'], ['5.0', '<b>', '<x>']],
  [body.bloodPressure, ['120/80', '130 / 85 mmHg', '110x70'], ['1/2', '1200/80']],
  [body.bloodGroup, ['A+', 'AB negative', 'O Rh+', 'A型', '0(I) Rh+', 'B Rh(D) pos', 'O-'], ['C+', 'Grade', 'AA+']],
  [body.bodyMeasure, ['36.8 °C', '72 kg', '172cm', '88 bpm', '65公斤'], ['12 EUR', 'kg', '36']],
  [body.ageWritten, ['34岁', '8 meses', '45 ans', '3 años', '27 yo', '60 лет', '40 سنة'], ['34', 'years', '34 rue']],
  [doses.dosage, ['amoxicillin 500 mg', '5 ml', '0.5毫克', '2 片'], ['mg', '5 km', '100 mg/dL']],
  [doses.schedule, ['1-0-1', '1-1-1-1', '½-0-½', '1-0-1 after meals'], ['2-1', '10-0-10', '2020-01-01']],
  [
    doses.directions,
    ['1 tab bid', '1x ao dia', '8/8h', 'toutes les 6 h', '每日三次', '1日3回 食後', 'po q6h', '3x täglich', 'مرتين يوميا'],
    ['bidder', 'daylight', 'prnt'],
  ],
  [eyes.signedDiopter, ['-1.25', '+2.50', '-0,75'], ['1.25', '-1.30', '-31.25']],
  [eyes.refraction, ['-1.25 -0.50 x 180', '+2.00/-0.75 x 90', '-3,25 (-1,00 à 15°)'], ['-1.25', '1-0-1']],
  [eyes.visualAcuity, ['20/20', '20/40-2', '6/6', '6/9', '10/10', 'CF 2m', 'NLP', '指数'], ['21/20', '6/7', '120/80']],
  [eyes.toothFdi, [11, 26, '48', '55'], [19, 49, '60', 100]],
  [eyes.toothWritten, ['#14', 'tooth 36', 'dente 21', '36 MOD', 'Zahn 11'], ['36', 'tooth', 'dentist 36']],
  [
    phones.phoneInternational,
    ['+1 613 555 0100', '+55 11 98888-1234', '0033 6 12 34 56 78', '+8613800001111'],
    ['+1 613', '+999 12345678', '613 555 0100'],
  ],
  [
    phones.phoneWritten,
    ['(11) 98888-1234', '613-555-0101', '06 12 34 56 78', '(613) 555-0101 x12', '0532 123 45 67'],
    ['2020-01-01', '123-45-6789', '12 34'],
  ],
  [phones.mobileTrunk, ['0612345678', '08035550100', '01012345678', '05551234567', '0812345678'], ['1612345678', '000012345678', '06123']],
  [phones.mobileCn, ['13800001111', '+86 139-0000-2222'], ['12800001111', '1380000111']],
  [phones.mobileBr, ['11988881234', '(21) 97777-4321'], ['1188881234', '10988881234']],
  [
    addresses.ruledPostcode,
    ['01310-100', '4000-322', 'K1A 0B6', 'SW1A 1AA', '1012 AB', 'D02 X285', '00-950', 'C1425DKF'],
    ['12345', 'AB-1', 'hello'],
  ],
  [addresses.spacedPostcode, ['114 55', '110 00', '110 001'], ['11455', '011 00']],
  [addresses.streetLine, ['Rua das Flores, 120', '12 rue de la Paix', '人民路8号'], ['Toronto', '5 mg daily dose']],
  [
    addresses.coordinatePair,
    ['48.8566, 2.3522', '48°51\'24"N', 'POINT (2.35 48.85)', 'geo:48.85,2.35', '8FVC9G8F+6X'],
    ['48.8566', '1, 2'],
  ],
  [addresses.pictureName, ['rx/0001.jpg', 'https://img.example.test/a.png?x=1'], ['jpg', 'a.txt']],
  [crmShape, ['CRM/SP 12345', 'CRM-RJ 54321', '12345/SP', 'COREN SP 123456'], ['SP', '123/XX']],
  [network.macShape, ['00:1a:2b:3c:4d:5e', '00-1A-2B-3C-4D-5E', '001a.2b3c.4d5e'], ['00:1a', '001a2b3c4d5e']],
  [network.imeiCheck, ['490154203237518'], ['490154203237517', '49015420323751']],
  [network.udi, ['(01)00844588003288(17)141120(10)7654321D', '+H123PARTNO1234567890120/$$420020216LOT123'], ['(01)123', '0100844588']],
  [network.vin, ['1HGCM82633A004352', '1M8GDM9AXKP042788'], ['1HGCM82643A004352', 'IHGCM82633A004352']],
  [network.plate, ['ABC1D23', 'AA-123-AA', 'B-AB 1234', 'AB12 CDE', '京A12345', '1234 BCD'], ['ABCDEF', '12', 'Oslo']],
  [
    credentials.passwordHash,
    ['$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=65536', '{SSHA}abcd', 'pbkdf2_sha256$1000$abc$defghij'],
    ['secret', 'sha256:0123456789abcdef'],
  ],
  [
    credentials.token,
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'ghp_0123456789abcdefghijABCDEFGHIJ012345', 'xoxb-1-2', 'sk_test_abc'],
    ['token', 'eyes.on.me'],
  ],
  [credentials.privateKey, ['-----BEGIN RSA PRIVATE KEY-----', '-----BEGIN PRIVATE KEY-----\nMIIE'], ['-----BEGIN CERTIFICATE-----']],
  [
    credentials.passwordInAddress,
    ['postgres://app:geheim@db.example/x', 'https://u:p@host.example/'],
    ['https://host.example/a@b', 'a:b@c'],
  ],
  [payment.ibanCheck, ['FR7630006000011234567890189', 'DE89 3704 0044 0532 0130 00'], ['FR7630006000011234567890188']],
  [payment.cardCheck, ['4111 1111 1111 1111', '5555555555554444'], ['4111111111111112']],
  [payment.maskedCard, ['**** **** **** 1234', '4111 11** **** 1111'], ['****', '1234']],
  [payment.wallet, ['0x52908400098527886E0F7030069857D2E4169EE7', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'], ['0x12', 'bc1']],
  [sexes.sexWord, ['Female', 'masculino', 'ذكر', '女', 'жен.', 'perempuan', 'kobieta', '여', 'पुरुष'], ['plug', 'f1']],
  [sexes.sexLetter, ['M', 'f', 'Ж'], ['MF', 'Z']],
];

describe.each(rows.map(([detector, hits, misses]) => ({ id: detector.id, detector, hits, misses })))(
  '$id',
  ({ detector, hits, misses }) => {
    const passes = (value: Value) => {
      const view = viewValue(value);
      return detector.kinds.includes(view.kind) && detector.test(view);
    };
    test.each(hits)('%s passes', (value) => {
      expect(passes(value)).toBe(true);
    });
    test.each(misses)('%s does not', (value) => {
      expect(passes(value)).toBe(false);
    });
  },
);
