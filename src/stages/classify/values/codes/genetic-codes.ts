/**
 * Genetic findings by grammar: HGVS, VCF coordinates and genotypes, rs-ids, ISCN karyotypes, star alleles and HLA.
 */
import { CODES, pattern } from '../detector.ts';

export const hgvs = pattern(
  'hgvs-shape',
  CODES,
  { base: 0.0001, expected: 0.9 },
  /(^|[:\s(])[cgpmnr]\.(\d|\*\d|-\d|[A-Z][a-z]{2}\d|\()|^p\.[A-Z]\d+[A-Z*]|^[A-Z]\d{2,4}[A-Z]$/,
);
export const rsId = pattern('rs-id', ['code'], { base: 0.0001, expected: 0.9 }, /^rs\d{3,10}$/);
export const vcfPlace = pattern(
  'vcf-place',
  ['code'],
  { base: 0.0001, expected: 0.9 },
  /^(chr)?([1-9]|1\d|2[0-2]|X|Y|MT?)[:-]\d{3,9}[:-]?([ACGT]{1,20}[>:/-][ACGT]{1,20})?$/i,
);
/** Alleles as numbers, phased or not. */
export const genotype = pattern('vcf-genotype', ['code', 'digits'], { base: 0.005, expected: 0.9 }, /^[0-3.][|/][0-3.](:[\d,.:]{1,60})?$/);
export const basePair = pattern('base-pair', ['code', 'words'], { base: 0.03, expected: 0.9 }, /^[ACGT][/|>]?[ACGT]$/);
export const karyotype = pattern(
  'karyotype',
  ['code', 'words'],
  { base: 0.0001, expected: 0.95 },
  /^(mos )?4[3-9] ?,[XY]{1,4}(\[\d+\])?([,/ ]?\S{0,60})$/,
);
export const starAllele = pattern(
  'star-allele',
  ['code', 'words'],
  { base: 0.0001, expected: 0.9 },
  /^((CYP|UGT|TPMT|NUDT|DPYD|SLCO|NAT)\w{0,6} ?)?\*\d{1,3}[A-Z]?( ?\/ ?\*\d{1,3}[A-Z]?)$|^(HLA-)?[ABC]\*\d{2}:\d{2,3}|^(HLA-)?D(RB|QA|QB|PA|PB)\d\*\d{2}/i,
);
