/** Cases by deadline. */
import { Link } from '@tanstack/react-router';
import type { CaseLineView } from '../../api/views.ts';
import { HandlingBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { DueMark } from './due-mark.tsx';

export function CaseList({ cases, now }: { readonly cases: readonly CaseLineView[]; readonly now: number }) {
  const { say } = useWords();
  return (
    <div className="panel">
      <table className="list-table cards">
        <thead>
          <tr>
            <th scope="col">{say('case')}</th>
            <th scope="col">{say('cases.state')}</th>
            <th scope="col">{say('cases.due')}</th>
            <th scope="col">{say('cases.lead')}</th>
            <th scope="col">{say('cases.changed')}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map(({ id, title, handling, nextDueAt, lead, changedAt }) => (
            <tr key={id}>
              <td className="wide">
                <Link to="/cases/$id" params={{ id }}>
                  <Name of={title} />
                </Link>
              </td>
              <td>
                <HandlingBadge of={handling} />
              </td>
              <td>
                <DueMark at={nextDueAt} now={now} />
              </td>
              <td>
                <Name of={lead} />
              </td>
              <td className="soft">
                <Time at={changedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
