/** Every exposure, newest measurement first; as many as there are, drawn a window at a time. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Empty } from '../../parts/empty.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/words.tsx';
import { ExposureFilters } from './filters.tsx';
import { ExposureTable } from './table.tsx';

export function Exposures() {
  const { say } = useWords();
  const search = useSearch({ from: '/exposures' });
  const navigate = useNavigate({ from: '/exposures' });
  const query = useInfiniteQuery(questions.exposures(search));
  const filtered = Object.keys(search).length > 0;
  return (
    <>
      <PageHead title={say('place.exposures')} />
      <div className="stack">
        <ExposureFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
        <Answered query={query}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0 && !query.hasNextPage)
              return (
                <div className="panel">
                  <Empty title={filtered ? say('exposures.noMatch') : say('start.title')}>
                    <p>{filtered ? say('exposures.noMatchHint') : say('start.hint')}</p>
                    {filtered ? <PushButton onPress={() => void navigate({ search: {} })}>{say('filter.clear')}</PushButton> : null}
                  </Empty>
                </div>
              );
            return (
              <ExposureTable
                items={items}
                more={query.hasNextPage}
                loading={query.isFetchingNextPage}
                failed={query.isFetchNextPageError}
                onMore={() => void query.fetchNextPage()}
              />
            );
          }}
        </Answered>
      </div>
    </>
  );
}
