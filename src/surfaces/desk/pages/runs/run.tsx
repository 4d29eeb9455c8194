/** One run: how far it is, what it met, and what it was allowed to do. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { RunBadge, type Verdict, VerdictBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { openVerdicts } from '../exposures/search.ts';
import { Outcomes } from './outcomes.tsx';
import { Progress } from './progress.tsx';
import { RunActions } from './run-actions.tsx';
import { useLiveRun } from './use-live-run.ts';

const verdicts: readonly Verdict[] = [...openVerdicts, 'auth-required', 'closed', 'filtered', 'other-service', 'throttled', 'unknown'];

export function Run() {
  const { say, figures } = useWords();
  const { id } = useParams({ from: '/runs/$id' });
  const query = useQuery(questions.run(id));
  const live = useLiveRun(id, query.data?.here === true);
  return (
    <Answered query={query}>
      {(run) => (
        <>
          <PageHead
            title={run.scope.name}
            shown={<Name of={run.scope.name} />}
            crumbs={<Link to="/runs">{say('place.runs')}</Link>}
            actions={<RunActions of={run} />}
          >
            <div className="row">
              <RunBadge of={run.state} />
              <span className="soft">
                {say('runs.by')} <Name of={run.actor} /> · <Time at={run.startedAt ?? run.createdAt} />
              </span>
              {live === 'lost' ? <span className="soft">{say('runs.liveLost')}</span> : null}
            </div>
          </PageHead>
          <div className="two">
            <div className="stack">
              <Panel title={say('runs.progress')}>
                <div className="stack">
                  <Progress of={run} />
                  <p className="soft" role="status">
                    {say('runs.done', { done: run.chunks.done, total: run.chunks.total, count: run.totals.outcomes })}
                  </p>
                  {run.endedBecause === null ? null : (
                    <p className="note warn">
                      <Name of={run.endedBecause} />
                    </p>
                  )}
                </div>
              </Panel>
              <Panel title={say('runs.verdicts')}>
                <ul className="bars">
                  {verdicts
                    .filter((verdict) => (run.totals.verdicts[verdict] ?? 0) > 0)
                    .map((verdict) => (
                      <li key={verdict}>
                        <Verdicts verdict={verdict} id={id} count={figures.number(run.totals.verdicts[verdict] ?? 0)} />
                      </li>
                    ))}
                </ul>
                {run.totals.outcomes === 0 ? <p className="soft">{say('runs.nothingYet')}</p> : null}
              </Panel>
              {run.totals.outcomes === 0 ? null : <Outcomes id={id} />}
            </div>
            <div className="stack">
              <Panel title={say('runs.means')}>
                <dl className="facts">
                  <dt>{say('runs.scopeVersion')}</dt>
                  <dd>
                    <Name of={run.scope.version} />
                  </dd>
                  <dt>{say('runs.scopeHash')}</dt>
                  <dd>
                    <code title={run.scope.hash}>{run.scope.hash.slice(0, 16)}</code>
                  </dd>
                  {run.depth === null ? null : (
                    <>
                      <dt>{say('runs.depth')}</dt>
                      <dd>
                        <Name of={run.depth} />
                      </dd>
                    </>
                  )}
                  <dt>{say('runs.asked')}</dt>
                  <dd>{say('exposure.costText', { count: run.totals.requests, bytes: figures.bytes(run.totals.bytes) })}</dd>
                  <dt>{say('runs.id')}</dt>
                  <dd>
                    <code>{run.id}</code>
                  </dd>
                </dl>
              </Panel>
              {run.scopeText === null ? null : (
                <Panel title={say('runs.scopeText')}>
                  <pre className="scope-text" tabIndex={0} dir="ltr">
                    {run.scopeText}
                  </pre>
                </Panel>
              )}
            </div>
          </div>
        </>
      )}
    </Answered>
  );
}

function Verdicts({ verdict, id, count }: { readonly verdict: Verdict; readonly id: string; readonly count: string }) {
  const open = openVerdicts.find((one) => one === verdict);
  const shown = (
    <>
      <VerdictBadge of={verdict} />
      <span className="number">{count}</span>
    </>
  );
  return open === undefined ? (
    <div className="bar-line">{shown}</div>
  ) : (
    <Link to="/exposures" search={{ runId: id, verdict: [open] }}>
      {shown}
    </Link>
  );
}
