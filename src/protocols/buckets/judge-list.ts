/** What a list of objects means, once it is known whether they may be read and changed. The same for every provider. */
import type { Reading } from './prove-reading.ts';
import type { ObjectList } from './read-list.ts';

export function judgeList({ objects, complete }: Pick<ObjectList, 'objects' | 'complete'>, reading: Reading, mayWrite: boolean) {
  const shown = `Lists ${objects}${complete ? '' : ' or more'} objects to anyone`;
  if (objects === 0) {
    if (!complete)
      return { verdict: 'unknown', reason: 'Lists its objects to anyone, but the list could not be read to its end.' } as const;
    return { verdict: 'open-empty', reason: 'Lists its objects to anyone, and there is none.' } as const;
  }
  if (reading.is === 'refused') {
    const reason = `${shown}, but asks for credentials before one may be read (${reading.status}).`;
    return { verdict: 'metadata-only', reason } as const;
  }
  if (reading.is === 'unproven') {
    return { verdict: 'unknown', reason: `${shown}; whether they can be read is not proven, since ${reading.why}.` } as const;
  }
  if (mayWrite) return { verdict: 'open-write-possible', reason: `${shown}, and declares that anyone may change them.` } as const;
  return { verdict: 'open-data', reason: `${shown}, and lets them be read, without credentials.` } as const;
}
