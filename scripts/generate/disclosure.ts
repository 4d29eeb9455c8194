/** The page of the case desk's machines, from their tables, and the JSON Schemas of ladder files, exported cases and certificates. */
import { z } from 'zod';
import { certificateSchema } from '../../src/case-desk/certificate/certificate.ts';
import { caseExportSchema } from '../../src/case-desk/publishing/case-export.ts';
import { ladderSchema } from '../../src/stages/disclose/ladder/policy.ts';
import { embargo } from '../../src/stages/disclose/machines/embargo.ts';
import { eventKinds, events } from '../../src/stages/disclose/machines/events.ts';
import { handling } from '../../src/stages/disclose/machines/handling.ts';
import { effects, type Machine, warrants } from '../../src/stages/disclose/machines/machine.ts';
import { party } from '../../src/stages/disclose/machines/party.ts';
import { type Cause, worldFactIds, worldFacts } from '../../src/stages/disclose/machines/world-facts.ts';

export function generateDisclosure() {
  return [
    { path: 'docs/reference/case-machines.md', content: machinesPage() },
    schemaFile('ladder', 'Contact ladder of Openward', ladderSchema),
    schemaFile('case-export', 'Case of Openward, exported and signed', caseExportSchema),
    schemaFile('closure-certificate', 'Certificate of a closure by Openward', certificateSchema),
  ];
}

function schemaFile(name: string, title: string, schema: z.ZodType) {
  const content = { title, ...z.toJSONSchema(schema, { io: 'input' }) };
  return { path: `schemas/${name}.schema.json`, content: `${JSON.stringify(content, undefined, 2)}\n` };
}

function machinesPage(): string {
  return `${[
    '# The machines of a case',
    'Generated from the tables in `src/stages/disclose/machines/`. What a table does not say cannot happen.',
    machinePart(handling),
    machinePart(party),
    machinePart(embargo),
    worldPart(),
    '## Events',
    table(
      ['event', 'is', 'means'],
      eventKinds.map((kind) => [`\`${kind}\``, `${events[kind].is}, about the ${events[kind].about}`, events[kind].means]),
    ),
    '## What must be proven',
    table(
      ['warrant', 'means'],
      Object.entries(warrants).map(([id, means]) => [`\`${id}\``, means]),
    ),
    '## What a move asks for',
    'No effect sends anything.',
    table(
      ['effect', 'means'],
      Object.entries(effects).map(([id, means]) => [`\`${id}\``, means]),
    ),
  ].join('\n\n')}\n`;
}

function machinePart<S extends string>(machine: Machine<S>): string {
  const states = Object.entries<string>(machine.states).map(([id, means]) => [`\`${id}\``, means]);
  const moves = machine.moves.map(({ from, on, to, needs, effects: asks }) => [
    from.map((state) => `\`${state}\``).join(', '),
    `\`${on}\``,
    to === 'same' ? 'stays' : `\`${to}\``,
    (needs ?? []).join(', '),
    (asks ?? []).join(', '),
  ]);
  return [
    `## ${machine.id}: ${machine.title.charAt(0).toLowerCase()}${machine.title.slice(1)}`,
    `Begins as \`${machine.begins}\`.`,
    table(['state', 'means'], states),
    table(['from', 'on', 'to', 'needs', 'asks for'], moves),
  ].join('\n\n');
}

function worldPart(): string {
  const rows = worldFactIds.map((id) => {
    const { letter, means, clearedBy } = worldFacts[id];
    const causes: readonly Cause[] = worldFacts[id].setBy;
    const told = causes.map(
      ({ on, roles, needs }) =>
        `\`${on}\`${roles === undefined ? '' : ` (${roles.join(' or ')})`}${needs === undefined ? '' : ` with ${needs.join(', ')}`}`,
    );
    return [letter, `\`${id}\``, means, told.join('; '), clearedBy.map((kind) => `\`${kind}\``).join(', ')];
  });
  return ['## world: what is true, apart from what we do', table(['', 'fact', 'means', 'set by', 'cleared by'], rows)].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
