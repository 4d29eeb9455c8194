/** Answers of registries, kept for a while and never without bound. Questions under way are shared, not asked twice. */
export interface AnswerCache<T> {
  /** The kept or pending answer, or that of `ask`; `keepMs` says for how long an answer may be kept (0: not at all). */
  get(key: string, ask: () => Promise<T>, keepMs: (answer: T) => number): Promise<T>;
  readonly size: number;
}

export function createAnswerCache<T>(now: () => number, most: number): AnswerCache<T> {
  const kept = new Map<string, { readonly answer: T; readonly until: number }>();
  const pending = new Map<string, Promise<T>>();

  function keep(key: string, answer: T, ms: number): void {
    if (ms <= 0) return;
    kept.delete(key);
    kept.set(key, { answer, until: now() + ms });
    const oldest = kept.keys().next();
    if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
  }

  return {
    async get(key, ask, keepMs) {
      const known = kept.get(key);
      if (known !== undefined && now() < known.until) return known.answer;
      const shared = pending.get(key);
      if (shared !== undefined) return shared;
      const asked = ask();
      pending.set(key, asked);
      try {
        const answer = await asked;
        keep(key, answer, keepMs(answer));
        return answer;
      } finally {
        pending.delete(key);
      }
    },
    get size() {
      return kept.size;
    },
  };
}
