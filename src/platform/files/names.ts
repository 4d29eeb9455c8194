/** Takes the names of files apart: the extension that hints at a format, and the stem that names a collection. */
const COMPRESSED = /\.(gz|gzip|zst|bz2|xz)$/i;

export function baseOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,12})$/.exec(baseOf(name))?.[1]?.toLowerCase() ?? '';
}

/** `patients` of `export/patients.ndjson.gz`. */
export function stemOf(name: string): string {
  const base = baseOf(name);
  const stem = base.replace(COMPRESSED, '').replace(/\.[A-Za-z0-9]{1,12}$/, '');
  return stem === '' ? base : stem;
}

/** The name of what a compressed file holds. */
export function innerName(name: string): string {
  const base = baseOf(name);
  if (/\.tgz$/i.test(base)) return base.replace(/\.tgz$/i, '.tar');
  return base.replace(COMPRESSED, '');
}

/** What documents are called that lie one in a file: `patient` of `patient-0017.json`, the folder of `0017.json`. */
export function groupOf(stem: string, folder: string): string {
  const words = stem
    .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}/gi, '')
    .replace(/[0-9]+/g, '')
    .replace(/^[\s._-]+|[\s._-]+$/g, '');
  if (words.length > 1) return words;
  const parent = baseOf(folder.replace(/[/\\]+$/, ''));
  return parent === '' || parent === '.' ? stem : stemOf(parent);
}
