/** The closing words of a run on standard error: verdicts, what lies open, and what was not looked at. */
import type { LinkedStore } from '../../../contracts/store-hints.ts';
import type { Outcome } from '../../../outcome.ts';
import { type Verdict, verdicts } from '../../../protocols/protocol.ts';
import { counted, duration, figure, personsText, size } from '../../../stages/publish/figures.ts';
import { linkWords } from '../../../stages/publish/link-words.ts';
import type { RunFacts } from '../../../stages/publish/report-format.ts';
import { apartText, omissionsOf, totalsOf } from '../../../stages/publish/totals.ts';
import { isExposure, verdictWords } from '../../../stages/publish/verdict-words.ts';
import { paintVerdict } from '../output/verdict-paint.ts';
import { printable } from '../terminal/printable.ts';
import type { Colours } from '../terminal/streams.ts';

const MOST_OMISSIONS = 5;
const MOST_LINKS = 5;

/** Keeps the exposures of a run and counts the rest, so that a large run needs little memory. */
export class RunSummary {
  readonly #verdicts = new Map<Verdict, number>();
  readonly #exposures: Outcome[] = [];
  readonly #omitted: Outcome[] = [];
  #requests = 0;
  #bytes = 0;

  add(outcome: Outcome): void {
    this.#verdicts.set(outcome.verdict, (this.#verdicts.get(outcome.verdict) ?? 0) + 1);
    this.#requests += outcome.requests;
    this.#bytes += outcome.bytes;
    if (isExposure(outcome.verdict)) this.#exposures.push(outcome);
    else if (outcome.notLookedAt.length > 0) this.#omitted.push(outcome);
  }

  get total(): number {
    return [...this.#verdicts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Whether something as grave as `least` was found. */
  reaches(least: Verdict): boolean {
    return [...this.#verdicts.keys()].some((verdict) => verdictWords[verdict].gravity >= verdictWords[least].gravity);
  }

  text(runId: string, ended: string, ms: number, knocked: RunFacts['knocked'], colours: Colours): string {
    const counts = this.#counts(knocked, colours);
    const lines = [
      `${colours.bold(`Run ${runId} ${ended}`)} after ${duration(ms)}: ${counts === '' ? 'no target was looked at' : counts}.`,
    ];
    if (this.#exposures.length > 0) lines.push(this.#openText(colours));
    for (const link of this.#links().slice(0, MOST_LINKS)) lines.push(`Linked exposure: ${printable(linkWords(link))}`);
    const omissions = omissionsOf([...this.#exposures, ...this.#omitted]);
    if (knocked.refused > 0) lines.push(`Not looked at: ${counted(knocked.refused, 'endpoint')} that the scope refuses.`);
    for (const { what, why, targets } of omissions.slice(0, MOST_OMISSIONS)) {
      lines.push(`Not looked at: ${printable(what)}: ${printable(why)} (${counted(targets, 'target')}).`);
    }
    if (omissions.length > MOST_OMISSIONS)
      lines.push(`Not looked at: ${omissions.length - MOST_OMISSIONS} more reasons stand in the report.`);
    lines.push(
      colours.dim(
        `${counted(this.#requests, 'request')} sent, ${size(this.#bytes)} received. Report: openward report ${runId} --output report.html`,
      ),
    );
    return `${lines.join('\n')}\n`;
  }

  #counts(knocked: RunFacts['knocked'], colours: Colours): string {
    const silent: Partial<Record<Verdict, number>> = { closed: knocked.closed, filtered: knocked.filtered };
    return verdicts
      .map((verdict) => ({ verdict, count: (this.#verdicts.get(verdict) ?? 0) + (silent[verdict] ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => verdictWords[b.verdict].gravity - verdictWords[a.verdict].gravity)
      .map(({ verdict, count }) => paintVerdict(`${figure(count)} ${verdict}`, verdict, colours))
      .join(', ');
  }

  /** What several stores point at is told once. */
  #links(): LinkedStore[] {
    const found = new Map<string, LinkedStore>();
    for (const link of this.#exposures.flatMap(({ links = [] }) => links)) {
      const known = found.get(link.target);
      found.set(link.target, known === undefined ? link : { ...known, count: known.count + link.count });
    }
    return [...found.values()];
  }

  #openText(colours: Colours): string {
    const totals = totalsOf(this.#exposures);
    const { exposures, withHealthData, persons, documents, bytes } = totals;
    const apart = apartText(totals);
    if (exposures === 0) return `Nothing lies open with data that looks real, apart from ${apart}.`;
    const about = persons.estimate === 0 ? '' : ` ${personsText(persons)} persons`;
    const health = withHealthData === 0 ? '' : `, ${figure(withHealthData)} of them with health data`;
    const sizes = `${counted(documents, 'document')}, ${size(bytes)}`;
    return `${colours.red(counted(exposures, 'exposure'))}${health}:${about}${about === '' ? ' ' : ', '}${sizes}.${apart === '' ? '' : ` Apart from these: ${apart}.`}`;
  }
}
