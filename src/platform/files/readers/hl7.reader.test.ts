import { expect, test } from 'vitest';
import { collect, countsOf } from '../collect.fixture.ts';
import { CANARY, describeEncodings, describeReader } from '../reader.conformance.ts';
import { hl7 } from './hl7.ts';

const admission = (at: number): string =>
  [
    `MSH|^~\\&|HIS|CLINIC|LAB|CLINIC|20200102||ADT^A01|${at}|P|2.5`,
    `PID|1||${at}00417^^^CLINIC^MR~999^^^X||${CANARY}^Wanda^Q||19500203|F|||1 Main St^^Town^^12345`,
    `OBX|1|NM|718-7^Hemoglobin^LN||13.${at}|g/dL`,
    'OBX|2|TX|note||a \\T\\ b',
  ].join('\r');

const fixture = {
  name: 'feed.hl7',
  file: `FHS|^~\\&|HIS\rBHS|^~\\&|HIS\r${[1, 2, 3].map(admission).join('\r')}\rBTS|3\rFTS|1\r`,
  counts: { ADT_A01: 3 },
  strangers: ['MSH is a word', '{"MSH":1}', 'MSHAABBCC', '<a/>', 'a|b|c\n1|2|3'],
};

describeReader(hl7, fixture);
describeEncodings(hl7, fixture);

test('fields go by segment and number with their name in the standard, repeats are lists', async () => {
  const { collections } = await collect(admission(7));
  const [message] = collections.get('ADT_A01') ?? [];

  expect(message).toMatchObject({
    PID: {
      '3 patientIdentifier': [{ medicalRecordNumber: '700417', identifierType: 'MR' }, { medicalRecordNumber: '999' }],
      '5 patientName': { familyName: CANARY, givenName: 'Wanda' },
      '7 birthDate': '19500203',
    },
    OBX: [{ '5 observationResult': '13.7' }, { '5 observationResult': 'a & b' }],
  });
});

test('messages framed for the wire, and separators of their own, are read', async () => {
  const framed = `\u000b${admission(1)}\r\u001c\r\u000b${admission(2).replaceAll('|', '$')}\r\u001c\r`;

  expect(countsOf(await collect(framed))).toEqual({ ADT_A01: 2 });
});
