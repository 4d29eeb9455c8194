/** Every case: by deadline as a list, by state as a board. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { questions } from '../../api/questions.ts';
import type { CaseLineView } from '../../api/views.ts';
import { Answered } from '../../parts/answered.tsx';
import { useNow } from '../../parts/clock.ts';
import { Empty } from '../../parts/empty.tsx';
import { PushButton } from '../../parts/forms/button.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useWords } from '../../words/words.tsx';
import { Board } from './board.tsx';
import { CaseFilters } from './filters.tsx';
import { CaseList } from './list.tsx';
import type { CasesSearch } from './search.ts';

const whole = { exact: true, includeSearch: true };

export function Cases() {
  const { say } = useWords();
  const search = useSearch({ from: '/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const query = useQuery(questions.cases);
  const now = useNow();
  const { view, ...filter } = search;
  return (
    <>
      <PageHead
        title={say('place.cases')}
        actions={
          <div className="segmented" role="group" aria-label={say('cases.view')}>
            <Link to="/cases" search={filter} activeOptions={whole}>
              {say('cases.list')}
            </Link>
            <Link to="/cases" search={{ ...filter, view: 'board' }} activeOptions={whole}>
              {say('cases.board')}
            </Link>
          </div>
        }
      />
      <div className="stack">
        <CaseFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
        <Answered query={query}>
          {({ items, whole }) => {
            const found = items.filter((line) => fits(line, filter, now)).sort(byDeadline);
            if (found.length === 0)
              return (
                <div className="panel">
                  <Empty title={items.length === 0 ? say('cases.none') : say('exposures.noMatch')}>
                    <p>{items.length === 0 ? say('cases.noneHint') : say('exposures.noMatchHint')}</p>
                    {items.length === 0 ? (
                      <Link className="button main" to="/exposures" search={{ state: 'open' }}>
                        {say('place.exposures')}
                      </Link>
                    ) : (
                      <PushButton onPress={() => void navigate({ search: view === undefined ? {} : { view } })}>
                        {say('filter.clear')}
                      </PushButton>
                    )}
                  </Empty>
                </div>
              );
            return (
              <>
                {view === 'board' ? <Board cases={found} now={now} /> : <CaseList cases={found} now={now} />}
                {whole ? null : <p className="note warn">{say('cases.notWhole', { count: items.length })}</p>}
              </>
            );
          }}
        </Answered>
      </div>
    </>
  );
}

function fits({ handling, nextDueAt, title, id, lead }: CaseLineView, { handling: wanted, due, find }: CasesSearch, now: number): boolean {
  if (wanted !== undefined && !wanted.includes(handling)) return false;
  if (due !== undefined && (nextDueAt === null || nextDueAt.slice(0, 10) > new Date(now).toISOString().slice(0, 10))) return false;
  if (find === undefined) return true;
  const text = `${title} ${id} ${lead}`.toLocaleLowerCase();
  return text.includes(find.toLocaleLowerCase());
}

function byDeadline(a: CaseLineView, b: CaseLineView): number {
  const end = '9999';
  return (a.nextDueAt ?? end).localeCompare(b.nextDueAt ?? end) || b.changedAt.localeCompare(a.changedAt);
}
