/**
 * From which instant a clock may run, judged from our own delivery proof. The earliest instant counts, since a late
 * reminder is worse than an early one; whether it is proven or presumed is said.
 */
import type { ClockStart } from '../jurisdiction.ts';
import type { Moments } from './facts.ts';

export interface Start {
  readonly at: string;
  readonly certainty: 'proven' | 'presumed';
  readonly because: string;
}

export type Started = { readonly running: true; readonly start: Start } | { readonly running: false; readonly because: string };

export function startOf(start: ClockStart, moments: Moments): Started {
  switch (start) {
    case 'awareness':
      return awareness(moments, '');
    case 'discovery':
      return awareness(moments, '; what the owner should have known earlier counts as well and is not known');
    case 'determination':
      return moments.determined === undefined
        ? { running: false, because: 'it runs from the determination by the owner, which is not known' }
        : running(moments.determined, 'proven', 'the owner determined it');
    case 'occurrence':
      return moments.began === undefined
        ? { running: false, because: 'it runs from the occurrence, whose time is not known' }
        : running(moments.began, 'proven', 'the exposure began');
  }
}

function awareness({ delivered, acknowledged, answered }: Moments, more: string): Started {
  const spoken = earliest([acknowledged, answered]);
  if (delivered !== undefined && (spoken === undefined || instant(delivered) < instant(spoken)))
    return running(delivered, 'presumed', `a notice was delivered, which makes awareness likely${more}`);
  if (spoken !== undefined) return running(spoken, 'proven', `the owner answered or acknowledged${more}`);
  return { running: false, because: 'no notice is proven to have reached the owner' };
}

function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort((a, b) => instant(a) - instant(b))[0];
}

/** Spellings of one instant differ, so they are never compared as text. */
function instant(text: string): number {
  return Date.parse(text);
}

function running(at: string, certainty: Start['certainty'], because: string): Started {
  return { running: true, start: { at, certainty, because } };
}
