/** What somebody has to do today, the overdue first. */
import { Link } from '@tanstack/react-router';
import type { OverviewView } from '../../api/views.ts';
import { Badge } from '../../parts/badge.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

const MOST = 8;

export function Due({ deadlines }: { readonly deadlines: OverviewView['due'] }) {
  const { say } = useWords();
  if (deadlines.length === 0)
    return (
      <Empty title={say('overview.nothingDue')}>
        <p>{say('overview.nothingDueHint')}</p>
      </Empty>
    );
  return (
    <>
      <table className="list-table cards">
        <thead>
          <tr>
            <th scope="col">{say('case')}</th>
            <th scope="col">{say('due.what')}</th>
            <th scope="col">{say('due.owner')}</th>
            <th scope="col">{say('due.when')}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.slice(0, MOST).map(({ id, caseId, caseTitle, kind, rung, owner, dueAt, overdue }) => (
            <tr key={id}>
              <td className="wide">
                <Link to="/cases/$id" params={{ id: caseId }}>
                  <Name of={caseTitle} />
                </Link>
              </td>
              <td>{kind === 'rung' ? say('due.rung', { rung: rung ?? '' }) : say(`due.${kind}`)}</td>
              <td>
                <Name of={owner} />
              </td>
              <td>
                {overdue ? <Badge tone="danger">{say('due.overdue')}</Badge> : null} <Time at={dueAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {deadlines.length > MOST ? (
        <p className="more">
          <Link to="/cases" search={{ due: 'now' }}>
            {say('overview.allDue', { count: deadlines.length })}
          </Link>
        </p>
      ) : null}
    </>
  );
}
