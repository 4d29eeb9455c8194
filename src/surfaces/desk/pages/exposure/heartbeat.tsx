/** Every look at a store since it was found, as a row of beats: what came of it, and when the next is due. */
import { useQuery } from '@tanstack/react-query';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

const good = new Set(['closed', 'authentication-now', 'empty', 'wiped']);
const bad = new Set(['still-open', 'moved']);

export function Heartbeat({ id }: { readonly id: string }) {
  const { say, figures } = useWords();
  const query = useQuery(questions.rechecksOf(id));
  return (
    <Panel title={say('checks.history')}>
      <Answered query={query}>
        {({ plan, passes }) => (
          <div className="stack tight">
            {passes.length === 0 ? (
              <p className="soft">{say('checks.notYet')}</p>
            ) : (
              <ol className="beats">
                {passes.map(({ id: pass, at, outcome, reason }) => (
                  <li
                    key={pass}
                    className={good.has(outcome) ? 'good' : bad.has(outcome) ? 'danger' : ''}
                    title={`${figures.instant(at)} · ${say(`look.${outcome}`)} · ${reason}`}
                  >
                    <span className="only-read">
                      {figures.day(at)} {say(`look.${outcome}`)}
                    </span>
                  </li>
                ))}
              </ol>
            )}
            {plan?.dueAt === undefined || plan.dueAt === null ? null : (
              <p className="soft small">
                {say('checks.next')} <Time at={plan.dueAt} /> · {say(`phase.${plan.phase}`)}
              </p>
            )}
          </div>
        )}
      </Answered>
    </Panel>
  );
}
