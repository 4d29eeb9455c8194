/** The commands of imports; src/surfaces/cli/commands.ts takes them in. */
import type { CommandSpec } from '../command.ts';

export const importCommands: readonly CommandSpec[] = [
  {
    name: 'import',
    summary: 'Read what other tools saw, and keep it as reported, not verified',
    details:
      'Knows the format by the content of the file: masscan, nmap, zmap, zgrab2, naabu, httpx, nuclei, Shodan, Censys, LeakIX, Shadowserver, S3Scanner, cloud_enum, IntelMQ, Nessus, OpenVAS, DefectDojo, and any CSV with --map. Of a row only address and port or the name of a bucket, the time, the tool and a known word for the service are kept; everything else is dropped while it is read. Nothing is sent to any endpoint. With --scope, endpoints outside it are marked. Ends with 5 when some of several files could not be read.',
    arguments: [{ name: 'FILE', help: 'File of another tool; "-" for standard input.', required: true, variadic: true }],
    examples: [
      'openward import masscan.json nmap.xml',
      'openward import --scope scope.yaml --dry-run report.nessus',
      'openward import --map host=ip,port=port,time=seen assets.csv',
      'gunzip -c shodan.json.gz | openward import -',
      'openward import --format targets naabu.txt | openward scan --scope scope.yaml -',
    ],
    load: () => import('../commands/import.ts'),
  },
  {
    name: 'imports list',
    summary: 'List the files that were imported, and what came of each',
    arguments: [],
    examples: ['openward imports list'],
    load: () => import('../commands/imports-list.ts'),
  },
  {
    name: 'imports show',
    summary: 'Show the endpoints that imports reported, and whether a run has looked at them',
    details: 'What no run has looked at is reported, not verified: it is no exposure, and no report counts it.',
    arguments: [{ name: 'IMPORT', help: 'Id of an import; all by default.', required: false, variadic: false }],
    examples: ['openward imports show', 'openward imports show imp_4fq8h2kz9d --format jsonl'],
    load: () => import('../commands/imports-show.ts'),
  },
];

export const importCommandGroups = {
  imports: 'What other tools reported',
} as const;
