/** What is expected of a decoy, compared with what the scan found and with what reached its door. */
import type { Outcome } from '../../outcome.ts';
import type { RunningDecoy } from '../lab.ts';
import type { Objection } from '../objections.ts';
import { type Point, pointsUnder } from './point.ts';

/** An owner who objects midway is left alone long before the patience for a slow server ends. */
const LEFT_ALONE_MS = 8000;

export function pointsOfDecoy({ decoy, connections }: RunningDecoy, outcome: Outcome | undefined, objection?: Objection): Point[] {
  const { points, add } = pointsUnder(`decoy-${decoy.id}`, `decoy: a server that ${decoy.what}`);
  if (decoy.verdict === undefined) add('outcome', 'none', outcome?.verdict ?? 'none');
  else add('verdict', decoy.verdict, outcome?.verdict ?? 'not scanned');
  const flags = outcome?.flags.map(({ id }) => String(id)) ?? [];
  for (const flag of decoy.flags ?? []) add(`flag ${flag}`, 'raised', flags.join(' ') || 'none', flags.includes(flag));
  if (decoy.nobody) add('persons', 'none', String(outcome?.store?.persons?.estimate ?? 'none'));
  if (objection !== undefined) {
    add('connections after the objection', '0', String(objection.lateConnections() ?? 'nobody came'));
    add('left alone at once', `within ${LEFT_ALONE_MS} ms`, `${outcome?.ms ?? 'never'} ms`, (outcome?.ms ?? Infinity) < LEFT_ALONE_MS);
  } else if (decoy.untouched !== undefined) add('connections', '0', String(connections()));
  return points;
}
