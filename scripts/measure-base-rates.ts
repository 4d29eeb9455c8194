/**
 * Draws random strings of the shape of every identifier and prints what share passes, beside the rate that its
 * table declares. Ends with an error where the two differ, so that no rate is a guess.
 *
 *   node scripts/measure-base-rates.ts [draws]
 */
import { identifiers } from '../src/stages/classify/values/identifiers/index.ts';
import { passRate } from '../src/stages/classify/values/pass-rate.ts';

const draws = Number(process.argv[2] ?? 200_000);
let wrong = 0;
for (const { id, draw, passRate: declared, test } of identifiers) {
  const measured = passRate(draw, draws, test);
  const noise = 4 * Math.sqrt((Math.max(declared, 1 / draws) * (1 - Math.min(declared, 0.99))) / draws) + declared * 0.06;
  const agrees = Math.abs(measured - declared) <= noise;
  if (!agrees) wrong += 1;
  console.log(`${id.padEnd(18)} ${draw.padEnd(22)} ${measured.toPrecision(2).padStart(9)} ${agrees ? '' : `declared ${declared}`}`);
}
if (wrong > 0) {
  console.error(`${wrong} of ${identifiers.length} declared rates differ from what was measured over ${draws} draws`);
  process.exitCode = 1;
}
