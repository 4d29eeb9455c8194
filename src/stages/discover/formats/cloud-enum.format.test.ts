import { expect, test } from 'vitest';
import { CANARY, describeFormat, readAll } from '../import-format.conformance.ts';
import { cloudEnum } from './cloud-enum.ts';

const row = (platform: string, target: string, access: string) =>
  `{"platform": "${platform}", "msg": "${CANARY}", "target": "${target}", "access": "${access}"}`;

/** Synthetic; nobody's buckets. */
const file = `

#### CLOUD_ENUM 28/05/2026 20:28:20 ####
${row('aws', `http://example-clinic.s3.amazonaws.com/${CANARY}`, 'public')}
${row('aws', 'http://example-clinic-private.s3.amazonaws.com/', 'protected')}
${row('gcp', 'http://storage.googleapis.com/example-clinic-pictures', 'public')}
${row('azure', `https://exampleclinic.blob.core.windows.net/exports?restype=container&comp=${CANARY}`, 'public')}
${row('azure', `http://${CANARY}.azurewebsites.net`, 'public')}
${row('aws', `https://${CANARY}.awsapps.com`, CANARY)}
`;

describeFormat(cloudEnum, {
  file,
  sightings: [
    's3://example-clinic open -',
    's3://example-clinic-private closed -',
    'gs://example-clinic-pictures open -',
    'az://exampleclinic.exports open -',
  ],
  problems: ['8 names no bucket or container', '9 names no bucket or container'],
  strangers: ['{"bucket": {"exists": 1}}', '{"platform": "aws", "target": "x"}'],
});

test.each([
  ['https://s3.eu-central-1.amazonaws.com/example-clinic/a/b', 's3://example-clinic'],
  ['example-clinic.s3.eu-central-1.amazonaws.com', 's3://example-clinic'],
  ['https://example_clinic.storage.googleapis.com/x', 'gs://example_clinic'],
])('%s names the bucket %s', async (target, expected) => {
  const { sightings } = await readAll(cloudEnum, row('aws', target, 'public'));
  expect(sightings.map((seen) => seen.kind === 'bucket' && `${seen.scheme}://${seen.name}`)).toEqual([expected]);
});
