/** Who is told by a duty, by name where it is an authority. */
import type { Duty, Jurisdiction } from '../jurisdiction.ts';

export function recipientOf(duty: Duty, unit: Jurisdiction): string {
  if (duty.to !== 'authority') return duty.to;
  return unit.authorities[duty.authority ?? '']?.name ?? 'authority';
}
