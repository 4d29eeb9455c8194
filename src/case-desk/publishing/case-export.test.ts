/** A case as a signed file: what each level may see, and that no change of it passes. */
import { describe, expect, test } from 'vitest';
import { createKeyPair, readSigningKey, readVerifyingKey } from '../../platform/keys/signing-key.ts';
import { emptyHead, type LedgerEntry, nextEntry } from '../../platform/store/ledger/ledger-entry.ts';
import { desk, namedCase } from '../../stages/disclose/desk/desk.fixture.ts';
import { addNote } from '../../stages/disclose/desk/leading.ts';
import { checkExport, exportCase, type Tlp, tlpLevels } from './case-export.ts';

const pair = createKeyPair();
const verifying = readVerifyingKey(pair.publicPem);

function exported(tlp: Tlp) {
  const office = desk();
  const state = addNote(namedCase(office.as('ada')), 'The switchboard opens at nine.', office.as('ada')).state;
  const entries: LedgerEntry[] = [];
  for (const event of ['case.opened', 'case.triage-valid', 'party.named'] as const) {
    const { seq, hash } = entries.at(-1) ?? emptyHead;
    entries.push(nextEntry({ seq, hash }, office.as('ada').now, { event, actor: 'ada', subject: state.id, payload: {} }));
  }
  const { seq, hash } = entries.at(-1) ?? emptyHead;
  const head = { seq, hash };
  const input = { state, entries, head, tlp, now: office.as('ada').now, product: 'openward/test', key: readSigningKey(pair.privatePem) };
  return { state, text: JSON.stringify(exportCase(input)) };
}

describe('a case as a signed file', () => {
  test.each(tlpLevels)('at the level %s the signature and the order of the ledger hold', (tlp) => {
    const { state, text } = exported(tlp);
    const inside = tlp === 'red' || tlp === 'amber';
    expect(checkExport(text, verifying)).toMatchObject({
      ok: true,
      tlp,
      caseId: state.id,
      proven: inside ? 3 : 0,
      unproven: inside ? 0 : 3,
    });
  });

  test('whoever is outside sees neither where the store is, nor who works on it, nor what was noted', () => {
    const { state } = exported('red');
    for (const tlp of ['green', 'clear'] as const) {
      const { text } = exported(tlp);
      expect(text).not.toContain(state.subject.target);
      for (const { address } of state.contacts) expect(text).not.toContain(address);
      for (const { name, replyToken } of state.parties) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(replyToken);
      }
      expect(text).not.toContain('switchboard');
      expect(text).not.toContain('"ada"');
    }
  });

  test('each level says less than the one before it', () => {
    const sizes = tlpLevels.map((tlp) => exported(tlp).text.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test.each([
    ['a fact of the case', (text: string) => text.replace('"handling":"attributed"', '"handling":"closed"')],
    ['a hash of the ledger', (text: string) => text.replace(/"prevHash":"[0-9a-f]{4}/, '"prevHash":"ffff')],
    ['who did it', (text: string) => text.replaceAll('"actor":"ada"', '"actor":"ben"')],
    ['the level', (text: string) => text.replace('"tlp":"red"', '"tlp":"clear"')],
  ])('%s cannot be changed afterwards', (_what, change) => {
    const { text } = exported('red');
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(checkExport(changed, verifying).ok).toBe(false);
  });

  test('another key does not vouch for it, and what is no export is said to be none', () => {
    const stranger = readVerifyingKey(createKeyPair().publicPem);
    expect(checkExport(exported('amber').text, stranger)).toMatchObject({ ok: false });
    for (const text of ['', '{', '[]', '{"format":"openward-case/1"}', JSON.stringify({ ...JSON.parse(exported('red').text), more: 1 })])
      expect(checkExport(text, verifying)).toMatchObject({ ok: false, problems: ['It is not an export of a case.'] });
  });
});
