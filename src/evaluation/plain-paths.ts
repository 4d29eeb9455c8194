/**
 * The paths of a record as its own names write them. The classifier looks into strings that hold records and folds
 * names that are data, so its paths may be finer or coarser; labels are written for the record as it stands.
 */

/** Beyond these, further paths of a collection are not written down. */
const MOST = 3000;
const DEEPEST = 60;

export function addPaths(paths: Set<string>, value: unknown, at = '', depth = 0): void {
  if (paths.size >= MOST || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const entry of value) addPaths(paths, entry, `${at}[]`, depth + 1);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) addPaths(paths, inner, at === '' ? name : `${at}.${name}`, depth + 1);
  } else if (at !== '') paths.add(at);
}

export interface Named {
  readonly id: string;
  readonly confidence: number;
}

/** What is said of a plain path that was not answered by itself: from inside its string, or of the folded path. */
export function answerFor(path: string, answers: ReadonlyMap<string, readonly Named[]>): readonly Named[] | undefined {
  const inside = [...answers].filter(([answered]) => answered.startsWith(`${path}.`) || answered.startsWith(`${path}[]`));
  if (inside.length > 0) return strongest(inside.flatMap(([, classes]) => classes));
  const parts = path.split('.');
  for (const [answered, classes] of answers) {
    if (!answered.includes('*')) continue;
    const folded = answered.split('.');
    if (folded.length === parts.length && folded.every((part, at) => part === parts[at] || fits(part, parts[at] ?? ''))) return classes;
  }
  return undefined;
}

/** `*` stands for any name, `*[]` for any name of a list. */
const fits = (folded: string, part: string): boolean => folded.startsWith('*') && part.endsWith(folded.slice(1));

function strongest(classes: readonly Named[]): Named[] {
  const byId = new Map<string, number>();
  for (const { id, confidence } of classes) byId.set(id, Math.max(confidence, byId.get(id) ?? 0));
  return [...byId].map(([id, confidence]) => ({ id, confidence }));
}
