/**
 * Classifies a file that is sent. The bytes go straight into the process apart that reads files for the command
 * line too, and are kept nowhere: not on a disk, not in a log, not in the answer.
 */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError } from '../../../errors.ts';
import { classifyApart } from '../../../inward/classify-apart.ts';
import { type Inventory, inventorySchema } from '../../../stages/inventory/inventory.ts';
import { defineRoute, json } from '../define-route.ts';
import { oneAtATime } from '../guard/one-at-a-time.ts';
import type { ApiEnv } from '../means.ts';

const LARGEST_FILE = 1024 * 1024 * 1024;
const flag = z.enum(['true', 'false']).default('false');
const inventory = z.object({ ...inventorySchema.shape }).openapi('Inventory');

const classify = defineRoute(
  'POST /api/v1/classify',
  {
    summary: 'Say which classes of data a file holds, whose, and about how many persons',
    description:
      'The body is the file as it is, of at most 1 GiB: JSON, CSV, Parquet, SQL and BSON dumps, XML, HL7, spreadsheets, pictures, PDF, DICOM, also in archives. Nothing of it is stored. One file is read at a time.',
    tags: ['Classify'],
    request: {
      query: z.object({
        name: z.string().max(200).optional().openapi({ description: 'What the file is called in the answer.' }),
        mask: flag.openapi({ description: 'Mask all but known words in the names of collections and fields.' }),
      }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
      },
    },
    responses: { 200: json(inventory, 'The inventory.') },
  },
  [oneAtATime()],
);

export function serveClassify(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(classify, async (c) => {
    const { name = 'upload', mask } = c.req.valid('query');
    const { body, signal } = c.req.raw;
    if (body === null) throw new AppError('REQUEST_MALFORMED', { detail: 'There is no body.' });
    const tooLarge = new AbortController();
    try {
      const found = await classifyApart({
        paths: ['-'],
        input: counted(body, () => tooLarge.abort()),
        explain: undefined,
        mask: mask === 'true',
        signal: AbortSignal.any([signal, tooLarge.signal]),
        onProgress: () => undefined,
      });
      return c.json(named(found, name), 200);
    } catch (failure) {
      if (tooLarge.signal.aborted) throw new AppError('REQUEST_TOO_LARGE', { detail: 'The file is larger than 1 GiB.', cause: failure });
      throw failure;
    }
  });
}

async function* counted(body: AsyncIterable<Uint8Array>, onTooMany: () => void): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE) return onTooMany();
    yield chunk;
  }
}

/** A stream has no name of its own. */
function named(found: Inventory, name: string): Inventory {
  return {
    ...found,
    files: found.files.map((file) => (file.name === '-' ? { ...file, name } : file)),
    collections: found.collections.map((one) => ({
      ...one,
      file: one.file === '-' ? name : one.file,
      name: one.name === '-' ? name : one.name,
    })),
  };
}
