/** Columns without a name that says anything: what values alone may and may not decide. All values are made up. */
import { expect, test } from 'vitest';
import { Ephemeral } from '../../../ephemeral.ts';
import { createClassifier, writtenPath } from '../classifier.ts';
import { identifiers } from './identifiers/index.ts';
import { drawShape } from './pass-rate.ts';

const NAMES = ['Maria Silva', 'João Souza', 'Ana Costa', 'Peter Brown', 'Lucy Hill', 'Anna Martin'];
const IDENTITY = ['national-id', 'social-security-number', 'tax-id', 'insurance-id', 'payment-account'];

async function classesOf(values: readonly string[]): Promise<string[]> {
  const classifier = createClassifier({ key: new Uint8Array(32).fill(3), random: () => 0.42 });
  const samples = values.map((value, at) =>
    Ephemeral.of<unknown>({ c1: NAMES[at % NAMES.length], c2: `19${50 + (at % 40)}-03-0${1 + (at % 9)}`, c7: value }),
  );
  const { findings } = await classifier.collection({ rawName: 't1', documents: 1000, bytes: undefined, samples });
  return findings.filter((finding) => writtenPath(finding) === 'c7').map(({ id }) => id);
}

/** Random digits of a shape; a first digit other than nought. */
const numbers = (digits: number) => [...drawShape('9'.repeat(digits), 40)].filter((text) => !text.startsWith('0')).slice(0, 25);

test.each([6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20])('random numbers of %i digits are nobody’s identity', async (digits) => {
  const found = await classesOf(numbers(digits));

  expect(found.filter((id) => IDENTITY.includes(id))).toEqual([]);
});

const two = (number: number) => String(number).padStart(2, '0');

test.each([
  ['seconds since 1970', (at: number) => String(1_600_000_000 + at * 86_401)],
  [
    'days and minutes without separators',
    (at: number) => `2024${two(1 + (at % 12))}${two(1 + (at % 28))}${two(at % 24)}${two((at * 7) % 60)}`,
  ],
  ['short days and minutes', (at: number) => `24${two(1 + (at % 12))}${two(1 + (at % 28))}${two(at % 24)}${two((at * 7) % 60)}`],
  ['article numbers', (at: number) => `AB${100_000 + at * 7919}`],
  ['serial numbers with noughts', (at: number) => String(at * 7919 + 12).padStart(13, '0')],
  ['versions', (at: number) => `${at % 9}.${at % 20}.${at}`],
])('%s are nobody’s identity', async (_, make) => {
  const found = await classesOf(Array.from({ length: 25 }, (_, at) => make(at)));

  expect(found.filter((id) => IDENTITY.includes(id))).toEqual([]);
});

test.each(['br-cpf', 'cn-ric', 'mx-curp', 'it-cf', 'fr-nir', 'no-fnr', 'tr-tckn', 'za-id', 'ae-eid', 'fi-hetu', 'ch-ahv', 'ro-cnp'])(
  '%s is told by its values alone',
  async (id) => {
    const identifier = identifiers.find((each) => each.id === id);

    expect(await classesOf([...(identifier?.hits ?? [])])).toContain(identifier?.class);
  },
);
