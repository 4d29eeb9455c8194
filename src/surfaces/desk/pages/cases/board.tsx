/** Cases by state, in the order of the work. Cards are not dragged: a state follows from what happened. */
import { Link } from '@tanstack/react-router';
import type { CaseLineView } from '../../api/views.ts';
import { type Handling, HandlingBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { useWords } from '../../words/words.tsx';
import { DueMark } from './due-mark.tsx';

const columns = [
  { id: 'triage', states: ['detected'] },
  { id: 'naming', states: ['valid', 'attributed', 'reopened'] },
  { id: 'writing', states: ['notifying'] },
  { id: 'waiting', states: ['waiting'] },
  { id: 'escalated', states: ['escalated'] },
  { id: 'proving', states: ['fixed-unverified', 'verified'] },
  { id: 'done', states: ['closed', 'invalid', 'out-of-scope'] },
] as const satisfies readonly { id: string; states: readonly Handling[] }[];

const MOST = 50;

export function Board({ cases, now }: { readonly cases: readonly CaseLineView[]; readonly now: number }) {
  const { say } = useWords();
  return (
    <div className="board" tabIndex={0} role="region" aria-label={say('cases.board')}>
      {columns.map(({ id, states }) => {
        const wanted: readonly Handling[] = states;
        const here = cases.filter(({ handling }) => wanted.includes(handling));
        return (
          <section key={id} className="column" aria-labelledby={`column-${id}`}>
            <h2 id={`column-${id}`}>
              {say(`board.${id}`)} <span className="soft">{here.length}</span>
            </h2>
            <ul className="stack tight">
              {here.slice(0, MOST).map((line) => (
                <li key={line.id} className="card">
                  <Link to="/cases/$id" params={{ id: line.id }}>
                    <Name of={line.title} />
                  </Link>
                  {states.length > 1 ? <HandlingBadge of={line.handling} /> : null}
                  <div className="small soft row spread">
                    <DueMark at={line.nextDueAt} now={now} />
                    <Name of={line.lead} />
                  </div>
                </li>
              ))}
            </ul>
            {here.length > MOST ? (
              <Link to="/cases" search={{ handling: [...wanted] }}>
                {say('cases.allOfColumn', { count: here.length })}
              </Link>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}
