/** `openward case advance CASE STEP`: takes down what a person decided or found out about the case itself. */
import { AppError } from '../../../errors.ts';
import type { CaseState } from '../../../stages/disclose/desk/case-state.ts';
import { closeCase, skipRung, takeFinding, triage } from '../../../stages/disclose/desk/leading.ts';
import { type Means, type Turn, written } from '../../../stages/disclose/desk/turn.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandContext, CommandRun } from '../command.ts';

export const advanceSteps = [
  'valid',
  'invalid',
  'out-of-scope',
  'mitigated',
  'verified',
  'reopened',
  'third-party',
  'indexed',
  'public',
  'skip',
  'close',
] as const;

export const run: CommandRun = (context) => changeCase(context, (state, means) => advance(context, state, means));

function advance({ args, settings }: CommandContext, state: CaseState, means: Means): Turn {
  const step = advanceSteps.find((one) => one === args[1]);
  const reason = settings.text('reason');
  const evidence = () => written(reason, 'A finding');
  switch (step) {
    case 'valid':
    case 'invalid':
    case 'out-of-scope':
      return triage(state, step, reason, means);
    case 'mitigated':
    case 'indexed':
      return takeFinding(state, { is: step, evidence: evidence() }, means);
    case 'reopened':
      return takeFinding(state, { is: 'reopening', evidence: evidence() }, means);
    case 'third-party':
      return takeFinding(state, { is: 'third-party-seen', evidence: evidence() }, means);
    case 'public':
      return takeFinding(state, { is: 'seen-public', evidence: evidence() }, means);
    case 'verified':
      // The reason is the proof: which re-checks, from where, over which time.
      return takeFinding(state, { is: 'verified', evidence: evidence(), proof: true }, means);
    case 'skip':
      return skipRung(state, settings.text('rung') ?? '', reason, means);
    case 'close':
      return closeCase(state, reason, means);
    case undefined:
      throw new AppError('USAGE', { detail: `"${args[1] ?? ''}" is no step.`, hint: `Steps: ${advanceSteps.join(', ')}.` });
    default:
      return step satisfies never;
  }
}
