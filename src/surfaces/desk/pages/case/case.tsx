/** One case: what comes next and why, whom it concerns, what was written and said, and everything that happened. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Badge, HandlingBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { Actions } from './actions.tsx';
import { Clocks } from './clocks.tsx';
import { Ladder } from './ladder.tsx';
import { Notices } from './notices.tsx';
import { Parties } from './parties.tsx';
import { Replies } from './replies.tsx';
import { Subject } from './subject.tsx';
import { Timeline } from './timeline.tsx';

export function Case() {
  const { say } = useWords();
  const { id } = useParams({ from: '/cases/$id' });
  const query = useQuery(questions.case(id));
  return (
    <Answered query={query}>
      {(state) => (
        <>
          <PageHead
            title={state.title}
            shown={<Name of={state.title} />}
            crumbs={<Link to="/cases">{say('place.cases')}</Link>}
            actions={<Actions of={state} />}
          >
            <div className="row">
              <HandlingBadge of={state.handling} />
              <Badge tone={state.subject.severity.level === 'critical' ? 'danger' : 'warn'}>
                {say(`severity.${state.subject.severity.level}`)}
              </Badge>
              <span className="soft">
                {say('cases.lead')}: <Name of={state.lead} /> · {say('case.opened')} <Time at={state.openedAt} />
              </span>
            </div>
          </PageHead>
          <div className="stack">
            {state.hold === null ? null : (
              <div className="note warn">
                <strong>{say('case.onHold')}</strong>
                <span>
                  <Name of={state.hold.reason} />{' '}
                  <span className="soft">
                    {say('case.holdReview')} <Time at={state.hold.reviewAt} /> · <Name of={state.hold.by} />
                  </span>
                </span>
              </div>
            )}
            <div className="two">
              <div className="stack">
                <Ladder of={state} />
                <Notices of={state} />
                <Replies of={state} />
                <Timeline of={state} />
              </div>
              <div className="stack">
                <Subject of={state} />
                <Parties of={state} />
                <Clocks of={state} />
              </div>
            </div>
          </div>
        </>
      )}
    </Answered>
  );
}
