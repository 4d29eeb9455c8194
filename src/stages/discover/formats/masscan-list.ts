/**
 * masscan's list (-oL): `open tcp PORT ADDRESS SECONDS` a line, and `banner tcp PORT ADDRESS SECONDS SERVICE TEXT`, of
 * which the text is dropped. A last line without its end could name a wrong time and is not taken.
 */
import type { ImportFormat, SeenState } from '../import-format.ts';
import { rowFormat } from './reading/row-format.ts';
import { textLines } from './reading/text-lines.ts';

const ROW = /^(open|closed|banner) (tcp|udp|sctp) ([0-9]{1,5}) ([0-9a-f.:]{2,45}) ([0-9]{1,12})(?: ([a-z0-9./-]{1,40})(?: |$)|$)/i;

export const masscanList: ImportFormat = rowFormat<string>({
  id: 'masscan-list',
  title: 'masscan list',
  written: 'masscan -oL FILE',
  drops: 'banners',
  detect: (head) =>
    /^\s*#masscan\b/.test(head) || /^\s*(open|closed|banner) (tcp|udp|sctp) [0-9]{1,5} [0-9a-f.:]{2,45} [0-9]{1,12}(\s|$)/i.test(head),
  cut: textLines,

  rowOf(line) {
    if (line.startsWith('#') || line.trim() === '') return [];
    const [, word = '', transport, port, address, seenAt, service] = ROW.exec(line) ?? [];
    if (address === undefined) return undefined;
    return [{ address, port, transport, state: stateOf(word.toLowerCase()), seenAt, service }];
  },
});

function stateOf(word: string): SeenState {
  return word === 'closed' ? 'closed' : 'open';
}
