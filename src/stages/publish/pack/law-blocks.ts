/** The part of a pack that is about the law: which clocks run and for whom, and drafts of the forms of authorities. */
import type { LegalPicture, WeighedDuty, WeighedRegime } from '../../assess/weigh-law.ts';
import type { Block, Text } from '../document/document.ts';
import { fillText } from '../document/fill-text.ts';
import type { PackTexts } from '../language.ts';
import { formRows, type Measured } from './form-fields.ts';
import type { PackInput } from './pack-input.ts';

interface Owed {
  readonly regime: WeighedRegime;
  readonly duty: WeighedDuty;
}

export function clockBlocks({ picture, wording, state }: PackInput): Block[] {
  const { pack } = wording.texts;
  const rows = duties(picture).map(({ regime, duty }) => clockRow(regime, duty, pack));
  const ready = rows.length > 0 ? rows : state.subject.clocks.map(readyRow);
  return [
    { is: 'heading', text: [pack.clocksTitle] },
    { is: 'text', tone: 'warning', text: [wording.texts.notAdvice] },
    ...(ready.length === 0
      ? [{ is: 'text', text: [pack.clocksNone] } as const]
      : [
          { is: 'text', tone: 'hint', text: [pack.clocksNote] } as const,
          { is: 'table', head: pack.clocksHead.map((title): Text => [title]), rows: ready } as const,
        ]),
  ];
}

export function formBlocks({ picture, wording }: PackInput, measured: Measured): Block[] {
  const { pack, notAdvice } = wording.texts;
  const forms = duties(picture).filter(({ duty }) => duty.to === 'authority' && duty.content.length > 0);
  if (forms.length === 0) return [];
  return [
    { is: 'heading', text: [pack.formTitle] },
    { is: 'text', text: [pack.formNote, ' ', notAdvice] },
    ...forms.map(
      ({ regime, duty }): Block => ({
        is: 'sheet',
        title: fillText(pack.formSheet, { authority: { name: duty.recipient }, law: { name: regime.title } }),
        blocks: [{ is: 'facts', rows: formRows(duty.content, measured, pack.fillIn) }],
      }),
    ),
  ];
}

/** Those that are or may be owed, what is sure first and what ends first before the rest. */
function duties(picture: LegalPicture | undefined): Owed[] {
  const all = (picture?.regimes ?? []).flatMap((regime) =>
    regime.duties.filter(({ owed }) => owed.answer !== 'no').map((duty) => ({ regime, duty })),
  );
  return all.toSorted((a, b) => Number(a.duty.owed.answer === 'maybe') - Number(b.duty.owed.answer === 'maybe') || ends(a) - ends(b));
}

function ends({ duty: { due } }: Owed): number {
  return due === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(due.at);
}

function clockRow(regime: WeighedRegime, duty: WeighedDuty, pack: PackTexts): Text[] {
  const { from, to, owed, recipient, length, due } = duty;
  const told: Text = to === 'authority' ? [{ name: recipient }] : [pack.told[to]];
  const who = fillText(pack.tells, { teller: pack.tellers[from], told, owed: pack.owed[owed.answer === 'yes' ? 'yes' : 'maybe'] });
  return [[{ name: regime.title }], who, [{ name: length }], due === undefined ? [pack.clockUnknown] : [{ code: due.local }]];
}

function readyRow({ law, authority, duty, source }: PackInput['state']['subject']['clocks'][number]): Text[] {
  return [[{ name: law }], [{ name: authority }], [{ name: duty }], [{ name: source }]];
}
