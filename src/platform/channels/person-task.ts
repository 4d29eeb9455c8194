/**
 * Web forms and telephones: the channel is a person. The script is filed as a task, and what came of it is not
 * known until that person says so, which is what `unknown` is for.
 */
import type { Channel } from './channel.ts';
import { fileOnce } from './outbox-file.ts';

export function personTask(id: 'web-form' | 'phone', folder: string): Channel {
  return {
    id,
    title: id === 'phone' ? 'a task for a person: a telephone call' : 'a task for a person: a web form',
    async deliver({ messageId, recipient, bytes }) {
      const task = new Uint8Array(Buffer.concat([Buffer.from(`${recipient}\n\n`), bytes]));
      const { path } = fileOnce(folder, messageId, 'txt', task);
      return { is: 'unknown', said: `A task for a person: ${path}` };
    },
  };
}
