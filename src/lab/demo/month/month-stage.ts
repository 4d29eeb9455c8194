/** The second half of the demo: the month, on the lab as the scan has left it, in the same data directory. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labMark } from '../../../surfaces/cli/lab-clock.ts';
import type { Lab } from '../../lab.ts';
import { openDnsLookalike } from '../../lookalikes/dns.ts';
import { labNames, labRegistry } from '../../registry/lab-registry.ts';
import { startRdapServer } from '../../registry/start-rdap-server.ts';
import type { Point } from '../point.ts';
import { pointsOfMonth } from './month-points.ts';
import { playMonth } from './play-month.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { storiesOn } from './stories-on.ts';
import { showTimelines } from './timeline.ts';

export interface MonthPlaces {
  /** Data directory in which the scan has left its records. */
  readonly data: string;
  readonly papers: string;
  readonly mail: string;
}

export interface MonthPlayed {
  readonly points: readonly Point[];
  readonly post: Pick<PostOffice, 'name' | 'real'>;
}

const DAY_MS = 86_400_000;

export async function playOnLab(
  lab: Lab,
  { data, papers, mail }: MonthPlaces,
  requireReal: boolean,
  say: (line: string) => void,
): Promise<MonthPlayed> {
  // Times that never were may enter these records.
  writeFileSync(join(data, labMark), '');
  const post = await openPostOffice(mail, join(data, 'outbox'), requireReal);
  const registry = await startRdapServer('127.0.0.1', 0, labRegistry);
  const names = await openDnsLookalike(labNames);
  try {
    say(`\nThe month, on a virtual clock; mail goes through ${post.name}`);
    const begins = new Date(Date.now() + DAY_MS);
    const began = performance.now();
    const month = await playMonth({
      environment: { OPENWARD_ASK: 'rdap,dns', OPENWARD_RDAP_SERVER: registry.url, OPENWARD_NAME_SERVER: names.server },
      dataDir: data,
      papers,
      scopePath: lab.scopePath,
      begins,
      post,
      say: (line) => say(`  ${line}`),
      stories: storiesOn(lab),
    });
    await showTimelines(month, new Date(Math.floor(begins.getTime() / DAY_MS) * DAY_MS), say);
    say(
      `\n${month.desk.commands} commands in ${Math.round((performance.now() - began) / 1000)} s; packs, certificates and the site of advisories lie in ${papers}`,
    );
    const points = await pointsOfMonth(month, post);
    await month.close();
    return { points, post };
  } finally {
    await names.close();
    await registry.close();
    await post.close();
  }
}
