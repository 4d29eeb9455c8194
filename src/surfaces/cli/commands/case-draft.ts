/** `openward case draft CASE RUNG`: writes the notices of a rung and asks for their approval. Sends nothing. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Drafted } from '../../../case-desk/notice-draft.ts';
import { AppError } from '../../../errors.ts';
import type { MailAttachment } from '../../../platform/channels/compose-mail.ts';
import { deskOf, personOf } from '../case/open-desk.ts';
import type { CommandRun } from '../command.ts';
import { withKeptBooks } from '../open-books.ts';
import { openResults } from '../output/results.ts';
import type { Colours } from '../terminal/streams.ts';

interface ShownDraft {
  readonly notice: string;
  readonly contact: string;
  readonly rung: string;
  readonly language: string;
  readonly subject: string;
  readonly hash: string;
  readonly masked: boolean;
  readonly remarks: readonly string[];
  readonly text: string;
  readonly kept: boolean;
}

export const run: CommandRun = async (context) =>
  withKeptBooks<0>(context, async (records) => {
    const { settings, args } = context;
    const [caseId = '', rung = ''] = args;
    const contactId = settings.text('contact');
    const language = settings.text('language');
    const attachments = attached(settings.text('attach'));
    const order = {
      rung,
      ...(attachments === undefined ? {} : { attachments }),
      ...(contactId === undefined ? {} : { contactId }),
      ...(language === undefined ? {} : { language }),
    };
    const desk = deskOf(context, records);
    const rehearsed = settings.is('dry-run');
    const drafts = rehearsed
      ? await desk.preview((await records.cases.get(caseId)).state, order, personOf(context))
      : await desk.draft(caseId, order, personOf(context));
    const results = await openResults<ShownDraft>(context, {
      columns: [],
      page: (rows, _width, colours) => rows.map((row) => draftPage(row, caseId, colours)).join('\n'),
    });
    for (const draft of drafts) await results.add(shown(draft, !rehearsed));
    await results.finish();
    return 0;
  });

const LARGEST = 1_000_000;

/** Text alone: what is enclosed is shown to whoever approves, byte for byte. */
function attached(path: string | undefined): readonly MailAttachment[] | undefined {
  if (path === undefined) return undefined;
  const extension = extname(path).toLowerCase();
  const type = { '.html': 'text/html', '.txt': 'text/plain', '.md': 'text/markdown' }[extension];
  if (type === undefined) throw new AppError('USAGE', { detail: `${path} is neither .txt, .md nor .html.` });
  try {
    const content = readFileSync(path, 'utf8');
    if (content.length > LARGEST) throw new AppError('FILE_REFUSED', { detail: `${path} is larger than an enclosure may be.` });
    return [{ name: `advisory-draft${extension}`, type, content }];
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('FILE_UNREADABLE', { detail: `${path} cannot be read.`, cause });
  }
}

function shown({ notice, masked, remarks, plain }: Drafted, kept: boolean): ShownDraft {
  const { id, contactId, rung, language, subject, hash } = notice;
  return { notice: id, contact: contactId, rung, language, subject, hash, masked, remarks, text: plain, kept };
}

function draftPage({ notice, contact, subject, hash, remarks, text, kept }: ShownDraft, caseId: string, colours: Colours): string {
  const next = kept
    ? `openward case approve ${caseId} ${notice} --hash ${hash.slice(0, 12)} --as NAME`
    : 'This was a rehearsal; nothing was kept.';
  return [
    `${colours.bold(kept ? notice : 'draft')}  to ${contact}  ${colours.dim(hash.slice(0, 12))}`,
    ...remarks.map((remark) => colours.yellow(`! ${remark}`)),
    '',
    colours.bold(subject),
    '',
    text,
    colours.dim(next),
    '',
  ].join('\n');
}
