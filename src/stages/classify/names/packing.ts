/**
 * The name model as text in a generated module, and back. Weights are rounded to steps in eight bits and small
 * ones left out, which costs no measurable accuracy and makes the model a tenth of its size.
 */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { NameModel } from './model.ts';

export interface PackedModel {
  /** Of everything that the weights were learned from; a changed corpus makes the file stale. */
  readonly digest: string;
  readonly step: number;
  readonly features: number;
  readonly bias: readonly number[];
  /** Base64 of Brotli of hashes (u32), row lengths (u8), classes (u8), weights (i8) and the profile (f32), little-endian. */
  readonly data: string;
}

export interface Row {
  readonly hash: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

export function packModel(digest: string, step: number, bias: Float32Array, rows: readonly Row[], profile: Float32Array): PackedModel {
  const entries = rows.reduce((sum, row) => sum + row.classes.length, 0);
  const bytes = new Uint8Array(rows.length * 5 + entries * 2 + profile.length * 4);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { hash } of rows) {
    view.setUint32(at, hash, true);
    at += 4;
  }
  for (const { classes } of rows) bytes[at++] = classes.length;
  for (const { classes } of rows) for (const id of classes) bytes[at++] = id;
  for (const { weights } of rows) for (const weight of weights) view.setInt8(at++, weight);
  for (const weight of profile) {
    view.setFloat32(at, weight, true);
    at += 4;
  }
  return {
    digest,
    step,
    features: rows.length,
    bias: Array.from(bias, (each) => Math.round(each * 1000) / 1000),
    data: brotliCompressSync(bytes).toString('base64'),
  };
}

export function unpackModel(packed: PackedModel): NameModel {
  const bytes = Uint8Array.from(brotliDecompressSync(Buffer.from(packed.data, 'base64')));
  const view = new DataView(bytes.buffer);
  const count = packed.features;
  const hashes = Uint32Array.from({ length: count }, (_, at) => view.getUint32(at * 4, true));
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at] ?? 0) + (bytes[count * 4 + at] ?? 0);
  const entries = starts[count] ?? 0;
  const classesAt = count * 5;
  const profileAt = classesAt + entries * 2;
  return {
    hashes,
    starts,
    classes: bytes.subarray(classesAt, classesAt + entries),
    weights: new Int8Array(bytes.buffer, classesAt + entries, entries),
    step: packed.step,
    bias: Float32Array.from(packed.bias),
    profile: Float32Array.from({ length: packed.bias.length ** 2 }, (_, at) => view.getFloat32(profileAt + at * 4, true)),
  };
}
