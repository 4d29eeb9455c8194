/**
 * Reads where and with which camera a picture was taken, from its EXIF part: the location of a person and the serial
 * numbers of a device are classes of their own. Whether they are there is told, never what they say.
 */
import exifr from 'exifr';
import { z } from 'zod';
import type { DataClassId } from '../../data-classes.ts';
import type { Fact } from '../picture-findings.ts';

const TAGS: readonly (readonly [tag: string, id: DataClassId])[] = [
  ['SerialNumber', 'online-id'],
  ['CameraSerialNumber', 'online-id'],
  ['LensSerialNumber', 'online-id'],
  ['ImageUniqueID', 'online-id'],
  ['HostComputer', 'online-id'],
  ['OwnerName', 'person-name'],
  ['Artist', 'person-name'],
];

/** Everything else, thumbnails and the parts of makers included, is never parsed. */
const OPTIONS = {
  tiff: true,
  ifd0: { pick: ['HostComputer', 'Artist', 'CameraSerialNumber'] },
  exif: { pick: ['SerialNumber', 'LensSerialNumber', 'ImageUniqueID', 'OwnerName'] },
  gps: { pick: ['GPSLatitude', 'GPSLongitude', 'GPSLatitudeRef', 'GPSLongitudeRef'] },
  interop: false,
  ifd1: false,
  makerNote: false,
  userComment: false,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  ihdr: false,
  chunkLimit: 5,
};

const exifSchema = z.record(z.string(), z.unknown());

export async function readExif(bytes: Uint8Array): Promise<readonly Fact[]> {
  const tags = exifSchema.safeParse(await parse(bytes));
  if (!tags.success) return [];
  const facts: Fact[] = [];
  const { latitude, longitude } = tags.data;
  if (isPlace(latitude, 90) && isPlace(longitude, 180) && (latitude !== 0 || longitude !== 0))
    facts.push({ path: ['exif', 'GPS'], id: 'geolocation', role: 'person' });
  for (const [tag, id] of TAGS) {
    const value = tags.data[tag];
    if (typeof value === 'string' && /[\p{L}\p{N}]/u.test(value)) facts.push({ path: ['exif', tag], id, role: 'person' });
  }
  return facts;
}

/** The parser throws at much that is broken; a broken part tells nothing. */
async function parse(bytes: Uint8Array): Promise<unknown> {
  try {
    return await exifr.parse(bytes, OPTIONS);
  } catch {
    return undefined;
  }
}

function isPlace(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}
