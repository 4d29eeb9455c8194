/** When which store is looked at next, the due ones first. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Badge } from '../../parts/badge.tsx';
import { useNow } from '../../parts/clock.ts';
import { Empty } from '../../parts/empty.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/words.tsx';
import { DueMark } from '../cases/due-mark.tsx';

const tones = { open: 'danger', proving: 'warn', watching: 'info', ended: 'good' } as const;

export function Checks() {
  const { say } = useWords();
  const query = useQuery(questions.rechecks);
  const now = useNow();
  return (
    <>
      <PageHead title={say('place.checks')}>
        <p className="soft">{say('checks.intro')}</p>
      </PageHead>
      <Answered query={query}>
        {({ items }) => (
          <div className="panel">
            {items.length === 0 ? (
              <Empty title={say('checks.none')}>
                <p>{say('checks.noneHint')}</p>
              </Empty>
            ) : (
              <table className="list-table cards">
                <thead>
                  <tr>
                    <th scope="col">{say('exposure.target')}</th>
                    <th scope="col">{say('checks.phase')}</th>
                    <th scope="col">{say('checks.next')}</th>
                    <th scope="col">{say('runs.reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ subject, exposureId, target, phase, dueAt, why }) => (
                    <tr key={subject}>
                      <td className="wide">
                        {exposureId === null ? (
                          <Name of={target} mono />
                        ) : (
                          <Link to="/exposures/$id" params={{ id: exposureId }}>
                            <Name of={target} mono />
                          </Link>
                        )}
                      </td>
                      <td>
                        <Badge tone={tones[phase]}>{say(`phase.${phase}`)}</Badge>
                      </td>
                      <td>
                        <DueMark at={dueAt} now={now} />
                      </td>
                      <td className="soft">
                        <Name of={why} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
        )}
      </Answered>
    </>
  );
}
