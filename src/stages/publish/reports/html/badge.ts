/** Verdicts and flags as small labelled marks; colour never says it alone. */
import type { Outcome } from '../../../../outcome.ts';
import type { Verdict } from '../../../../protocols/protocol.ts';
import { html, type Markup } from '../../page/markup.ts';
import { flagWords, verdictWords } from '../../verdict-words.ts';

export function verdictBadge(verdict: Verdict): Markup {
  const { label, tone } = verdictWords[verdict];
  return html`<span class="badge" style="color:var(--${tone})">${label}</span>`;
}

export function flagBadges(flags: Outcome['flags']): Markup {
  return html`${flags.map(({ id }) => html` <span class="badge" style="color:var(--${id === 'ransomed' ? 'grave' : 'unsure'})">${flagWords[id].label}</span>`)}`;
}
