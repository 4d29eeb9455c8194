/**
 * `openward case approve CASE NOTICE`: shows the exact bytes, to whom they go, in which language and under which
 * key; approves them when it is given the hash of what was shown, and nothing else.
 */

import { openNotice } from '../../../case-desk/open-notice.ts';
import { AppError } from '../../../errors.ts';
import type { CaseState, Notice } from '../../../stages/disclose/desk/case-state.ts';
import { findContact, findNotice } from '../../../stages/disclose/desk/find.ts';
import { approveNotice } from '../../../stages/disclose/desk/notices.ts';
import { approvalOf } from '../../../stages/disclose/desk/warrants.ts';
import { changeCase } from '../case/change-case.ts';
import { ladderOf } from '../case/open-desk.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import type { Colours } from '../terminal/streams.ts';

const SHORTEST = 12;

export const run: CommandRun = async (context) => {
  const given = context.settings.text('hash')?.toLowerCase();
  if (given === undefined) return show(context);
  if (given.length < SHORTEST) throw new AppError('USAGE', { detail: `--hash needs at least ${SHORTEST} characters.` });
  return changeCase(context, (state, means) => {
    const notice = findNotice(state, context.args[1] ?? '');
    const hash = notice.hash.startsWith(given) ? notice.hash : given;
    return approveNotice(state, notice.id, hash, context.settings.is('counsel') ? 'counsel' : 'desk', means);
  });
};

async function show(context: CommandContext): Promise<0> {
  return withKeptBooks<0>(context, async (records) => {
    const { state } = await records.cases.get(context.args[0] ?? '');
    const notice = findNotice(state, context.args[1] ?? '');
    const row = await shown(context, state, notice);
    const results = await openResults<typeof row>(context, {
      columns: [],
      single: true,
      page: (_rows, _width, colours) => pageOf(row, colours),
    });
    await results.add(row);
    await results.finish();
    return 0;
  });
}

/** What the recipient will read, then the bytes as they travel. */
function pageOf(row: Awaited<ReturnType<typeof shown>>, colours: Colours): string {
  const attached = row.attachments.length === 0 ? '' : `\nattached    ${row.attachments.join(', ')}`;
  const bytes = row.channel === 'mail' ? `${colours.bold('The same as it travels')}\n\n${row.bytes}\n` : '';
  return `${headOf(row)}${attached}\n\n${colours.bold(row.subject)}\n\n${row.text}\n${bytes}\n${colours.bold(`To approve exactly this: --hash ${row.hash.slice(0, SHORTEST)}`)}\n`;
}

async function shown(context: CommandContext, state: CaseState, notice: Notice) {
  const contact = findContact(state, notice.contactId);
  const bytes = Buffer.from(notice.bytes, 'base64');
  const { text, attachments, encryptedTo } = await openNotice(state, notice);
  const standing = approvalOf(state, notice, ladderOf(context), context.now());
  return {
    notice: notice.id,
    state: notice.state,
    rung: notice.rung,
    recipient: contact.address,
    channel: contact.channel,
    keyFingerprint: encryptedTo,
    language: notice.language,
    textVersion: notice.textVersion,
    hash: notice.hash,
    approvedBy: standing.by,
    wanted: standing.wanted,
    counselWanted: standing.counselWanted,
    counselGiven: standing.counselGiven,
    subject: notice.subject,
    text,
    attachments,
    bytes: bytes.toString('utf8'),
  };
}

function headOf(row: Awaited<ReturnType<typeof shown>>): string {
  return [
    `notice      ${row.notice} (${row.state}), rung ${row.rung}`,
    `goes to     ${row.recipient} by ${row.channel}`,
    `key         ${row.keyFingerprint === null ? 'none; it goes out readable' : `${row.keyFingerprint}; only its holder can read it`}`,
    `language    ${row.language}, text ${row.textVersion}`,
    `hash        ${row.hash}`,
    `approved    ${row.approvedBy.length} of ${row.wanted}${row.approvedBy.length === 0 ? '' : ` (${row.approvedBy.join(', ')})`}${row.counselWanted ? `; counsel ${row.counselGiven ? 'has approved' : 'has not approved'}` : ''}`,
  ].join('\n');
}
