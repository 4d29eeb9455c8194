/** One exposure: what was found and why we say so, what it holds, for how many persons, over time, and what was not seen. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Badge, FlagBadge, VerdictBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { CasesOf } from './cases-of.tsx';
import { Claims } from './claims.tsx';
import { Collections } from './collections.tsx';
import { Episodes } from './episodes.tsx';
import { Facts } from './facts.tsx';
import { Heartbeat } from './heartbeat.tsx';
import { Measurements } from './measurements.tsx';
import { severityTitle } from './severity-title.ts';
import { Why } from './why.tsx';

export function Exposure() {
  const { say } = useWords();
  const { id } = useParams({ from: '/exposures/$id' });
  const query = useQuery(questions.exposure(id));
  return (
    <Answered query={query}>
      {(exposure) => {
        const { outcome } = exposure;
        return (
          <>
            <PageHead
              title={exposure.target}
              shown={<Name of={exposure.target} mono />}
              crumbs={<Link to="/exposures">{say('place.exposures')}</Link>}
            >
              <div className="row">
                {exposure.state === 'closed' ? <Badge tone="good">{say('state.closed')}</Badge> : <VerdictBadge of={exposure.verdict} />}
                {exposure.flags.map((flag) => (
                  <FlagBadge key={flag} of={flag} />
                ))}
                {exposure.severity === null ? null : (
                  <Badge tone={exposure.severity.level === 'critical' || exposure.severity.level === 'high' ? 'danger' : 'warn'}>
                    {severityTitle(exposure.severity.level, say)}
                  </Badge>
                )}
                <span className="soft">
                  {say('exposure.lastSeen')} <Time at={exposure.lastSeenAt} />
                </span>
              </div>
            </PageHead>
            <div className="stack">
              <div className="two">
                <div className="stack">
                  <Why exposure={exposure} />
                  {exposure.observations.length < 2 ? null : <Measurements of={exposure.observations} />}
                </div>
                <div className="stack">
                  <Facts of={exposure} />
                  <CasesOf exposure={exposure} />
                  <Claims id={exposure.id} />
                  <Episodes of={exposure} />
                  <Heartbeat id={exposure.id} />
                  {outcome?.tls === undefined ? null : (
                    <Panel title={say('exposure.certificate')}>
                      <dl className="facts">
                        <dt>{say('tls.subject')}</dt>
                        <dd>
                          <Name of={outcome.tls.subject} />
                        </dd>
                        <dt>{say('tls.issuer')}</dt>
                        <dd>
                          <Name of={outcome.tls.issuer} />
                        </dd>
                        <dt>{say('tls.valid')}</dt>
                        <dd>
                          <Name of={`${outcome.tls.validFrom} – ${outcome.tls.validTo}`} />
                        </dd>
                        <dt>{say('tls.trusted')}</dt>
                        <dd>
                          {outcome.tls.trusted ? say('yes') : say('no')}
                          {outcome.tls.trustError === undefined ? null : (
                            <>
                              {' '}
                              <Name of={outcome.tls.trustError} />
                            </>
                          )}
                        </dd>
                      </dl>
                    </Panel>
                  )}
                </div>
              </div>
              {outcome?.collections === undefined || outcome.collections.length === 0 ? null : (
                <Collections collections={outcome.collections} />
              )}
            </div>
          </>
        );
      }}
    </Answered>
  );
}
