/** Dates of birth of persons, whole or in parts. */
import { personOnly } from '../subjects.ts';
import type { DataClass } from '../unit.ts';
import { oldDate } from '../values/dates/date-detectors.ts';

export const birthDateClass: DataClass = {
  id: 'birth-date',
  names: {
    pt: [
      'data nascimento',
      'dt nascimento',
      'dt nasc',
      'data de nascimento',
      'nascimento',
      'data nasc',
      'ano nascimento',
      'dtnasc',
      'nasc',
    ],
    en: [
      'birth date',
      'birthdate',
      'date of birth',
      'dob',
      'birthday',
      'birth year',
      'year of birth',
      'birth datetime',
      'patient dob',
      'born on',
      'date birth',
      'born',
    ],
    fr: [
      'date naissance',
      'date de naissance',
      'naissance',
      'ddn',
      'date naiss',
      'datenaissance',
      'annee naissance',
      'ne le',
      'anniversaire',
      'dn',
    ],
    ar: ['تاريخ ميلاد', 'ميلاد', 'تاريخ ولادة', 'سنة ميلاد', 'تاريخ ميلاد هجري'],
    zh: ['出生日期', '生日', '出生年月', '出生年月日', '出生', 'csrq', '出生年份', '出生时间'],
  },
  values: [oldDate],
  becomes: personOnly,
  link: 2,
  fhir: ['Patient.birthDate', 'Person.birthDate', 'RelatedPerson.birthDate'],
  forms: ['date', 'datetime', 'digits', 'integer', 'code', 'decimal'],
  years: 'lives',
  hits: [
    { collection: '患者', field: '出生日期', values: ['昭和55年3月4日', '平成2年11月20日', '昭和30年6月14日'] },
    { collection: 'المرضى', field: 'تاريخ_الميلاد', values: ['1410-05-12 هـ', '1399/11/03 هـ', '1425-01-20 هـ'] },
    { collection: 'patients', field: 'date_naissance', values: ['4 mars 1980', '12 août 1955', '1er juin 2001'] },
    { collection: 'pacientes', field: 'data_nascimento', values: ['1980-03-02', '1955-11-20', '2001-06-14'] },
    { collection: '患者', field: '出生日期', values: ['1980-03-02', '1955-11-20', '2001-06-14'] },
    { collection: 'patients', field: 'dob', values: ['03/02/1980', '11/20/1955'] },
  ],
  misses: [
    { collection: 'products', field: 'brand_birth', values: ['1980-03-02', '1955-11-20'], beside: { price: [1, 2], sku: ['a', 'b'] } },
    { collection: 'connector_parts', field: 'dob', values: [1.2, 3.4, 2.2], beside: { pins: [4, 8, 12] } },
  ],
};
