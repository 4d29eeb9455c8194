/**
 * Measures how many random strings of a shape pass a test: what a pass of one value proves. Draws are seeded,
 * so the same shape gives the same rate on every machine.
 */
const SEED = 20_261_124;
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Random strings of a shape: `9` becomes a digit, `A` a letter, `X` either; other signs stay. */
export function* drawShape(shape: string, times: number): Generator<string> {
  let state = SEED;
  const next = (from: number, below: number): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return SIGNS[from + Math.floor((state / 0x1_0000_0000) * below)] ?? '';
  };
  for (let draw = 0; draw < times; draw++) {
    let text = '';
    for (const sign of shape) text += sign === '9' ? next(0, 10) : sign === 'A' ? next(10, 26) : sign === 'X' ? next(0, 36) : sign;
    yield text;
  }
}

export function passRate(shape: string, times: number, test: (text: string) => boolean): number {
  let passed = 0;
  for (const text of drawShape(shape, times)) if (test(text)) passed += 1;
  return passed / times;
}
