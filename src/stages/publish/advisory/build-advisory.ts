/** An advisory as a document, in one language, from its facts alone. */
import { begun, countryName, joined, kindsText, named, numberIn } from '../case-values.ts';
import type { Block, Document, Inline, Text } from '../document/document.ts';
import { fillText, type TextValues } from '../document/fill-text.ts';
import type { Wording } from '../languages.ts';
import type { AdvisoryFacts } from './advisory-facts.ts';

export function buildAdvisory(facts: AdvisoryFacts, wording: Wording, version: string): Document {
  const { texts, words } = wording;
  const { advisory } = texts;
  const values = advisoryValues(facts, wording);
  const number = numberIn(words);
  const { persons, documents, product } = facts;
  const rows: (readonly [Text, Text])[] = [
    [[words.labels.store], [begun(words.stores[facts.kind], words)]],
    ...(product === null ? [] : [[[words.labels.product], [named(product)]] as const]),
    [[words.labels.persons], persons === null ? [words.unknown] : joined([[number(persons.low)], [number(persons.high)]], '–')],
    ...(documents === null ? [] : [[[words.labels.documents], [number(documents)]] as const]),
    [[words.labels.data], [kindsText(facts.data, words)]],
    [[advisory.severity], [begun(texts.pack.levels[facts.severity], words)]],
  ];
  const blocks: Block[] = [
    { is: 'text', tone: 'lead', text: fillText(advisory.lead, values) },
    ...(facts.organisation === null ? [{ is: 'text', tone: 'hint', text: [advisory.notNamed] } as const] : []),
    { is: 'heading', text: [advisory.stateTitle] },
    { is: 'text', tone: 'warning', text: fillText(stateSentence(facts, wording), values) },
    ...(facts.thirdParty ? [{ is: 'text', text: [advisory.ransom] } as const] : []),
    { is: 'heading', text: [advisory.factsTitle] },
    { is: 'facts', rows },
    { is: 'heading', text: [advisory.timelineTitle] },
    {
      is: 'table',
      head: advisory.timelineHead.map((title): Text => [title]),
      rows: facts.timeline.map(({ on, event }): Text[] => [[{ code: on }], [advisory.events[event]]]),
    },
    { is: 'heading', text: [advisory.concernedTitle] },
    { is: 'list', items: advisory.concerned.map((sentence): Text => [sentence]) },
    { is: 'heading', text: [advisory.didTitle] },
    { is: 'list', items: words.core.whatWeDid.map((sentence): Text => [sentence]) },
    { is: 'heading', text: [advisory.correctTitle] },
    ...facts.corrections.map(
      ({ at, reason }): Block => ({
        is: 'text',
        tone: 'warning',
        text: fillText(advisory.revised, { date: { code: at.slice(0, 10) }, reason: named(reason) }),
      }),
    ),
    { is: 'text', text: fillText(advisory.correct, values) },
  ];
  return {
    language: words.id,
    direction: words.direction,
    kind: advisory.kind,
    title: fillText(advisory.title, values),
    subtitle: [
      ...fillText(advisory.subtitle, { ...values, date: { code: facts.preparedAt.slice(0, 10) } }),
      ' ',
      ...fillText(advisory.revision, values),
      '.',
    ],
    skip: texts.skip,
    version,
    at: facts.preparedAt,
    findable: true,
    blocks,
    foot: fillText(advisory.foot, { ...values, version: { code: `${texts.id}/${texts.version}` } }),
  };
}

export function stateSentence(facts: AdvisoryFacts, { texts: { advisory } }: Wording): string {
  if (facts.state === 'closed') return advisory.closed;
  return facts.state === 'closed-unverified' ? advisory.closedUnverified : advisory.stillOpen;
}

export function advisoryValues(facts: AdvisoryFacts, { texts, words }: Wording): TextValues {
  const { publisher } = facts;
  return {
    id: { code: facts.id },
    version: { code: String(facts.version) },
    date: { code: facts.stateAt.slice(0, 10) },
    who: whoText(facts, { texts, words }),
    store: begun(words.stores[facts.kind], words),
    data: kindsText(facts.data, words),
    contact: { code: publisher.contact },
    verify: { code: publisher.verify },
    organisation: { name: publisher.name },
  };
}

function whoText({ organisation, country }: AdvisoryFacts, { texts: { advisory }, words }: Wording): Text {
  if (organisation !== null) return [named(organisation)];
  if (country === null) return [advisory.someone];
  const name: Inline = countryName(country, words);
  return fillText(advisory.someoneIn, { country: name });
}
