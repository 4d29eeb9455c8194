/**
 * A bucket lives in one region, and another region's host answers with where it is. That is believed once, and only as
 * far as the scope covers the place: the gate is asked for it as for any other.
 */
import type { Wire } from '../../platform/wire/contract.ts';
import type { Refused } from './page.ts';

const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]$/;
const MOVED = new Set([
  'PermanentRedirect',
  'TemporaryRedirect',
  'Redirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
]);

export function isElsewhere({ status, code }: Refused): boolean {
  return code !== undefined && MOVED.has(code) && [301, 302, 307, 308, 400].includes(status);
}

/** The endpoint that the answer names, or undefined where it names none that could be asked. */
export function endpointThere({ target }: Wire, { region, location }: Refused): string | undefined {
  const written = target.kind === 'bucket' ? target.endpoint : undefined;
  const own = written === undefined || (URL.canParse(written) && new URL(written).hostname.endsWith('.amazonaws.com'));
  if (own) return region !== undefined && REGION.test(region) ? `https://s3.${region}.amazonaws.com` : undefined;
  if (location === undefined || location.length > 1000 || !URL.canParse(location)) return undefined;
  const { protocol, origin, username, password } = new URL(location);
  return /^https?:$/.test(protocol) && username === '' && password === '' ? origin : undefined;
}
