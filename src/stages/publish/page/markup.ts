/**
 * Markup that cannot be forgotten to escape: whatever is put into an `html` template becomes text, unless it
 * is markup itself. There is no other way to make markup, but for the charts' own drawing.
 */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = pieces[0] ?? '';
  for (const [index, part] of parts.entries()) text += render(part) + (pieces[index + 1] ?? '');
  return new Markup(text);
}

/** For markup of ours that is no template: style sheets and drawings. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Text of unknown direction, set apart so that it cannot reorder what stands around it. */
export function foreign(text: string): Markup {
  return html`<bdi dir="auto">${text}</bdi>`;
}

function render(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeText(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Direction overrides could make a name read as another; control characters are not allowed in HTML. */
export function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
