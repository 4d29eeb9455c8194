/** The form of each thing that can be done with a case, and the request that it becomes. */
import { type Step as ChangeStep, useChangeCase } from '../../api/change-case.ts';
import { answerOf, server } from '../../api/server.ts';
import type { CaseDetailView } from '../../api/views.ts';
import { type Field, type Filled, FormDialog } from '../../parts/forms/form-dialog.tsx';
import type { Say } from '../../words/say.ts';
import { useWords } from '../../words/words.tsx';
import { embargoBody, embargoSteps } from './embargo-steps.ts';
import { channels, judgements, partyRoles, replyKinds } from './kinds.ts';
import { stepsFrom } from './steps.ts';

export type Action = 'advance' | 'party' | 'judge' | 'contact' | 'embargo' | 'draft' | 'reply' | 'note' | 'hold' | 'release' | 'assign';

interface Props {
  readonly action: Action;
  readonly state: CaseDetailView;
  readonly onClose: () => void;
}

interface Form {
  readonly hint?: string;
  readonly fields: readonly Field[];
  readonly step: (filled: Filled) => ChangeStep;
}

export function ActionForm({ action, state, onClose }: Props) {
  const { say } = useWords();
  const change = useChangeCase(state.id);
  const { hint, fields, step } = formOf(action, state, say);
  return (
    <FormDialog
      id={`case.${state.id}.${action}`}
      title={say(`action.${action}`)}
      intro={[state.title, ...(hint === undefined ? [] : [hint])].join(' – ')}
      submit={say('decide.takeDown')}
      fields={fields}
      onSubmit={(filled) => change(step(filled))}
      onClose={onClose}
    />
  );
}

function formOf(action: Action, state: CaseDetailView, say: Say): Form {
  const parties = state.parties.map(({ id, name }) => ({ id, title: name }));
  const text = (name: string, label: string): Field => ({ name, label, kind: 'text' });
  const rungs = state.ladder.rungs
    .filter((rung) => rung !== null && rung.state !== 'gone')
    .flatMap((rung) => (rung === null ? [] : [rung]));
  switch (action) {
    case 'advance': {
      const steps = stepsFrom(state.handling);
      return {
        fields: [
          { name: 'step', label: say('form.step'), kind: 'choice', options: steps.map((id) => ({ id, title: say(`step.${id}`) })) },
          { ...text('reason', say('form.reason')), hint: say('form.reasonHint'), optional: true },
          ...(steps.includes('skip')
            ? [
                {
                  name: 'rung',
                  label: say('form.skipRung'),
                  kind: 'choice' as const,
                  optional: true,
                  options: [{ id: '', title: '–' }, ...rungs.map(({ id, title }) => ({ id, title }))],
                },
              ]
            : []),
        ],
        step: (filled) => (from) => {
          const chosen = steps.find((one) => one === filled['step']) ?? 'valid';
          const { reason = '', rung = '' } = filled;
          return answerOf(
            server.POST('/api/v1/cases/{id}/advance', {
              ...from,
              body: {
                step: chosen,
                ...(reason.trim() === '' ? {} : { reason }),
                ...(chosen === 'skip' && rung !== '' ? { rung } : {}),
              },
            }),
          );
        },
      };
    }
    case 'party':
      return {
        fields: [
          {
            name: 'role',
            label: say('form.role'),
            kind: 'choice',
            options: partyRoles.map((id) => ({ id, title: say(`partyRole.${id}`) })),
          },
          { name: 'name', label: say('form.name'), kind: 'line' },
          { name: 'country', label: say('form.country'), kind: 'line', optional: true, hint: say('form.countryHint') },
          { name: 'language', label: say('form.language'), kind: 'line', first: 'en', hint: say('form.languageHint') },
          { name: 'confidence', label: say('form.confidence'), kind: 'line', first: '80', hint: say('form.confidenceHint') },
        ],
        step:
          ({ role, name = '', country = '', language = 'en', confidence = '' }) =>
          (from) =>
            answerOf(
              server.POST('/api/v1/cases/{id}/parties', {
                ...from,
                body: {
                  role: partyRoles.find((one) => one === role) ?? 'owner',
                  name,
                  country: country.trim() === '' ? null : country.trim().toUpperCase(),
                  language,
                  confidence: Number(confidence) / 100,
                },
              }),
            ),
      };
    case 'judge':
      return {
        fields: [
          { name: 'party', label: say('form.party'), kind: 'choice', options: parties },
          { name: 'change', label: say('form.step'), kind: 'choice', options: judgements.map((id) => ({ id, title: say(`judge.${id}`) })) },
          text('reason', say('form.reason')),
        ],
        step:
          ({ party = '', change, reason = '' }) =>
          ({ params: { path, header } }) =>
            answerOf(
              server.POST('/api/v1/cases/{id}/parties/{party}', {
                params: { path: { ...path, party }, header },
                body: { change: judgements.find((one) => one === change) ?? 'confirm', reason },
              }),
            ),
      };
    case 'embargo': {
      const steps = embargoSteps[state.embargo];
      return {
        fields: [
          { name: 'step', label: say('form.step'), kind: 'choice', options: steps.map((id) => ({ id, title: say(`embargoStep.${id}`) })) },
          { name: 'until', label: say('form.embargoUntil'), kind: 'day', optional: true },
          { name: 'party', label: say('form.party'), kind: 'choice', options: parties, optional: true },
          { ...text('reason', say('form.reason')), optional: true },
        ],
        step: (filled) => (from) => answerOf(server.POST('/api/v1/cases/{id}/embargo', { ...from, body: embargoBody(filled) })),
      };
    }
    case 'contact':
      return {
        fields: [
          { name: 'party', label: say('form.party'), kind: 'choice', options: parties },
          {
            name: 'channel',
            label: say('approval.channel'),
            kind: 'choice',
            options: channels.map((id) => ({ id, title: say(`channel.${id}`) })),
          },
          { name: 'address', label: say('form.address'), kind: 'mail' },
          { name: 'source', label: say('form.source'), kind: 'line', hint: say('form.sourceHint') },
        ],
        step:
          ({ party = '', channel, address = '', source = '' }) =>
          ({ params: { path, header } }) =>
            answerOf(
              server.POST('/api/v1/cases/{id}/parties/{party}/contacts', {
                params: { path: { ...path, party }, header },
                body: { channel: channels.find((one) => one === channel) ?? 'mail', address, source },
              }),
            ),
      };
    case 'draft':
      return {
        hint: say('form.draftHint'),
        fields: [
          { name: 'rung', label: say('form.rung'), kind: 'choice', options: rungs.map(({ id, title }) => ({ id, title })) },
          { name: 'language', label: say('form.language'), kind: 'line', optional: true, hint: say('form.draftLanguageHint') },
        ],
        step:
          ({ rung = '', language = '' }) =>
          async (from) => {
            const body = { rung, rehearse: false, ...(language.trim() === '' ? {} : { language: language.trim() }) };
            await answerOf(server.POST('/api/v1/cases/{id}/drafts', { ...from, body }));
            return undefined;
          },
      };
    case 'reply':
      return {
        hint: say('form.replyHint'),
        fields: [
          { name: 'party', label: say('form.party'), kind: 'choice', options: parties },
          { name: 'kind', label: say('form.kind'), kind: 'choice', options: replyKinds.map((id) => ({ id, title: say(`reply.${id}`) })) },
          text('summary', say('form.summary')),
        ],
        step:
          ({ party = '', kind, summary = '' }) =>
          (from) =>
            answerOf(
              server.POST('/api/v1/cases/{id}/replies', {
                ...from,
                body: { party, kind: replyKinds.find((one) => one === kind) ?? 'answer', summary },
              }),
            ),
      };
    case 'note':
      return {
        fields: [text('text', say('form.note'))],
        step:
          ({ text: note = '' }) =>
          (from) =>
            answerOf(server.POST('/api/v1/cases/{id}/notes', { ...from, body: { text: note } })),
      };
    case 'hold':
      return {
        hint: say('form.holdHint'),
        fields: [text('reason', say('form.reason')), { name: 'until', label: say('form.until'), kind: 'day' }],
        step:
          ({ reason = '', until = '' }) =>
          (from) =>
            answerOf(server.PUT('/api/v1/cases/{id}/hold', { ...from, body: { reason, until } })),
      };
    case 'release':
      return { fields: [], step: () => (from) => answerOf(server.DELETE('/api/v1/cases/{id}/hold', { ...from })) };
    case 'assign':
      return {
        fields: [{ name: 'to', label: say('form.to'), kind: 'line' }],
        step:
          ({ to = '' }) =>
          (from) =>
            answerOf(server.POST('/api/v1/cases/{id}/assign', { ...from, body: { to } })),
      };
    default:
      return action satisfies never;
  }
}
