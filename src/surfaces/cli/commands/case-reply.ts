/** `openward case reply CASE PARTY KIND TEXT`: takes down what a party said, or what a mail of theirs is, in one's own words. */
import { AppError } from '../../../errors.ts';
import { replyKinds } from '../../../stages/disclose/desk/case-state.ts';
import { classifyReply } from '../../../stages/disclose/replies/letters.ts';
import { takeReply } from '../../../stages/disclose/replies/replies.ts';
import { changeCase } from '../case/change-case.ts';
import type { CommandRun } from '../command.ts';

export const run: CommandRun = (context) =>
  changeCase(context, (state, means) => {
    const [, partyId = '', word = '', summary = ''] = context.args;
    const waits = state.replies.some(({ id }) => id === partyId);
    if (waits && word === 'unrelated') return classifyReply(state, partyId, word, summary, means);
    const kind = replyKinds.find((one) => one === word);
    if (kind === undefined)
      throw new AppError('USAGE', { detail: `"${word}" is no kind of reply.`, hint: `Kinds: ${replyKinds.join(', ')}.` });
    if (waits) return classifyReply(state, partyId, kind, summary, means);
    const noticeId = context.settings.text('notice');
    return takeReply(state, { partyId, kind, summary, ...(noticeId === undefined ? {} : { noticeId }) }, means);
  });
