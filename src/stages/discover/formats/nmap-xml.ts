/**
 * nmap's XML (-oX). Read as a stream: host after host, with addresses, ports, states, times and known words for services.
 * Script outputs, versions and host names are dropped.
 */
import type { ImportFormat } from '../import-format.ts';
import { nmapRun } from './hosts/nmap-run.ts';

export const nmapXml: ImportFormat = nmapRun({
  id: 'nmap-xml',
  title: 'nmap XML',
  written: 'nmap -oX FILE',
  drops: 'script outputs, products and versions, host names, MAC addresses, the command line',
  detect: (head) => (/<nmaprun[\s>]/.test(head) || /<!DOCTYPE\s+nmaprun\b/.test(head)) && !/<nmaprun\s+scanner="masscan"/.test(head),
});
