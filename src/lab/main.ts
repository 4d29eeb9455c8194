/** `npm run lab`: starts the lab, says what to type, and keeps it running until it is interrupted. */
import { parseArgs } from 'node:util';
import { startLab } from './lab.ts';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    lookalikes: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

console.log('Starting the lab: nine invented health stores among decoys, all data synthetic …');
const lab = await startLab({
  scale: values.full ? 'full' : 'everyday',
  real: values.lookalikes ? 'never' : 'prefer',
  ...(values.only === undefined ? {} : { only: values.only.split(',') }),
  log: (line) => console.log(`  ${line}`),
});
for (const line of [...lab.standIns, ...lab.skipped]) console.log(`  NOT REAL ${line}`);
for (const { target, world, what } of lab.stores) console.log(`  ${target.padEnd(28)} ${world.owner}: ${what}`);
for (const { target, decoy } of lab.decoys) console.log(`  ${target.padEnd(28)} decoy: a server that ${decoy.what}`);
console.log(`\nThe lab is running. In another terminal:

  npx openward scope check --scope ${lab.scopePath}
  npx openward scan --scope ${lab.scopePath}

Objections go into ${lab.optOutFile}. Ctrl-C ends the lab.`);

// The timer keeps the process alive where every server is a child.
const alive = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    clearInterval(alive);
    void lab.stop().then(() => process.exit(0));
  });
}
