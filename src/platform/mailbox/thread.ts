/** The thread in which strangers' mails are parsed: takes the bytes of one, answers with what may be known of it. */
import { parentPort } from 'node:worker_threads';
import { parseMail } from './parse-mail.ts';

const port = parentPort;
port?.on('message', async (raw: unknown) => {
  port.postMessage(raw instanceof Uint8Array ? await parseMail(raw) : undefined);
});
