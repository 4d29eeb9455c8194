/** A bucket is granted where its provider serves it; a rule with an endpoint grants that endpoint and no other. */
import { expect, test } from 'vitest';
import type { Target } from '../../target.ts';
import { scopeAround, scopeFrom } from './file/scope.fixture.ts';

const at = (name: string, endpoint?: string): Target => ({
  kind: 'bucket',
  scheme: 's3',
  name,
  ...(endpoint === undefined ? {} : { endpoint }),
});
const rules = (text: string) => {
  const scope = scopeFrom(scopeAround(text));
  return (target: Target, port = 443) => scope.permit(target, '8.8.8.8', port).granted;
};

test('a rule without an endpoint covers the bucket in every region of its provider, and nowhere else', () => {
  const granted = rules('targets: [{ bucket: "s3://clinic-exports" }]');

  expect(granted(at('clinic-exports'))).toBe(true);
  expect(granted(at('clinic-exports', 'https://s3.eu-central-1.amazonaws.com'))).toBe(true);
  expect(granted(at('clinic-exports', 'https://s3.us-gov-west-1.amazonaws.com'))).toBe(true);
  expect(granted(at('clinic-exports', 'https://s3.eu-central-1.amazonaws.com'), 80)).toBe(false);
  expect(granted(at('stranger-exports', 'https://s3.eu-central-1.amazonaws.com'))).toBe(false);
  for (const endpoint of [
    'http://s3.eu-central-1.amazonaws.com',
    'https://s3.eu-central-1.amazonaws.com.stranger.test',
    'https://s3.eu-central-1.amazonaws.com/path',
    'https://s3.eu-central-1.amazonaws.com:8443',
    'https://stranger.test',
  ])
    expect(granted(at('clinic-exports', endpoint)), endpoint).toBe(false);
});

test('a rule with an endpoint covers that endpoint alone', () => {
  const granted = rules('targets: [{ bucket: "s3://clinic-exports", endpoint: "https://s3.eu-central-1.amazonaws.com" }]');

  expect(granted(at('clinic-exports', 'https://s3.eu-central-1.amazonaws.com'))).toBe(true);
  expect(granted(at('clinic-exports', 'https://s3.eu-west-1.amazonaws.com'))).toBe(false);
  expect(granted(at('clinic-exports'))).toBe(false);
});

test('a bucket that is excluded stays so in every region', () => {
  const granted = rules('targets: [{ bucket: "s3://clinic-*" }]\nexclude: [{ bucket: "s3://clinic-exports", reason: Not ours }]');

  expect(granted(at('clinic-images', 'https://s3.eu-central-1.amazonaws.com'))).toBe(true);
  expect(granted(at('clinic-exports', 'https://s3.eu-central-1.amazonaws.com'))).toBe(false);
});
