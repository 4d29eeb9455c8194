/**
 * Fills the books through the books themselves: three runs over two months, stores that stay open, close and open
 * again, and cases at every point of their way. All of it is invented, on documentation addresses.
 */
import { openOnExposure } from '../../src/case-desk/open-on-exposure.ts';
import type { Outcome } from '../../src/outcome.ts';
import { openOutcome, outcomeOf, runningRun, type standingClock } from '../../src/platform/store/records.fixture.ts';
import type { CaseState } from '../../src/stages/disclose/desk/case-state.ts';
import { holdCase, takeFinding, triage } from '../../src/stages/disclose/desk/leading.ts';
import { approveNotice } from '../../src/stages/disclose/desk/notices.ts';
import { addContact, addParty } from '../../src/stages/disclose/desk/parties.ts';
import type { Means, Turn } from '../../src/stages/disclose/desk/turn.ts';
import { takeReply } from '../../src/stages/disclose/replies/replies.ts';
import type { TestServer } from '../../src/surfaces/http/server.fixture.ts';
import { clinicOutcome, quietOutcome } from './seed-outcomes.fixture.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface Seeded {
  /** With an approved notice sent, an answer and more to come. */
  readonly lively: string;
  /** Arabic draft that waits for approval. */
  readonly arabic: string;
  /** Notices of the two. */
  readonly sent: string;
  readonly draft: string;
  readonly exposure: string;
  readonly run: string;
}

interface Ground {
  readonly server: TestServer;
  readonly clock: ReturnType<typeof standingClock>;
}

export async function seedRecords(server: TestServer): Promise<Seeded> {
  const ground = { server, clock: server.clock };
  const { clock } = ground;
  clock.pass(9 * HOUR);
  const hosts = Array.from({ length: 64 }, (_, index) => `198.51.100.${index + 1}:9200`);
  await measure(ground, [...hosts.map((target, index) => found(target, clock.iso(), index))]);
  clock.pass(18 * DAY);
  await measure(ground, [...hosts.map((target, index) => found(target, clock.iso(), index, index % 5 === 0))]);
  const cases = await openCases(ground);
  clock.pass(12 * DAY);
  const run = await measure(ground, [...hosts.map((target, index) => found(target, clock.iso(), index, index % 10 === 0))]);
  const worked = await workCases(ground, cases);
  const { items } = await server.records.exposures.list({ target: '198.51.100.1:9200' }, { limit: 1 });
  return { ...worked, exposure: items[0]?.id ?? '', run };
}

async function measure({ server: { records } }: Ground, outcomes: readonly Outcome[]): Promise<string> {
  const run = await runningRun(
    records,
    outcomes.slice(0, 40).map(({ target }) => target),
    outcomes.slice(40).map(({ target }) => target),
  );
  await records.chunks.complete(run, 0, outcomes.slice(0, 40));
  await records.chunks.complete(run, 1, outcomes.slice(40));
  await records.runs.finish(run);
  return run;
}

function found(target: string, at: string, index: number, closed = false): Outcome {
  if (closed && index !== 0) return outcomeOf(target, { at, protocol: 'elasticsearch', verdict: 'auth-required' });
  if (index === 0) return clinicOutcome(target, at, 1_204_331);
  if (index % 7 === 1) return quietOutcome(target, at, index);
  if (index % 6 === 2)
    return openOutcome(target, at, { verdict: 'metadata-only', protocol: 'mongodb', store: store('MongoDB', '4.4.29', null) });
  if (index % 6 === 3) return openOutcome(target, at, { verdict: 'open-empty', store: store('OpenSearch', '2.11.0', 0), collections: [] });
  const flags = index % 9 === 4 ? [{ id: 'ransomed' as const, score: 0.97, reasons: ['A collection asks for a payment.'] }] : [];
  return clinicOutcome(target, at, 2_000 + index * 7_919, { flags });
}

function store(product: string, version: string, documents: number | null) {
  return { product, version, documents, bytes: documents === null ? null : 0, collections: 2, systemCollections: 1, persons: null };
}

type Change = (step: (state: CaseState, means: Means) => Turn, by?: string) => Promise<void>;

async function openCases({ server }: Ground): Promise<readonly { readonly id: string; readonly change: Change }[]> {
  const targets = [1, 5, 6, 11, 12, 17, 18].map((number) => `198.51.100.${number}:9200`);
  const titles = [
    'Prontuário Claro: records of clinics',
    'عيادة النور: سجلات المرضى',
    'Cabinet Exemple: prises de rendez-vous',
    'Open cluster of an unknown laboratory',
    'Ransom note in a billing store',
    'Test instance of a software house',
    'Registry of an invented province <script>alert(1)</script>',
  ];
  const opened = [];
  for (const [index, target] of targets.entries()) {
    const desk = server.means.deskOf('ada');
    const { id } = await openOnExposure(server.records, { exposure: target, title: titles[index] ?? target }, desk.means('ada'));
    const change: Change = async (step, by = 'ada') => {
      await server.records.cases.change(id, by, (state) => step(state, server.means.deskOf(by).means(by)));
    };
    opened.push({ id, change });
  }
  return opened;
}

async function workCases({ server, clock }: Ground, cases: readonly { readonly id: string; readonly change: Change }[]) {
  const [first, second, third, fourth, fifth, sixth] = cases;
  if (!first || !second || !third || !fourth || !fifth || !sixth) throw new TypeError('Too few cases were opened.');
  const desk = server.means.deskOf('ada');
  await name(first.change, 'Prontuário Claro Software', 'BR', 'pt-BR', 'privacidade@prontuario.example');
  await first.change((state, means) =>
    addParty(state, { role: 'host', name: 'Example Hosting', country: 'US', language: 'en', confidence: 0.95 }, means),
  );
  await first.change((state, means) =>
    addContact(state, idOf(state, 'Example Hosting'), { channel: 'mail', address: 'abuse@hosting.example', source: 'RDAP' }, means),
  );
  await first.change((state, means) =>
    addParty(state, { role: 'cert', name: 'CERT of Example', country: 'BR', language: 'pt-BR', confidence: 1 }, means),
  );
  const [draft] = await desk.draft(first.id, { rung: 'owner' }, 'ada');
  if (draft === undefined) throw new TypeError('Nothing was drafted.');
  clock.pass(2 * HOUR);
  await first.change((state, means) => approveNotice(state, draft.notice.id, draft.notice.hash, 'desk', means), 'ben');
  await desk.send(first.id, draft.notice.id, 'ada');
  clock.pass(DAY + 3 * HOUR);
  await first.change((state, means) =>
    takeReply(
      state,
      { partyId: idOf(state, 'Prontuário Claro Software'), kind: 'answer', summary: 'They thank us and look into it.' },
      means,
    ),
  );
  await name(second.change, 'عيادة النور', 'AE', 'ar', 'it@noor.example');
  const [waiting] = await desk.draft(second.id, { rung: 'owner' }, 'ada');
  await name(third.change, 'Cabinet Exemple', 'FR', 'fr', 'dpo@cabinet.example');
  await desk.draft(third.id, { rung: 'owner' }, 'ada');
  await third.change((state, means) =>
    holdCase(state, 'Counsel reads the letter first.', new Date(clock.now().getTime() + 5 * DAY), means),
  );
  await fourth.change((state, means) => triage(state, 'valid', undefined, means));
  await fifth.change((state, means) => triage(state, 'valid', undefined, means));
  await fifth.change((state, means) => takeFinding(state, { is: 'mitigated', evidence: 'The last run was asked for credentials.' }, means));
  await sixth.change((state, means) => triage(state, 'invalid', 'A test instance with made-up data.', means));
  clock.pass(3 * DAY);
  await desk.tick('system');
  clock.pass(5 * HOUR);
  return { lively: first.id, arabic: second.id, sent: draft.notice.id, draft: waiting?.notice.id ?? '' };
}

function idOf(state: CaseState, name: string): string {
  return state.parties.find((one) => one.name === name)?.id ?? '';
}

async function name(change: Change, party: string, country: string, language: string, address: string): Promise<void> {
  await change((state, means) => triage(state, 'valid', undefined, means));
  await change((state, means) =>
    addParty(
      state,
      {
        role: 'owner',
        name: party,
        country,
        language,
        confidence: 0.91,
        evidence: ['The certificate of the same machine names it.', 'A page of the same address carries its imprint.'],
        evidenceAgainst: ['The address range is registered to a host.'],
      },
      means,
    ),
  );
  await change((state, means) => addContact(state, idOf(state, party), { channel: 'mail', address, source: 'security.txt' }, means));
}
