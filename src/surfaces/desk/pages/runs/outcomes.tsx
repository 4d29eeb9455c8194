/** Every target of a run with the state in which it ended, and why. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { VerdictBadge } from '../../parts/badge.tsx';
import { MorePages } from '../../parts/more-pages.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

export function Outcomes({ id }: { readonly id: string }) {
  const { say } = useWords();
  const query = useInfiniteQuery(questions.outcomes(id));
  return (
    <Panel title={say('runs.outcomes')} aside={<span className="soft small">{say('runs.outcomesHint')}</span>} flush>
      <Answered query={query}>
        {({ pages }) => (
          <>
            <table className="list-table cards">
              <thead>
                <tr>
                  <th scope="col">{say('exposure.target')}</th>
                  <th scope="col">{say('exposure.verdict')}</th>
                  <th scope="col">{say('runs.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {pages
                  .flatMap((page) => page.items)
                  .map(({ target, verdict, reason }) => (
                    <tr key={target + verdict}>
                      <td>
                        <Name of={target} mono />
                      </td>
                      <td>
                        <VerdictBadge of={verdict} />
                      </td>
                      <td className="soft wide">
                        <Name of={reason} />
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
            <MorePages of={query} className="more" />
          </>
        )}
      </Answered>
    </Panel>
  );
}
