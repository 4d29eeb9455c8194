/** Keeps answers fresh: asked again when a reader comes back, and after a failure only where that may help. */
import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (times, failure) => times < 2 && isPassing(failure),
      retryDelay: (times) => 400 * 2 ** times,
    },
    mutations: { retry: false },
  },
});
