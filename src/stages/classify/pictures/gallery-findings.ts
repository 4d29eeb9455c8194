/**
 * Findings of a gallery: that the pictures are of persons or their documents, what their metadata hold by tag, and
 * what stands written on them, judged by the same engine as the fields of records. The labels on a picture may be
 * values, so all of its text counts as one field.
 */
import { factsOf } from '../data-classes.ts';
import type { Aggregate, Aggregator } from '../engine/aggregate.ts';
import { decide, type Knowledge } from '../engine/decide.ts';
import { confidenceOf, type Finding, findingsOf, REPORTED } from '../engine/findings.ts';
import { collectionSubject } from '../engine/name-evidence.ts';
import type { Gallery } from './gallery.ts';
import { hasDocumentWord } from './objects.ts';

export interface GalleryMeans {
  readonly title: string;
  /** Objects of the collection in all, where that is known. */
  readonly total: number | undefined;
  readonly knowledge: Knowledge;
  readonly newAggregator: () => Aggregator;
}

export function galleryFindings(gallery: Gallery, means: GalleryMeans): Finding[] {
  if (gallery.tally.objects === 0) return [];
  const written = textFindings(gallery, means);
  const told = factFindings(gallery);
  const shown = imageFinding(gallery, means, [...told, ...written]);
  return [...(shown === undefined ? [] : [shown]), ...told, ...written];
}

/** A tag is proof of its class: nothing has been guessed. */
function factFindings({ facts, tally }: Gallery): Finding[] {
  return [...facts.values()].map(({ fact, count }) => ({
    id: fact.id,
    path: ['object', ...fact.path],
    confidence: 0.99,
    role: fact.role,
    n: tally.objects,
    rate: Math.round((1000 * count) / tally.objects) / 1000,
    reasons: [`metadata-tag: filled in ${count} of ${tally.objects} objects`],
    distinct: count,
    documents: count,
    contained: false,
  }));
}

function textFindings({ records, texts }: Gallery, { title, knowledge, newAggregator }: GalleryMeans): Finding[] {
  if (records.length === 0) return [];
  const aggregator = newAggregator();
  for (const record of records) aggregator.add(record);
  const aggregate: Aggregate = aggregator.result();
  const decided = decide(aggregate, title, knowledge);
  const best = new Map<string, Finding>();
  for (const finding of findingsOf(decided)) {
    // What the whole of a text is like says less than its lines and the identifiers in it.
    if (finding.path[0] === 'text' && !finding.contained) continue;
    const { sensitive, parent } = factsOf(finding.id);
    if (!decided.context.personLink && sensitive && parent !== 'secret' && finding.confidence < 0.75 && !finding.contained) continue;
    const key = `${finding.id} ${finding.role}`;
    const known = best.get(key);
    const documents = Math.min(texts, Math.max(finding.documents, known?.documents ?? 0));
    const better = known === undefined || finding.confidence > known.confidence ? finding : known;
    best.set(key, { ...better, documents });
  }
  return [...best.values()].map((finding) => ({
    ...finding,
    path: ['object', 'text'],
    n: texts,
    rate: Math.round((1000 * finding.documents) / texts) / 1000,
    reasons: [`text on ${finding.documents} of the ${texts} that show any`, ...finding.reasons],
  }));
}

function imageFinding(gallery: Gallery, { title, total, knowledge }: GalleryMeans, others: readonly Finding[]): Finding | undefined {
  const { tally } = gallery;
  const shown = tally.pictures + tally.documents;
  if (shown === 0) return undefined;
  const rate = shown / tally.objects;
  const worded = tally.worded / tally.objects;
  const named = hasDocumentWord(title);
  const subject = collectionSubject(title, knowledge.lexicon);
  // A secret or a firm on a picture does not make it one of a person.
  const personal = others.filter(({ id }) => factsOf(id).sensitive && factsOf(id).parent !== 'secret' && id !== 'geolocation');
  let score =
    -1.9 +
    (rate > 0.5 ? 1 : 0.4) +
    (named ? 1.6 : 0) +
    (worded > 0.3 ? 1.6 : 0) +
    (subject === 'patient' ? 0.8 : subject === 'person' ? 0.4 : 0) +
    Math.min(2.4, personal.length * 0.6);
  if (subject === 'product' && !named) score -= 2;
  if (gallery.texts >= 5 && personal.length === 0) score -= 1;
  const confidence = confidenceOf(score);
  if (confidence < REPORTED) return undefined;
  return {
    id: 'person-image',
    path: ['object'],
    confidence,
    role: 'patient',
    n: tally.objects,
    rate: Math.round(rate * 1000) / 1000,
    reasons: reasonsOf(gallery, total, worded, named),
    distinct: shown,
    documents: shown,
    contained: false,
  };
}

function reasonsOf({ tally, read, texts, notes }: Gallery, total: number | undefined, worded: number, named: boolean): string[] {
  const of = total === undefined ? '' : ` of ${total}`;
  const unread = [...notes].toSorted((a, b) => b[1] - a[1]).slice(0, 6);
  return [
    `picture-bytes: ${tally.pictures} pictures and ${tally.documents} documents among ${tally.objects} objects by their first bytes`,
    `object-names: ${Math.round(worded * 100)} % with words of prescriptions, scans or identity documents${named ? '; the collection is named so, too' : ''}`,
    ...(tally.wide > 0 ? [`picture-size: ${tally.wide} of at least 400 × 400 pixels`] : []),
    read === 0
      ? `unread: ${tally.objects}${of} were sampled, and the content of none was looked at`
      : `read: ${tally.objects}${of} were sampled, ${read} read, text found on ${texts}`,
    ...unread.map(([note, count]) => `unread: ${count} × ${note}`),
  ];
}
