/** Organisations that are neither care facility, employer nor insurer of a person. */
import type { DataClass } from '../unit.ts';
import { identifierDetectors } from '../values/identifier-detectors.ts';

export const organisationClass: DataClass = {
  id: 'organisation',
  names: {
    pt: ['razao social', 'nome fantasia', 'cnpj', 'fornecedor', 'fabricante', 'nome empresa', 'transportadora'],
    en: [
      'supplier',
      'supplier name',
      'vendor',
      'vendor name',
      'manufacturer',
      'organization',
      'organisation',
      'organization name',
      'organisation name',
      'company id',
      'vat number',
      'brand owner',
      'publisher',
      'distributor',
      'managing organization',
      'sponsor',
      'merchant',
      'merchant name',
    ],
    fr: ['fournisseur', 'fabricant', 'raison sociale', 'siret', 'siren', 'nom societe', 'tva intracommunautaire', 'transporteur'],
    ar: ['مورد', 'شركة مصنعة', 'اسم شركة', 'جهة مصنعة'],
    zh: ['供应商', '生产厂家', '厂家', '企业名称', '公司全称', '统一社会信用代码', '生产企业', '厂商'],
  },
  hints: {
    pt: ['empresa'],
    en: ['company', 'company name', 'firm'],
    fr: ['societe', 'entreprise'],
    ar: ['شركة'],
    zh: ['公司', '公司名称'],
  },
  values: [...identifierDetectors('organisation')],
  fhir: ['Patient.managingOrganization.display'],
  hits: [{ collection: 'invoices', field: 'supplier_name', values: ['Birch Foods Inc', 'Lakeside Motors Ltd'] }],
  misses: [
    {
      collection: 'patients',
      field: 'employer',
      values: ['Birch Foods Inc'],
      beside: { name: ['Anna Martin', 'Peter Brown', 'Lucy Hill'], patient_id: ['P-1', 'P-2', 'P-3'] },
    },
  ],
};
