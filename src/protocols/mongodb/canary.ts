/** A server that holds documents under a name made up for the question is a trap: real ones count none. */
import type { FlagSignal } from '../protocol.ts';
import { countSchema } from './answers.ts';
import type { Conversation } from './conversation.ts';

export async function askNonsense(conversation: Conversation, database: string, random: () => number): Promise<readonly FlagSignal[]> {
  const part = () => Math.floor(random() * 2 ** 40).toString(36);
  const counted = await conversation.ask({ is: 'count', database, collection: `ow_${part()}${part()}` });
  const parsed = countSchema.safeParse(counted.ok ? counted.document : undefined);
  if (!parsed.success || parsed.data.n === 0) return [];
  return [
    { flag: 'honeypot-suspected', weight: 0.9, reason: 'Counted documents in a collection whose name was made up for the question.' },
  ];
}
