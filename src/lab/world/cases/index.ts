/** The nine, in the order of the report. */
import type { WorldCase } from './case.ts';
import { caseBrazil } from './case-1-brazil.ts';
import { caseCanada } from './case-2-canada.ts';
import { caseFrance } from './case-3-france.ts';
import { caseNigeria } from './case-4-nigeria.ts';
import { caseSaudi } from './case-5-saudi.ts';
import { caseCollege } from './case-6-college.ts';
import { caseTechnology } from './case-7-technology.ts';
import { caseOncology } from './case-8-oncology.ts';
import { casePharmacy } from './case-9-pharmacy.ts';

export const theNine: readonly WorldCase[] = [
  caseBrazil,
  caseCanada,
  caseFrance,
  caseNigeria,
  caseSaudi,
  caseCollege,
  caseTechnology,
  caseOncology,
  casePharmacy,
];
