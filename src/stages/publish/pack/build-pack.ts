/**
 * The owner's pack: what was open, since when it is known, whose data, what to do now, which clocks run and for whom,
 * and drafts of what the owner has to write. Value-free like everything it is made of: names are masked, persons are an
 * interval, and the address stands in clear only for an owner who is confirmed.
 */
import { factsOf, isDataClassId } from '../../classify/data-classes.ts';
import { dataKindsOf } from '../../disclose/desk/subject.ts';
import { maskTarget } from '../../disclose/notices/mask-target.ts';
import { begun, day, joined, kindsText, minute, numberIn, spanDays } from '../case-values.ts';
import type { Block, Document, Text } from '../document/document.ts';
import { fillText, type TextValues } from '../document/fill-text.ts';
import { size } from '../figures.ts';
import { clockBlocks, formBlocks } from './law-blocks.ts';
import type { PackInput } from './pack-input.ts';

/** More fields than this would bury what matters; the number of the rest is given. */
const MOST_FIELDS = 60;

export function buildPack(input: PackInput): Document {
  const { state, wording, now, version } = input;
  const { texts, words } = wording;
  const { pack, notAdvice, skip } = texts;
  const values = valuesOf(input);
  return {
    language: words.id,
    direction: words.direction,
    kind: pack.kind,
    title: [pack.title],
    subtitle: fillText(pack.subtitle, values),
    skip,
    version,
    at: now,
    findable: false,
    foot: fillText(pack.foot, values),
    blocks: [
      { is: 'text', tone: 'lead', text: [pack.lead] },
      { is: 'text', tone: 'hint', text: [notAdvice] },
      ...doBlocks(input, values),
      ...foundBlocks(input, values),
      ...personBlocks(input, values),
      ...fieldBlocks(input),
      ...clockBlocks(input),
      ...formBlocks(input, {
        data: fillText(pack.knownData, values),
        persons: state.subject.persons === null ? undefined : fillText(pack.knownPersons, values),
        since: fillText(pack.knownSince, values),
        cause: fillText(pack.knownCause, values),
      }),
      ...letterBlocks(input, values),
    ],
  };
}

function valuesOf({ state, wording, sender, now }: PackInput): TextValues {
  const { texts, words } = wording;
  const { subject } = state;
  const number = numberIn(words);
  const owner = state.parties.find(({ role }) => role === 'owner');
  const { persons } = subject;
  return {
    case: { code: state.id },
    owner: owner === undefined ? words.unknown : { name: owner.name },
    date: day(now),
    store: words.stores[subject.kind],
    product: { name: subject.product },
    data: kindsText(subject.data, words),
    firstSeen: minute(subject.firstSeenAt),
    lastSeen: minute(subject.lastSeenAt),
    days: number(spanDays(subject.firstSeenAt, subject.lastSeenAt)),
    persons: persons === null ? words.unknown : joined([[number(persons.low)], [number(persons.high)]], '–'),
    organisation: { name: sender.organisation },
    contact: { code: sender.contact },
    verify: { code: sender.verify },
    version: { code: `${texts.id}/${texts.version}` },
  };
}

function foundBlocks({ state, wording }: PackInput, values: TextValues): Block[] {
  const { subject, facts } = state;
  const { texts, words } = wording;
  const { pack } = texts;
  const number = numberIn(words);
  const owner = state.parties.find(({ role }) => role === 'owner');
  const confirmed = (owner?.confirmedAt ?? null) !== null;
  const rows: (readonly [Text, Text])[] = [
    [[words.labels.store], [begun(words.stores[subject.kind], words)]],
    [[words.labels.product], [{ name: subject.product }]],
    [[words.labels.target], [{ code: confirmed ? subject.target : maskTarget(subject.target) }]],
    [[words.labels.firstSeen], [minute(subject.firstSeenAt)]],
    [[words.labels.lastSeen], [minute(subject.lastSeenAt)]],
    [[pack.openFor], fillText(pack.openForDays, values)],
    [[words.labels.documents], [subject.documents === null ? words.unknown : number(subject.documents)]],
    [[pack.size], [subject.bytes === null ? words.unknown : { code: size(subject.bytes) }]],
    [[words.labels.data], [kindsText(subject.data, words)]],
    [
      [pack.severity],
      [
        begun(pack.levels[subject.severity.level], words),
        ...(subject.severity.reasons.length === 0 ? [] : [': ', { name: subject.severity.reasons.join('; ') }]),
      ],
    ],
  ];
  return [
    { is: 'heading', text: [pack.foundTitle] },
    ...(facts['third-party'] === undefined ? [] : [{ is: 'text', tone: 'warning', text: [pack.ransom] } as const]),
    { is: 'facts', rows },
    ...(confirmed ? [] : [{ is: 'text', tone: 'hint', text: [pack.masked] } as const]),
  ];
}

function personBlocks({ state, outcome, wording }: PackInput, values: TextValues): Block[] {
  const { pack } = wording.texts;
  const measured = outcome?.store?.persons ?? undefined;
  const number = numberIn(wording.words);
  const interval = state.subject.persons ?? measured;
  const middle = interval === undefined ? 0 : Math.round((interval.low + interval.high) / 2);
  const said: Text =
    interval === undefined
      ? [pack.personsUnknown]
      : fillText(pack.persons, {
          ...values,
          low: number(interval.low),
          high: number(interval.high),
          estimate: number(measured?.estimate ?? middle),
        });
  return [
    { is: 'heading', text: [pack.personsTitle] },
    { is: 'text', tone: 'lead', text: said },
    ...(interval === undefined || measured === undefined
      ? []
      : [{ is: 'text', text: fillText(pack.personsMethod, { method: { name: measured.method } }) } as const]),
  ];
}

function fieldBlocks({ outcome, wording }: PackInput): Block[] {
  const { texts, words } = wording;
  const { pack } = texts;
  const isHealth = (id: string): boolean => isDataClassId(id) && factsOf(id).parent === 'health';
  const found = (outcome?.collections ?? []).flatMap(({ name, classes }) =>
    classes.filter(({ id }) => isFinding(id)).map(({ id, field }) => ({ name, field, id })),
  );
  if (found.length === 0) return [];
  const rows = found
    .slice(0, MOST_FIELDS)
    .map(({ name, field, id }): Text[] => [
      [{ code: name }],
      [{ code: field }],
      [kindsText(dataKindsOf([id], isHealth), words)],
      [{ name: isDataClassId(id) ? factsOf(id).title : id }],
    ]);
  const rest = found.length - rows.length;
  return [
    { is: 'heading', text: [pack.fieldsTitle] },
    { is: 'text', tone: 'hint', text: [pack.fieldsNote] },
    { is: 'table', head: pack.fieldsHead.map((title): Text => [title]), rows },
    ...(rest === 0 ? [] : [{ is: 'text', tone: 'hint', text: fillText(pack.fieldsMore, { count: numberIn(words)(rest) }) } as const]),
  ];
}

function isFinding(id: string): boolean {
  return isDataClassId(id) && !['none', 'technical'].includes(factsOf(id).parent);
}

function doBlocks({ wording, advice }: PackInput, values: TextValues): Block[] {
  const { pack } = wording.texts;
  return [
    { is: 'heading', text: [pack.doTitle] },
    { is: 'list', ordered: true, items: pack.steps.map((step) => fillText(step, values)) },
    ...(advice.length === 0
      ? []
      : [
          { is: 'text', text: fillText(pack.ownAdvice, values) } as const,
          { is: 'list', items: advice.map((sentence): Text => [{ name: sentence }]) } as const,
        ]),
  ];
}

function letterBlocks({ wording }: PackInput, values: TextValues): Block[] {
  const { pack } = wording.texts;
  const paragraphs = (sentences: readonly string[]): Block[] =>
    sentences.map((sentence) => ({ is: 'text', text: fillText(sentence, values) }));
  return [
    { is: 'heading', text: [pack.letterTitle] },
    { is: 'text', text: [pack.letterNote] },
    {
      is: 'sheet',
      title: [pack.letterSheet],
      blocks: [
        ...paragraphs(pack.letter),
        { is: 'list', items: pack.letterAdvice.map((sentence) => fillText(sentence, values)) },
        ...paragraphs(pack.letterEnd),
      ],
    },
  ];
}
