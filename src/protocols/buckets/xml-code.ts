/** The code in an error document such as `<Error><Code>AccessDenied</Code>…`: one word, or nothing. */
import { SaxesParser } from 'saxes';

const MOST_CHARACTERS = 4096;

export function readXmlCode(bytes: Uint8Array): string | undefined {
  const parser = new SaxesParser();
  const open: string[] = [];
  let code = '';
  let wrong = false;
  parser.on('error', () => {
    wrong ||= code === '';
  });
  parser.on('doctype', () => {
    wrong = true;
  });
  parser.on('opentag', ({ name }) => {
    open.push(name);
  });
  parser.on('text', (part) => {
    if (open.length === 2 && open[0] === 'Error' && open[1] === 'Code') code += part;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  try {
    parser.write(new TextDecoder().decode(bytes.subarray(0, MOST_CHARACTERS)));
  } catch {
    return undefined;
  }
  return !wrong && /^[A-Za-z]{3,60}$/.test(code) ? code : undefined;
}
