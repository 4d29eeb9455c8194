/** The few numbers that say how things stand, each a link to what it counts. */
import { Link } from '@tanstack/react-router';
import type { OverviewView } from '../../api/views.ts';
import { useWords } from '../../words/words.tsx';
import { handlings } from '../cases/search.ts';

const ended = new Set(['closed', 'invalid', 'out-of-scope']);
const live = handlings.filter((handling) => !ended.has(handling));

export function Figures({ of: { exposures, cases, due, waiting } }: { readonly of: OverviewView }) {
  const { say, figures } = useWords();
  const overdue = due.filter((one) => one.overdue).length;
  const working = live.reduce((sum, handling) => sum + (cases.handling[handling] ?? 0), 0);
  return (
    <ul className="figures">
      <li className={exposures.open > 0 ? 'danger' : ''}>
        <Link to="/exposures" search={{ state: 'open' }}>
          <strong>{figures.short(exposures.open)}</strong>
          <span>{say('overview.openNow')}</span>
          <small>{say('overview.documents', { count: exposures.documents })}</small>
        </Link>
      </li>
      <li>
        <Link to="/exposures" search={{ state: 'open', verdict: ['open-data', 'open-write-possible'] }}>
          <strong>
            <bdi>{exposures.persons.high === 0 ? '0' : figures.shortRange(exposures.persons.low, exposures.persons.high)}</bdi>
          </strong>
          <span>{say('overview.persons')}</span>
          <small>{say('overview.personsHint')}</small>
        </Link>
      </li>
      <li className={overdue > 0 ? 'danger' : due.length > 0 ? 'warn' : ''}>
        <Link to="/cases" search={{ due: 'now' }}>
          <strong>{figures.short(due.length)}</strong>
          <span>{say('overview.dueToday')}</span>
          <small>{overdue > 0 ? say('overview.overdue', { count: overdue }) : say('overview.nothingOverdue')}</small>
        </Link>
      </li>
      <li className={waiting > 0 ? 'warn' : ''}>
        <Link to="/cases" search={{ handling: ['notifying'] }}>
          <strong>{figures.short(waiting)}</strong>
          <span>{say('overview.waiting')}</span>
          <small>{say('overview.waitingHint')}</small>
        </Link>
      </li>
      <li>
        <Link to="/cases" search={{ handling: live }}>
          <strong>{figures.short(working)}</strong>
          <span>{say('overview.liveCases')}</span>
          <small>{say('overview.ofCases', { count: cases.total })}</small>
        </Link>
      </li>
    </ul>
  );
}
