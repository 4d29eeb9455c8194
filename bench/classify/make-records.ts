/** Writes a file of synthetic patients, one JSON object a line, of about the size that is asked for. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const FIRST = ['Wanda', 'Tove', 'Amadou', 'Zofia', 'Ines', 'Jun', 'Noor', 'Mateus', 'Leila', 'Bruno', 'Chidi', 'Yara'];
const LAST = ['Quill', 'Harbour', 'Okoro', 'Lindqvist', 'Moura', 'Tanaka', 'Haddad', 'Petrov', 'Vidal', 'Nkosi', 'Brandt', 'Silva'];
const ILLNESS = ['I10', 'E11.9', 'J45.9', 'N18.3', 'F32.1', 'C50.9', 'B20', 'O80', 'K21.0', 'M54.5'];
const DRUGS = ['metformin 500 mg', 'lisinopril 10 mg', 'salbutamol inhaler', 'amoxicillin 1 g', 'insulin glargine'];

/** @returns bytes and records written */
export async function makeRecords(path: string, bytes: number): Promise<{ readonly bytes: number; readonly records: number }> {
  const file = createWriteStream(path, { highWaterMark: 4 * 1024 * 1024 });
  let written = 0;
  let records = 0;
  while (written < bytes) {
    let portion = '';
    for (let at = 0; at < 2000; at++) portion += `${JSON.stringify(record(records + at))}\n`;
    records += 2000;
    written += Buffer.byteLength(portion);
    if (!file.write(portion)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return { bytes: written, records };
}

function record(at: number): object {
  // Two visits each on average, so that persons are fewer than records.
  const person = (at * 7919) % Math.max(1, Math.ceil((at + 1) / 2));
  const pick = <T>(list: readonly T[], by: number): T | undefined => list[by % list.length];
  return {
    _id: { $oid: (at + 1).toString(16).padStart(24, '0') },
    mrn: `MRN-${String(person).padStart(8, '0')}`,
    name: { given: pick(FIRST, person), family: pick(LAST, person * 5) },
    birthDate: `19${String(30 + (person % 70))}-0${1 + (person % 9)}-1${person % 10}`,
    phone: `+44 20 7946 0${String(person % 1000).padStart(3, '0')}`,
    email: `p${person}@clinic.example`,
    address: { line: `${1 + (person % 200)} Harbour Road`, city: 'Northport', postalCode: `NP${10 + (person % 80)} 4QT` },
    diagnosis: { code: pick(ILLNESS, at), text: 'follow-up in six weeks, patient reports improvement' },
    medication: [pick(DRUGS, at), pick(DRUGS, at * 3)],
    visits: [{ at: '2024-03-11', ward: 'B2', cost: 120 + (at % 50) }],
    note: 'Seen in clinic today. Blood pressure within range, no new complaints. Continue the present treatment and return if symptoms change.',
  };
}
