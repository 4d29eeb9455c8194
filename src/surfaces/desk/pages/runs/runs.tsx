/** The runs, newest first. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { RunBadge } from '../../parts/badge.tsx';
import { Empty } from '../../parts/empty.tsx';
import { MorePages } from '../../parts/more-pages.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { Progress } from './progress.tsx';

export function Runs() {
  const { say, figures } = useWords();
  const query = useInfiniteQuery(questions.runs);
  return (
    <>
      <PageHead title={say('place.runs')} />
      <Answered query={query}>
        {({ pages }) => {
          const runs = pages.flatMap((page) => page.items);
          if (runs.length === 0)
            return (
              <div className="panel">
                <Empty title={say('runs.none')}>
                  <p>{say('runs.noneHint')}</p>
                  <Link className="button main" to="/scopes">
                    {say('start.scope')}
                  </Link>
                </Empty>
              </div>
            );
          return (
            <div className="stack">
              <div className="panel">
                <table className="list-table cards">
                  <thead>
                    <tr>
                      <th scope="col">{say('runs.scope')}</th>
                      <th scope="col">{say('runs.state')}</th>
                      <th scope="col">{say('runs.progress')}</th>
                      <th scope="col" className="number">
                        {say('runs.found')}
                      </th>
                      <th scope="col">{say('runs.began')}</th>
                      <th scope="col">{say('runs.by')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {runs.map((run) => (
                      <tr key={run.id}>
                        <td className="wide">
                          <Link to="/runs/$id" params={{ id: run.id }}>
                            <Name of={run.scope.name} />
                          </Link>
                          <div className="soft small">{say('runs.targets', { count: run.targets })}</div>
                        </td>
                        <td>
                          <RunBadge of={run.state} />
                        </td>
                        <td>
                          <Progress of={run} />
                        </td>
                        <td className="number">
                          <Link to="/exposures" search={{ runId: run.id }}>
                            {figures.number((run.totals.verdicts['open-data'] ?? 0) + (run.totals.verdicts['open-write-possible'] ?? 0))}
                          </Link>
                        </td>
                        <td>
                          <Time at={run.startedAt ?? run.createdAt} />
                        </td>
                        <td>
                          <Name of={run.actor} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <MorePages of={query} />
            </div>
          );
        }}
      </Answered>
    </>
  );
}
