/** When it was open: one line for each episode, newest first. */
import type { ExposureDetailView } from '../../api/views.ts';
import { VerdictBadge } from '../../parts/badge.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

export function Episodes({ of: { history } }: { readonly of: ExposureDetailView }) {
  const { say } = useWords();
  return (
    <Panel title={say('exposure.episodes')}>
      <ol className="line">
        {[...history].reverse().map(({ number, openedAt, closedAt, closedVerdict }) => (
          <li key={number} className={closedAt === null ? 'danger' : 'good'}>
            <span>
              {say('episode.opened')} <Time at={openedAt} exact />
            </span>
            <span className="soft">
              {closedAt === null ? (
                say('episode.stillOpen')
              ) : (
                <>
                  {say('episode.closed')} <Time at={closedAt} exact /> {closedVerdict === null ? null : <VerdictBadge of={closedVerdict} />}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
