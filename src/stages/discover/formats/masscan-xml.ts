/** masscan's XML (-oX), which looks like nmap's: one host for every port, with a state, a time and perhaps a banner, which is dropped. */
import type { ImportFormat } from '../import-format.ts';
import { nmapRun } from './hosts/nmap-run.ts';

export const masscanXml: ImportFormat = nmapRun({
  id: 'masscan-xml',
  title: 'masscan XML',
  written: 'masscan -oX FILE',
  drops: 'banners',
  detect: (head) => /<nmaprun\s+scanner="masscan"/.test(head),
});
