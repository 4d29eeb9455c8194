/**
 * Where a running server leaves word in its data directory: its address, and the link that signs in, readable by
 * the owner of the directory alone. Other commands that find the directory taken say from it who has it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({ url: z.url(), pid: z.number().int(), link: z.string() });
export type ServerNote = z.infer<typeof schema>;

export const serverNote = {
  file: 'server.json',
  write(path: string, note: ServerNote): void {
    writeFileSync(path, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  },
  /** Undefined where no server left word. */
  read(path: string): ServerNote | undefined {
    try {
      return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
    } catch {
      return undefined;
    }
  },
};
