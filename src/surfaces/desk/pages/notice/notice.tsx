/** One notice, as its reader will read it and as it travels, with who has approved exactly these bytes. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/words.tsx';
import { noticeTones } from '../case/notices.tsx';
import { Approval } from './approval.tsx';
import { Letter } from './letter.tsx';

export function Notice() {
  const { say } = useWords();
  const { id, notice: noticeId } = useParams({ from: '/cases/$id/notices/$notice' });
  const query = useQuery(questions.notice(id, noticeId));
  const { data: state } = useQuery(questions.case(id));
  return (
    <Answered query={query}>
      {(notice) => (
        <>
          <PageHead
            title={notice.subject}
            shown={<Name of={notice.subject} />}
            crumbs={
              <>
                <Link to="/cases">{say('place.cases')}</Link>
                {' / '}
                <Link to="/cases/$id" params={{ id }}>
                  <Name of={state?.title ?? id} />
                </Link>
              </>
            }
          >
            <div className="row">
              <Badge tone={noticeTones[notice.state]}>{say(`notice.${notice.state}`)}</Badge>
            </div>
          </PageHead>
          <div className="two">
            <Letter of={notice} />
            <Approval of={notice} />
          </div>
        </>
      )}
    </Answered>
  );
}
