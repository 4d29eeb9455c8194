/**
 * Makes records of elements: text, attributes and children by their local names, repeats as lists. What has only a
 * `value` or only text is that text, as in FHIR and C-CDA. Bounded in depth and in weight.
 */
export type Value = string | null | Value[] | { [name: string]: Value };

interface Node {
  readonly name: string;
  readonly children: Map<string, Value>;
  text: string;
}

const DEEPEST = 80;

export class ElementTree {
  readonly #open: Node[] = [];
  #tooDeep = 0;
  #weight = 0;

  /** Of everything in it, roughly. */
  get weight(): number {
    return this.#weight;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#open.length >= DEEPEST || this.#tooDeep > 0) {
      this.#tooDeep += 1;
      return;
    }
    const node: Node = { name, children: new Map(), text: '' };
    this.#weight += name.length;
    for (const [key, value] of Object.entries(attributes)) {
      if (key === 'xmlns' || key.startsWith('xmlns:') || key.startsWith('xsi:')) continue;
      node.children.set(key.slice(key.indexOf(':') + 1), value);
      this.#weight += key.length + value.length;
    }
    this.#open.push(node);
  }

  text(text: string): void {
    const node = this.#open.at(-1);
    if (node === undefined || this.#tooDeep > 0) return;
    node.text += text;
    this.#weight += text.length;
  }

  /** @returns the whole once its outermost element closes */
  close(): Value | undefined {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return undefined;
    }
    const node = this.#open.pop();
    if (node === undefined) return undefined;
    const value = valueOfNode(node);
    const parent = this.#open.at(-1);
    if (parent === undefined) return value;
    put(parent.children, node.name, value);
    return undefined;
  }
}

function valueOfNode({ children, text }: Node): Value {
  const words = text.trim();
  if (children.size === 0) return words === '' ? null : words;
  const only = children.size === 1 ? children.get('value') : undefined;
  if (typeof only === 'string' && words === '') return only;
  if (words !== '') put(children, 'text', words);
  return Object.fromEntries(children);
}

function put(children: Map<string, Value>, name: string, value: Value): void {
  const before = children.get(name);
  if (before === undefined) children.set(name, value);
  else if (Array.isArray(before)) before.push(value);
  else children.set(name, [before, value]);
}
