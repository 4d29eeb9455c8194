/**
 * The means to read pictures and documents: a process apart that is started when the first one comes, for the stores
 * of a scan as for files of one's own.
 */
import type { DocumentMeans } from '../inward/classify-files.ts';
import { openReadingRoom } from '../platform/room/reading/reading-room.ts';
import { emptyNotes, type PictureFindings } from '../stages/classify/pictures/picture-findings.ts';
import { createPictureReader, type PictureBudget, type PictureReader } from '../stages/classify/pictures/picture-reader.ts';

/** Files beyond this are not taken into memory. */
const MOST_BYTES = 32 * 1024 * 1024;
/** Per folder: one's own files may take longer than a stranger's store. */
const PER_FOLDER = { recognised: 200, ms: 900_000 };

/** The name of the inside differs between a checkout and the package. */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './picture-room.ts' : './picture-room.js', import.meta.url);

export function openPictureReader(): PictureReader {
  return createPictureReader(openReadingRoom(ENTRY));
}

/** Pictures of a folder are one collection, its DICOM files and its PDF documents are two others. */
export function openDocuments(): DocumentMeans & { close(): void } {
  const room = openReadingRoom(ENTRY);
  const reader = createPictureReader(room, PER_FOLDER);
  const budgets = new Map<string, PictureBudget>();
  return {
    async look(kind, source) {
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of source.chunks()) {
        length += chunk.length;
        if (length > MOST_BYTES) return `it is larger than ${MOST_BYTES / 1024 / 1024} MiB`;
        chunks.push(chunk);
      }
      const budget = budgets.get(source.folder) ?? reader.openBudget();
      budgets.set(source.folder, budget);
      const read = await budget.read(Buffer.concat(chunks), { whole: true, name: source.name.split('/').at(-1) ?? '' });
      const unread = whyUnread(read.findings);
      if (unread !== undefined) return unread;
      return { collection: COLLECTIONS[kind], records: [read] };
    },
    close: () => room.close(),
  };
}

/** Nothing was had of it, and there may be something. */
function whyUnread({ type, facts, text, notes }: PictureFindings): string | undefined {
  const [note] = notes.filter((each) => each !== emptyNotes.noText && each !== emptyNotes.tooSmall);
  return type === null || (facts.length === 0 && text === '') ? note : undefined;
}

const COLLECTIONS = { picture: 'pictures', pdf: 'PDF documents', dicom: 'DICOM files' } as const;
