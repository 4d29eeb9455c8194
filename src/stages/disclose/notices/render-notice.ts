/**
 * A notice in one language as plain text, as HTML and as a script for the telephone. Pure: what goes in is the
 * case, the party and the sender; what comes out is what a person approves. The address of the store stands in
 * clear only where somebody has made sure who reads it.
 */
import type { CaseState, Party } from '../desk/case-state.ts';
import type { NoticeKind } from '../ladder/policy.ts';
import { escapeHtml, fillHtml, fillPlain, foreignHtml, foreignPlain, htmlValue, plainValue, type Values } from './fill.ts';
import { factLabels, type NoticeLanguage } from './language.ts';
import { maskTarget } from './mask-target.ts';

export interface Sender {
  /** The person who signs. */
  readonly name: string;
  readonly organisation: string;
  /** Where the recipient reaches a person: a telephone number or a mail address. */
  readonly contact: string;
  /** Where it can be checked that the sender is who it says. */
  readonly verify: string;
}

export interface NoticeInput {
  readonly state: CaseState;
  readonly party: Party;
  readonly kind: NoticeKind;
  readonly sender: Sender;
  /** Day of the step that comes after this one. */
  readonly nextDate: string;
}

export interface RenderedNotice {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly phone: string;
  /** Whether the address of the store is masked. */
  readonly masked: boolean;
  readonly textVersion: string;
}

export function renderNotice(language: NoticeLanguage, input: NoticeInput): RenderedNotice {
  const values = valuesOf(language, input);
  const masked = input.party.confirmedAt === null;
  const blocks = blocksOf(language, input, masked);
  const { direction } = language;
  const subject = fillPlain(language.kinds[input.kind].subject, { ...values }, 'ltr');
  return {
    subject,
    plain: plainOf(blocks, values, direction),
    html: htmlOf(language, subject, blocks, values),
    phone: phoneOf(language, input, values),
    masked,
    textVersion: `${language.id}/${language.version}`,
  };
}

type Block =
  | { readonly is: 'text'; readonly sentence: string }
  | { readonly is: 'title'; readonly sentence: string }
  | { readonly is: 'list'; readonly sentences: readonly string[] }
  | { readonly is: 'facts'; readonly labels: NoticeLanguage['labels'] }
  | { readonly is: 'foreign'; readonly lines: readonly string[] };

function blocksOf(language: NoticeLanguage, { state, party, kind }: NoticeInput, masked: boolean): Block[] {
  const { core } = language;
  const texts = language.kinds[kind];
  const answersForData = party.role === 'owner' || party.role === 'operator';
  const clocks = answersForData ? state.subject.clocks : [];
  return [
    { is: 'text', sentence: core.greeting },
    { is: 'text', sentence: texts.opening },
    { is: 'title', sentence: core.factsTitle },
    { is: 'facts', labels: language.labels },
    ...(masked ? [{ is: 'text', sentence: core.masked } as const] : []),
    ...(state.facts['third-party'] === undefined ? [] : [{ is: 'text', sentence: core.ransom } as const]),
    { is: 'title', sentence: core.askTitle },
    { is: 'list', sentences: texts.ask },
    { is: 'title', sentence: core.whatWeDidTitle },
    { is: 'list', sentences: core.whatWeDid },
    ...(clocks.length === 0
      ? []
      : [
          { is: 'title', sentence: core.clocksTitle } as const,
          { is: 'foreign', lines: clocks.map(({ law, authority, duty }) => `${law} (${authority}): ${duty}`) } as const,
          { is: 'text', sentence: core.clocksNote } as const,
        ]),
    { is: 'title', sentence: core.nextTitle },
    { is: 'text', sentence: texts.next },
    { is: 'text', sentence: core.verify },
    { is: 'text', sentence: core.optOut },
    { is: 'text', sentence: core.closing },
  ];
}

function plainOf(blocks: readonly Block[], values: Values, direction: 'ltr' | 'rtl'): string {
  const fill = (sentence: string) => fillPlain(sentence, values, direction);
  const texts = blocks.map((block) => {
    switch (block.is) {
      case 'text':
        return `${fill(block.sentence)}\n`;
      case 'title':
        return `\n${fill(block.sentence)}\n`;
      case 'list':
        return `${block.sentences.map((sentence) => `- ${fill(sentence)}`).join('\n')}\n`;
      case 'facts':
        return `${factLabels.map((label) => `- ${block.labels[label]}: ${plainValue(label, values, direction)}`).join('\n')}\n`;
      case 'foreign':
        return `${block.lines.map((line) => `- ${foreignPlain(line, direction)}`).join('\n')}\n`;
      default:
        return block satisfies never;
    }
  });
  return texts
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');
}

/** No picture, no script, no link and nothing from elsewhere: a notice must not look like what it warns of. */
function htmlOf(language: NoticeLanguage, subject: string, blocks: readonly Block[], values: Values): string {
  const { direction } = language;
  const fill = (sentence: string) => fillHtml(sentence, values, direction);
  const item = (inner: string) => `<li>${inner}</li>`;
  const texts = blocks.map((block) => {
    switch (block.is) {
      case 'text':
        return `<p>${fill(block.sentence).replaceAll('\n', '<br>')}</p>`;
      case 'title':
        return `<h2>${fill(block.sentence)}</h2>`;
      case 'list':
        return `<ul>${block.sentences.map((sentence) => item(fill(sentence))).join('')}</ul>`;
      case 'facts':
        return `<table>${factLabels.map((label) => `<tr><th scope="row">${escapeHtml(block.labels[label])}</th><td>${htmlValue(label, values, direction)}</td></tr>`).join('')}</table>`;
      case 'foreign':
        return `<ul>${block.lines.map((line) => item(foreignHtml(line))).join('')}</ul>`;
      default:
        return block satisfies never;
    }
  });
  return [
    `<!doctype html>\n<html lang="${language.id}" dir="${direction}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title><style>${STYLE}</style></head>`,
    `<body>\n${texts.join('\n')}\n</body>\n</html>\n`,
  ].join('\n');
}

const STYLE =
  'body{font:16px/1.5 system-ui,"Noto Sans","Noto Naskh Arabic","Noto Sans SC",sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#111;background:#fff}' +
  'h2{font-size:1.1em;margin:1.6em 0 .4em}table{border-collapse:collapse}th{text-align:start;font-weight:600;padding:.2em 1em .2em 0;vertical-align:top}[dir=rtl] th{padding:.2em 0 .2em 1em}td{padding:.2em 0}';

function phoneOf(language: NoticeLanguage, { kind }: NoticeInput, values: Values): string {
  const { phone, kinds } = language;
  // Whoever picks up is told nothing of the matter: first the right person, then what was found.
  const lines = [phone.hello, phone.reach, phone.careful, kinds[kind].spoken, phone.callBack, phone.takeDown];
  return [`${phone.title}\n`, ...lines.map((line, place) => `${place + 1}. ${fillPlain(line, values, language.direction)}`), ''].join('\n');
}

function valuesOf(language: NoticeLanguage, { state, party, sender, nextDate }: NoticeInput): Values {
  const { subject } = state;
  const number = new Intl.NumberFormat(language.numbers, { numberingSystem: 'latn' });
  const owner = state.parties.find(({ role }) => role === 'owner');
  const { persons, documents } = subject;
  return {
    recipient: party.name,
    owner: owner?.name ?? language.unknown,
    store: language.stores[subject.kind],
    case: state.id,
    product: subject.product,
    target: party.confirmedAt === null ? maskTarget(subject.target) : subject.target,
    firstSeen: minute(subject.firstSeenAt),
    lastSeen: minute(subject.lastSeenAt),
    documents: documents === null ? language.unknown : number.format(documents),
    persons: persons === null ? language.unknown : `${number.format(persons.low)}–${number.format(persons.high)}`,
    data: subject.data.map((kind) => language.data[kind]).join(language.listSeparator),
    nextDate: nextDate.slice(0, 10),
    sender: sender.name,
    organisation: sender.organisation,
    contact: sender.contact,
    verify: sender.verify,
  };
}

function minute(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
