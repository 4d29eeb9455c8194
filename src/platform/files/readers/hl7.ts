/**
 * HL7 v2: single messages, batches, and messages framed for the wire, segments ended by any kind of line end. One
 * collection per type of message, fields by segment and number, such as PID.5.
 */

import { readMessage, type Separators, separatorsOf } from '../hl7/messages.ts';
import type { FileReader, Intake } from '../reader.ts';
import { decodeChunks } from '../text.ts';

/** Start and end of a message on the wire. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the frame.
const FRAME = /[\u000b\u001c]/g;

export const hl7: FileReader = {
  id: 'hl7',
  title: 'HL7 v2 messages',
  extensions: ['hl7', 'er7', 'txt', 'msg'],

  recognise: ({ text }) => (separatorsOf(text.replace(FRAME, '').trimStart().slice(0, 9)) === undefined ? 0 : 1),

  async read(source, sink, limits) {
    const types = new Map<string, Intake>();
    let segments: string[] = [];
    let weight = 0;
    let by: Separators | undefined;
    let long = 0;
    let strange = 0;
    const finish = (): void => {
      if (by !== undefined && segments.length > 0) {
        const { type, record } = readMessage(segments, by);
        const intake = types.get(type) ?? sink.open(type, 'folder');
        types.set(type, intake);
        if (weight > limits.record) long += 1;
        else intake.add(record, weight);
      }
      segments = [];
      weight = 0;
    };
    const take = (line: string): void => {
      const segment = line.replace(FRAME, '').trim();
      if (segment === '') return;
      const kind = segment.slice(0, 3);
      if (kind === 'MSH' || kind === 'FHS' || kind === 'BHS' || kind === 'FTS' || kind === 'BTS') finish();
      by = separatorsOf(segment) ?? by;
      if (kind === 'FHS' || kind === 'BHS' || kind === 'FTS' || kind === 'BTS') return;
      if (!/^[A-Z][A-Z0-9]{2}/.test(segment) || (kind !== 'MSH' && segments.length === 0)) strange += 1;
      else if (weight <= limits.record) {
        weight += segment.length;
        segments.push(weight > limits.record ? '' : segment);
      }
    };
    let held = '';
    for await (const text of decodeChunks(source.chunks())) {
      const lines = `${held}${text}`.split(/[\r\n]/);
      held = lines.pop() ?? '';
      for (const line of lines) take(line);
      if (held.length > limits.record) {
        held = '';
        long += 1;
      }
    }
    take(held);
    finish();
    sink.passedOver(long, 'messages that are too long');
    sink.passedOver(strange, 'lines that are no segment of a message');
  },
};
