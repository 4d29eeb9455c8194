/**
 * The means to read pictures that the classifier is handed: a process apart reads, and what it says is believed only
 * in the form of findings. Keeps account of what recognition may cost, since a folder may hold any number of pictures.
 */
import { type PictureFindings, pictureFindingsSchema, ReadPicture } from './picture-findings.ts';

/** Reads bytes somewhere else; what it says is parsed here. */
export interface BytesReader {
  read(bytes: Uint8Array, options: { readonly recognise: boolean }): Promise<{ readonly answer: unknown } | { readonly failed: string }>;
}

export interface PictureReader {
  /** What one store or folder may cost. */
  openBudget(): PictureBudget;
}

export interface PictureBudget {
  /** @param about `whole` says that nothing is missing: text is recognised on whole pictures alone. */
  read(bytes: Uint8Array, about: { readonly whole: boolean; readonly name?: string }): Promise<ReadPicture>;
}

/** Of one store or folder. */
export interface PictureLimits {
  /** Pictures on which text is recognised. */
  readonly recognised: number;
  /** Time of all reading together; what comes after is only looked at from outside. */
  readonly ms: number;
}

const LIMITS: PictureLimits = { recognised: 24, ms: 90_000 };

export function createPictureReader(reader: BytesReader, limits: PictureLimits = LIMITS): PictureReader {
  return {
    openBudget() {
      let recognised = 0;
      let usedMs = 0;
      return {
        async read(bytes, { whole, name = '' }) {
          if (usedMs >= limits.ms) return unread('the time for reading pictures was used up', name);
          const recognise = whole && recognised < limits.recognised;
          const began = performance.now();
          const said = await reader.read(bytes, { recognise });
          usedMs += performance.now() - began;
          if ('failed' in said) return unread(said.failed, name);
          const findings = pictureFindingsSchema.safeParse(said.answer);
          if (!findings.success) return unread('the process that reads pictures spoke outside its contract', name);
          if (findings.data.textBy === 'recognition') recognised += 1;
          const why = whole ? `text is recognised on at most ${limits.recognised} pictures` : 'only its beginning was taken';
          return new ReadPicture(recognise ? findings.data : unlooked(findings.data, why), name);
        },
      };
    },
  };
}

/** Says why text was not looked for. */
function unlooked(findings: PictureFindings, why: string): PictureFindings {
  return { ...findings, notes: findings.notes.map((note) => (note === NOT_LOOKED_FOR ? why : note)) };
}

/** As said by whoever reads without means to recognise. */
export const NOT_LOOKED_FOR = 'text on it was not looked for';

function unread(why: string, name: string): ReadPicture {
  return new ReadPicture({ type: null, width: null, height: null, facts: [], text: '', textBy: null, notes: [why] }, name);
}
