/**
 * The default channel for mail: a folder. Nothing leaves the machine; what would have been sent lies there as a
 * message that any mail program opens. Sending to anybody has to be switched on by naming a mail server.
 */
import type { Channel } from './channel.ts';
import { fileOnce } from './outbox-file.ts';

export function sandboxOutbox(folder: string): Channel {
  return {
    id: 'sandbox',
    title: `the sandbox outbox ${folder}; nothing leaves this machine`,
    async deliver({ messageId, bytes }) {
      const filed = fileOnce(folder, messageId, 'eml', bytes);
      return { is: 'sent', said: filed.is === 'filed' ? `Filed as ${filed.path}` : `It lay there already: ${filed.path}` };
    },
  };
}
