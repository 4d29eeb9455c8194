/** Numbers of professional councils that are written with their letters. */
import { detector } from '../detector.ts';

const STATES = 'AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO';
const COUNCIL = /^(CRM|COREN|CRO|CRF|CREFITO|CRP|CRN|CRBM)[\s/-]?[A-Z]{0,2}[\s/-]?\d{1,3}\.?\d{2,4}([/-]([A-Z]{2}|F))?$/i;
const STATE_LAST = new RegExp(`^\\d{4,7}[-/](${STATES})$`);

export const crmShape = detector(
  'crm-shape',
  ['code', 'words'],
  { base: 0.002, expected: 0.7 },
  ({ text }) => COUNCIL.test(text) || STATE_LAST.test(text),
);
