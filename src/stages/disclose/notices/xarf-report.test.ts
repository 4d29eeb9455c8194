/** The schema below states, in our words, what XARF v4 asks of a report of exposed data. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Party } from '../desk/case-state.ts';
import { desk, namedCase } from '../desk/desk.fixture.ts';
import { dataKinds } from '../desk/subject.ts';
import { sender } from './notices.conformance.ts';
import { xarfReport } from './xarf-report.ts';

const organisation = {
  type: 'object',
  required: ['org', 'contact', 'domain'],
  properties: {
    org: { type: 'string', minLength: 1, maxLength: 200 },
    contact: { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$' },
    domain: { type: 'string', pattern: '^[a-z0-9.-]+$' },
  },
  additionalProperties: false,
};

const schema = {
  type: 'object',
  required: [
    'xarf_version',
    'report_id',
    'timestamp',
    'reporter',
    'sender',
    'source_identifier',
    'category',
    'type',
    'url',
    'data_types',
    'exposure_method',
  ],
  properties: {
    xarf_version: { type: 'string', pattern: '^4\\.[0-9]+\\.[0-9]+$' },
    report_id: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' },
    timestamp: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$' },
    reporter: organisation,
    sender: organisation,
    source_identifier: { type: 'string', minLength: 1 },
    source_port: { type: 'integer', minimum: 1, maximum: 65535 },
    category: { const: 'content' },
    type: { const: 'exposed_data' },
    evidence_source: { enum: ['spamtrap', 'honeypot', 'user_report', 'automated_scan', 'manual_analysis', 'threat_intelligence'] },
    url: { type: 'string', pattern: '^[a-z0-9]+://' },
    data_types: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { enum: ['personal_information', 'credentials', 'financial', 'medical', 'government_id', 'employee_data', 'other'] },
    },
    exposure_method: { enum: ['database_exposure', 'cloud_storage', 'misconfigured_server'] },
    record_count: { type: 'integer', minimum: 0 },
    accessibility: { enum: ['public', 'requires_authentication', 'removed'] },
    discovery_source: { enum: ['security_researcher', 'automated_scan', 'other'] },
    description: { type: 'string', maxLength: 1000 },
  },
  // Samples and evidence are no part of our reports.
  additionalProperties: false,
};

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const us = { ...sender, mail: 'desk@desk.example' };
const now = new Date('2030-01-08T00:00:00.000Z');

function confirmedHost(changes: Parameters<typeof namedCase>[1] = {}) {
  const state = namedCase(desk().as('ada'), changes);
  const host = state.parties[1];
  if (host === undefined) throw new Error('The case of the fixture has no host.');
  const confirmed: Party = { ...host, confirmedAt: now.toISOString() };
  return { state, host, confirmed };
}

test.each([
  ['an address', '192.0.2.17:9200'],
  ['an IPv6 address', '[2001:db8::1]:27017'],
  ['a bucket', 'gs://example-rx-images'],
  ['a base URL', 'https://records.clinic.example/base'],
])('the report of %s holds to the schema', (_what, target) => {
  const { state, confirmed } = confirmedHost({ target, data: [...dataKinds] });
  const report = xarfReport(state, confirmed, us, 'not_1', now);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
});

test('there is none while nobody has confirmed the host, and the same notice keeps its report id', () => {
  const { state, host, confirmed } = confirmedHost();
  expect(xarfReport(state, host, us, 'not_1', now)).toBeUndefined();
  const ids = ['not_1', 'not_1', 'not_2'].map((id) => xarfReport(state, confirmed, us, id, now)?.report_id);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[0]).not.toBe(ids[2]);
});
