import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonBraces } from './json-braces.ts';

/** The objects that stand in the text, cut out by what the scanner says of each code. */
function objectsIn(text: string): string[] {
  const braces = new JsonBraces();
  const objects: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const change = braces.step(text.charCodeAt(at));
    if (change === 'begins') from = at;
    if (change === 'ends') objects.push(text.slice(from, at + 1));
  }
  return objects;
}

test('objects are found whatever they hold, in a list or one a line', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(fc.array(object, { maxLength: 5 }), (objects) => {
      const written = objects.map((each) => JSON.stringify(each));
      expect(objectsIn(`[${written.join(',')}]`)).toEqual(written);
      expect(objectsIn(written.join('\n'))).toEqual(written);
    }),
  );
});

test('braces and quotes inside of strings count for nothing', () => {
  expect(objectsIn('{"a":"}{\\"}"} {"b":"\\\\"}')).toEqual(['{"a":"}{\\"}"}', '{"b":"\\\\"}']);
});

test('an object with a list that is never closed does not swallow the next', () => {
  expect(objectsIn('{"a":[[},{"b":1}')).toEqual(['{"a":[[}', '{"b":1}']);
});

test('the depth of an object counts its lists and is that of the object alone', () => {
  const braces = new JsonBraces();
  const depths: number[] = [];
  for (const sign of '{"a":[[{}]]} {}') if (braces.step(sign.charCodeAt(0)) === 'ends') depths.push(braces.deepest);

  expect(depths).toEqual([4, 1]);
});
