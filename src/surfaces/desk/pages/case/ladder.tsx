/** The ladder: which rung it is on and why, what it still needs, what is behind and what is to come. */
import type { CaseDetailView } from '../../api/views.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

type Rung = NonNullable<CaseDetailView['ladder']['rungs'][number]>;

const tones: Readonly<Record<Rung['state'], Tone>> = {
  gone: 'good',
  skipped: 'quiet',
  ready: 'info',
  overdue: 'danger',
  coming: 'quiet',
  resting: 'quiet',
  blocked: 'warn',
};

export function Ladder({ of: { ladder } }: { readonly of: CaseDetailView }) {
  const { say } = useWords();
  const { now, next } = ladder;
  const rungs = ladder.rungs.filter((rung) => rung !== null);
  return (
    <Panel title={say('ladder.title')}>
      <div className="stack">
        {now === null ? (
          <p className="lead">{next === null ? say('ladder.nothing') : say('ladder.waiting')}</p>
        ) : (
          <div className={`note ${now.state === 'overdue' ? 'danger' : now.state === 'blocked' ? 'warn' : ''}`}>
            <strong>
              {say('ladder.now')}: <Name of={now.title} />
            </strong>
            <Name of={now.why} />
            <Needs of={now} />
          </div>
        )}
        {next === null ? null : (
          <p>
            <span className="soft">{say('ladder.next')}: </span>
            <Name of={next.title} />
            {next.dueAt === null ? null : (
              <>
                {' · '}
                <Time at={next.dueAt} />
              </>
            )}
          </p>
        )}
        <details open>
          <summary className="soft small">{say('ladder.all', { count: rungs.length })}</summary>
          <ol className="line rungs">
            {rungs.map((rung) => (
              <li key={rung.id} className={tones[rung.state]} aria-current={rung.id === now?.id ? 'step' : undefined}>
                <div className="row spread">
                  <span>
                    <Name of={rung.title} />
                  </span>
                  <span className="row">
                    {rung.dueAt === null || rung.state === 'gone' ? null : (
                      <span className="soft small">
                        <Time at={rung.dueAt} exact />
                      </span>
                    )}
                    <Badge tone={tones[rung.state]}>{say(`rung.${rung.state}`)}</Badge>
                  </span>
                </div>
                <span className="soft small">
                  <Name of={rung.why} />
                </span>
              </li>
            ))}
          </ol>
        </details>
      </div>
    </Panel>
  );
}

function Needs({ of: { needs } }: { readonly of: Rung }) {
  const { say } = useWords();
  if (needs.length === 0) return null;
  return (
    <span>
      {say('ladder.needs')} <Name of={needs.join(', ')} />
    </span>
  );
}
