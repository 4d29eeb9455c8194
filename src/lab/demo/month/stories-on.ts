/** The stories of the stores that a lab runs, with what their players can do to the servers there. */
import type { Lab, RunningStore } from '../../lab.ts';
import { realServers } from '../../servers/index.ts';
import { leaveRansomNote, turnStore } from '../../turn-store.ts';
import type { MonthOptions } from './play-month.ts';
import type { Premises } from './players.ts';
import { stories } from './stories/index.ts';

export function storiesOn({ stores }: Pick<Lab, 'stores'>): MonthOptions['stories'] {
  return stores.flatMap((store) =>
    stories.filter(({ id }) => id === store.id).map((story) => ({ story, target: store.target, premises: premisesOf(store) })),
  );
}

function premisesOf({ server, place }: RunningStore): Premises {
  const stands = realServers.find(({ id }) => id === place.kind)?.stands === 'mongodb' ? 'mongodb' : 'elasticsearch';
  return { setDoor: (state) => turnStore(server, stands, state), leaveNote: () => leaveRansomNote(server) };
}
