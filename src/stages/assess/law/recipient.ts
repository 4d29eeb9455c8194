/** Who is told by a duty, by name where it is an authority. */
import type { Duty, Jurisdiction } from '../jurisdiction.ts';

/** @param home The unit that the regime stands in, for authorities that the unit in its place does not name. */
export function recipientOf(duty: Duty, unit: Jurisdiction, home: Jurisdiction = unit): string {
  if (duty.to !== 'authority') return duty.to;
  const key = duty.authority ?? '';
  return (unit.authorities[key] ?? home.authorities[key])?.name ?? 'authority';
}
