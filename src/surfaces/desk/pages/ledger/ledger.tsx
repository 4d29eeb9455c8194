/** The audit ledger: everything that was done, by whom, in a chain that shows every change; and the proof of it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { eventTitle } from '../../parts/event-title.ts';
import { PushButton } from '../../parts/forms/button.tsx';
import { MorePages } from '../../parts/more-pages.tsx';
import { Name } from '../../parts/name.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { payloadText } from '../../parts/payload-text.ts';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';
import { LedgerFilters } from './filters.tsx';
import { Verify } from './verify.tsx';

export function Ledger() {
  const { say, figures } = useWords();
  const search = useSearch({ from: '/ledger' });
  const navigate = useNavigate({ from: '/ledger' });
  const query = useInfiniteQuery(questions.ledger(search));
  return (
    <>
      <PageHead title={say('place.ledger')}>
        <p className="soft">{say('ledger.intro')}</p>
      </PageHead>
      <div className="stack">
        <Verify />
        <LedgerFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
        <Answered query={query}>
          {({ pages }) => {
            const entries = pages.flatMap((page) => page.items);
            if (entries.length === 0)
              return (
                <div className="panel">
                  <Empty title={say('exposures.noMatch')}>
                    <PushButton onPress={() => void navigate({ search: {} })}>{say('filter.clear')}</PushButton>
                  </Empty>
                </div>
              );
            return (
              <>
                <div className="panel">
                  <table className="list-table cards">
                    <thead>
                      <tr>
                        <th scope="col" className="number">
                          {say('ledger.number')}
                        </th>
                        <th scope="col">{say('ledger.event')}</th>
                        <th scope="col">{say('ledger.subject')}</th>
                        <th scope="col">{say('ledger.actor')}</th>
                        <th scope="col">{say('ledger.when')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {entries.map((entry) => (
                        <tr key={entry.seq}>
                          <td className="number soft">{figures.number(entry.seq)}</td>
                          <td className="wide">
                            {eventTitle(entry.event, say)}
                            <details className="small">
                              <summary className="soft mono">
                                <Name of={payloadText(entry.payload) || entry.event} />
                              </summary>
                              <pre dir="ltr" className="entry">
                                {`${entry.at}\n${entry.event}\n${entry.payload}\n← ${entry.prevHash}\n= ${entry.hash}`}
                              </pre>
                            </details>
                          </td>
                          <td>
                            <Link to="/ledger" search={{ subject: entry.subject }} className="mono small subject">
                              {entry.subject}
                            </Link>
                          </td>
                          <td>
                            <Name of={entry.actor} />
                          </td>
                          <td className="soft">
                            <Time at={entry.at} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <MorePages of={query} />
              </>
            );
          }}
        </Answered>
      </div>
    </>
  );
}
