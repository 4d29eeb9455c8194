/** The first page: what is open now, what is due today, and where it is going. Every number leads to its list. */
import { useQuery } from '@tanstack/react-query';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';
import { CasesByState } from './cases-by-state.tsx';
import { Due } from './due.tsx';
import { Figures } from './figures.tsx';
import { OpenByVerdict } from './open-by-verdict.tsx';
import { Start } from './start.tsx';
import { Trend } from './trend.tsx';

export function Overview() {
  const { say } = useWords();
  const query = useQuery(questions.overview);
  return (
    <>
      <PageHead title={say('place.overview')} />
      <Answered query={query}>
        {(overview) =>
          overview.exposures.open + overview.exposures.closed === 0 && overview.cases.total === 0 ? (
            <Start runs={Object.keys(overview.runs).length > 0} />
          ) : (
            <div className="stack">
              <Figures of={overview} />
              <div className="two">
                <Panel title={say('overview.due')} flush>
                  <Due deadlines={overview.due} />
                </Panel>
                <Panel title={say('overview.verdicts')}>
                  <OpenByVerdict counts={overview.exposures.verdicts} />
                </Panel>
              </div>
              <div className="two">
                <Panel title={say('overview.trend')}>
                  <Trend days={overview.trend} />
                </Panel>
                <Panel title={say('overview.casesByState')}>
                  <CasesByState counts={overview.cases.handling} />
                </Panel>
              </div>
            </div>
          )
        }
      </Answered>
    </>
  );
}
