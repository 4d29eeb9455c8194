/** Every question that pages ask, by name. What a page needs again after a change is found under the same name. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ExposuresSearch } from '../pages/exposures/search.ts';
import type { LedgerSearch } from '../pages/ledger/search.ts';
import { answerOf, server } from './server.ts';
import type { CaseLineView } from './views.ts';

const first: string | undefined = undefined;
const after = (page: { readonly nextCursor: string | null }) => page.nextCursor ?? undefined;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** Without what was not asked for, as the client's types want it. */
function asked<Wish extends object>(wish: Wish): { [Key in keyof Wish]?: Exclude<Wish[Key], undefined> } {
  const kept: { [Key in keyof Wish]?: Exclude<Wish[Key], undefined> } = {};
  for (const key in wish) {
    const value = wish[key];
    if (isThere(value)) kept[key] = value;
  }
  return kept;
}

function isThere<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}

/** Cases are few enough to be ordered here; beyond this many the list says that it is not whole. */
const MOST_CASES = 3000;

export const questions = {
  session: queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => answerOf(server.GET('/api/v1/session', { signal })),
    staleTime: 300_000,
  }),
  overview: queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) => answerOf(server.GET('/api/v1/overview', { signal })),
    refetchInterval: 60_000,
  }),
  exposures: (wish: ExposuresSearch) =>
    infiniteQueryOptions({
      queryKey: ['exposures', wish],
      queryFn: ({ pageParam, signal }) =>
        answerOf(server.GET('/api/v1/exposures', { params: { query: { ...asked(wish), limit: 200, ...from(pageParam) } }, signal })),
      initialPageParam: first,
      getNextPageParam: after,
    }),
  exposure: (id: string) =>
    queryOptions({
      queryKey: ['exposure', id],
      queryFn: ({ signal }) => answerOf(server.GET('/api/v1/exposures/{id}', { params: { path: { id } }, signal })),
    }),
  cases: queryOptions({
    queryKey: ['cases'],
    async queryFn({ signal }) {
      const items: CaseLineView[] = [];
      let cursor: string | undefined;
      do {
        const page = await answerOf(server.GET('/api/v1/cases', { params: { query: { limit: 500, ...from(cursor) } }, signal }));
        items.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && items.length < MOST_CASES);
      return { items, whole: cursor === undefined };
    },
  }),
  case: (id: string) =>
    queryOptions({
      queryKey: ['case', id],
      queryFn: ({ signal }) => answerOf(server.GET('/api/v1/cases/{id}', { params: { path: { id } }, signal })),
    }),
  notice: (id: string, notice: string) =>
    queryOptions({
      queryKey: ['case', id, 'notice', notice],
      queryFn: ({ signal }) => answerOf(server.GET('/api/v1/cases/{id}/notices/{notice}', { params: { path: { id, notice } }, signal })),
    }),
  runs: infiniteQueryOptions({
    queryKey: ['runs'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(server.GET('/api/v1/runs', { params: { query: { limit: 100, ...from(pageParam) } }, signal })),
    initialPageParam: first,
    getNextPageParam: after,
    refetchInterval: 15_000,
  }),
  run: (id: string) =>
    queryOptions({
      queryKey: ['run', id],
      queryFn: ({ signal }) => answerOf(server.GET('/api/v1/runs/{id}', { params: { path: { id } }, signal })),
    }),
  outcomes: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['run', id, 'outcomes'],
      queryFn: ({ pageParam, signal }) =>
        answerOf(server.GET('/api/v1/runs/{id}/outcomes', { params: { path: { id }, query: { limit: 100, ...from(pageParam) } }, signal })),
      initialPageParam: first,
      getNextPageParam: after,
    }),
  rechecks: queryOptions({
    queryKey: ['rechecks'],
    queryFn: ({ signal }) => answerOf(server.GET('/api/v1/rechecks', { signal })),
  }),
  attribution: (id: string) =>
    queryOptions({
      queryKey: ['exposure', id, 'attribution'],
      queryFn: ({ signal }) => answerOf(server.GET('/api/v1/exposures/{id}/attribution', { params: { path: { id } }, signal })),
    }),
  rechecksOf: (id: string) =>
    queryOptions({
      queryKey: ['exposure', id, 'rechecks'],
      queryFn: ({ signal }) => answerOf(server.GET('/api/v1/exposures/{id}/rechecks', { params: { path: { id } }, signal })),
    }),
  optOuts: queryOptions({
    queryKey: ['opt-outs'],
    queryFn: ({ signal }) => answerOf(server.GET('/api/v1/opt-outs', { signal })),
  }),
  ledger: (wish: LedgerSearch) =>
    infiniteQueryOptions({
      queryKey: ['ledger', wish],
      queryFn: ({ pageParam, signal }) =>
        answerOf(server.GET('/api/v1/ledger', { params: { query: { ...asked(wish), limit: 100, ...from(pageParam) } }, signal })),
      initialPageParam: first,
      getNextPageParam: after,
    }),
};
