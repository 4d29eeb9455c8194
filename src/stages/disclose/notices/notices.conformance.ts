/** What every language of notices has to hold to; a new one is red until it does. */
import { describe, expect, test } from 'vitest';
import type { CaseState, Party } from '../desk/case-state.ts';
import { desk, namedCase } from '../desk/desk.fixture.ts';
import { noticeKinds } from '../ladder/policy.ts';
import { variablesIn } from './fill.ts';
import { factLabels, type NoticeLanguage } from './language.ts';
import { en } from './languages/en.ts';
import { type NoticeInput, type RenderedNotice, renderNotice } from './render-notice.ts';

export const sender = {
  name: 'Ada Example',
  organisation: 'Example Desk',
  contact: '+44 20 7946 0000',
  verify: 'https://desk.example/about',
};

export function noticeInput(changes: Partial<NoticeInput> & { readonly party?: Party; readonly state?: CaseState } = {}): NoticeInput {
  const state = changes.state ?? namedCase(desk().as('ada'));
  const [owner] = state.parties;
  const party = changes.party ?? owner;
  if (party === undefined) throw new Error('The case of the fixture has no party.');
  return { kind: 'first', sender, nextDate: '2030-01-09T09:00:00.000Z', ...changes, state, party };
}

/** Facts that every language must carry as they are. */
const facts = ['case_1', 'Elasticsearch 7.10', '192.0.***.***', '2030-01-05 08:00 UTC', '2030-01-07 08:30 UTC', '2030-01-09'];
const digitsOf = (text: string) => text.replaceAll(/[^0-9]+/g, ' ').trim();
const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '');
const texts = ({ plain, html, phone, subject }: RenderedNotice) => [subject, plain, html, phone];

export function describeLanguage(language: NoticeLanguage): void {
  describe(`notices in ${language.id}`, () => {
    test.each(noticeKinds)('%s: every variable is filled, none is left over, and every fact is there', (kind) => {
      const rendered = renderNotice(language, noticeInput({ kind }));
      for (const text of texts(rendered)) {
        expect(text.replaceAll(/<style>.*<\/style>/g, '')).not.toMatch(/[{}]|undefined|null|NaN/);
      }
      for (const fact of facts) {
        expect(bare(rendered.plain)).toContain(fact);
        expect(rendered.html).toContain(fact);
      }
      expect(rendered.phone).toContain('case_1');
    });

    test.each(noticeKinds)('%s: names the same facts as English does, sentence by sentence', (kind) => {
      const own = language.kinds[kind];
      const english = en.kinds[kind];
      const named = (sentence: string) => [...new Set(variablesIn(sentence))].toSorted();
      for (const key of ['subject', 'opening', 'next', 'spoken'] as const)
        expect(named(own[key]), `${kind}.${key}`).toEqual(named(english[key]));
      expect(own.ask).toHaveLength(english.ask.length);
      for (const [place, sentence] of own.ask.entries()) expect(named(sentence)).toEqual(named(english.ask[place] ?? ''));
    });

    test('the core names the same facts as the English core does', () => {
      const named = (sentence: string | readonly string[]) => [...new Set([sentence].flat().flatMap((one) => variablesIn(one)))].toSorted();
      for (const key of Object.keys(en.core)) {
        const own = Reflect.get(language.core, key);
        expect(named(own), key).toEqual(named(Reflect.get(en.core, key)));
      }
      for (const key of Object.keys(en.phone))
        expect(named(Reflect.get(language.phone, key)), key).toEqual(named(Reflect.get(en.phone, key)));
      expect(language.core.whatWeDid).toHaveLength(en.core.whatWeDid.length);
    });

    test.each(noticeKinds)('%s: holds the same numbers as the English notice, in Latin digits', (kind) => {
      const own = renderNotice(language, noticeInput({ kind }));
      const english = renderNotice(en, noticeInput({ kind }));
      const numbers = (text: string) => digitsOf(bare(text)).split(' ').join('');
      expect(numbers(own.plain)).toBe(numbers(english.plain));
      expect(own.plain).not.toMatch(/[٠-٩۰-۹]/);
    });

    test('no sentence is empty, and no label is there twice', () => {
      const all = [
        ...Object.values(language.kinds).flatMap(({ ask, ...rest }) => [...ask, ...Object.values(rest)]),
        ...Object.values(language.core).flat(),
        ...Object.values(language.phone),
        ...Object.values(language.data),
        ...Object.values(language.stores),
      ];
      for (const sentence of all) expect(sentence.trim().length).toBeGreaterThan(1);
      const labels = factLabels.map((label) => language.labels[label]);
      expect(new Set(labels).size).toBe(labels.length);
    });

    test('the address is masked until somebody has confirmed the recipient, in the HTML, the text, the subject and the script', () => {
      const state = namedCase(desk().as('ada'));
      const [owner] = state.parties;
      for (const kind of noticeKinds) {
        const hidden = renderNotice(language, noticeInput({ state, kind }));
        expect(hidden.masked).toBe(true);
        for (const text of texts(hidden)) expect(bare(text)).not.toMatch(/192\.0\.2\.17|9200/);
      }
      if (owner === undefined) throw new Error('no owner');
      const shown = renderNotice(language, noticeInput({ state, party: { ...owner, confirmedAt: '2030-01-08T00:00:00.000Z' } }));
      expect(bare(shown.plain)).toContain('192.0.2.17:9200');
      expect(bare(shown.plain)).not.toContain(bare(language.core.masked).slice(0, 20));
    });

    test('a hostile name breaks neither the HTML nor the direction of the text', () => {
      const state = namedCase(desk().as('ada'));
      const [owner] = state.parties;
      if (owner === undefined) throw new Error('no owner');
      const party = { ...owner, name: '<img src=x>\u202eevil\u2066 & {case}\r\nBcc: x' };
      const rendered = renderNotice(language, noticeInput({ state, party }));
      expect(rendered.html).not.toContain('<img');
      expect(rendered.subject).not.toMatch(/[\r\n]/);
      for (const text of texts(rendered)) expect(text).not.toContain('\u202e');
      const opened = [...rendered.plain.matchAll(/[\u2066\u2068]/g)].length;
      expect([...rendered.plain.matchAll(/\u2069/g)]).toHaveLength(opened);
    });

    test('a third party that was seen is told, and clocks are told to owner and operator alone, never as advice', () => {
      const state = namedCase(desk().as('ada'));
      const seen: CaseState = { ...state, facts: { 'third-party': { at: state.openedAt, by: 'ada', evidence: 'note' } } };
      const host = seen.parties[1];
      expect(renderNotice(language, noticeInput({ state: seen })).plain).toContain(language.core.ransom);
      expect(renderNotice(language, noticeInput({ state: seen })).plain).toContain(language.core.clocksNote);
      if (host === undefined) throw new Error('no host');
      expect(renderNotice(language, noticeInput({ state: seen, party: host, kind: 'host' })).plain).not.toContain('LGPD');
    });

    test('values that run from left to right are isolated where the text runs from right to left', () => {
      const { plain, html } = renderNotice(language, noticeInput());
      if (language.direction === 'ltr') {
        expect(plain).not.toMatch(/[\u2066-\u2069]/);
        return;
      }
      for (const fact of facts) {
        expect(plain).toContain(`\u2066${fact}\u2069`);
        expect(html).toContain(`<bdi dir="ltr">${fact}</bdi>`);
      }
      expect(html).toContain(`<html lang="${language.id}" dir="rtl">`);
    });
  });
}
