/**
 * Walks sampled documents and counts hints about their owner. It runs in the clean room only. A domain or organisation
 * is named when it stands in several documents; one that stands in a single one may be a person's own.
 */

import type { SampleHints } from '../../../contracts/store-hints.ts';
import { registrableDomain } from '../domains.ts';
import { plainMailbox, plainText } from '../plain-text.ts';
import { linksIn } from './links-in.ts';
import { isPersonalName } from './personal-name.ts';

/** Paths, array indices removed, by what the classifier took the fields for. */
export interface HintFields {
  /** Names of organisations. */
  readonly organisationFields: ReadonlySet<string>;
  /** What the persons in the data have themselves, such as their mailboxes: it says nothing about who holds the data. */
  readonly privateFields?: ReadonlySet<string>;
}

/** Fewer documents than this name nobody. */
const FEWEST_DOCUMENTS = 3;
const MOST_NODES = 200_000;
const LONGEST_TEXT = 4096;
const MOST_NAMED = 50;
/** A mailbox or a long number under the name of an organisation is somebody's, whatever the field is called. */
const MAY_BE_A_VALUE = /@|[0-9]{5,}/;

const PERSONAL =
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.de gmx.net web.de t-online.de orange.fr wanadoo.fr free.fr laposte.net sfr.fr uol.com.br bol.com.br terra.com.br ig.com.br qq.com 163.com 126.com sina.com foxmail.com aliyun.com naver.com daum.net hanmail.net yandex.ru mail.ru rediffmail.com yahoo.co.jp yahoo.co.uk yahoo.com.br yahoo.fr hotmail.fr hotmail.co.uk libero.it';
const personalProviders: ReadonlySet<string> = new Set(PERSONAL.split(' '));

export function findHints(documents: readonly unknown[], fields: HintFields): SampleHints {
  const counter = new HintCounter();
  for (const document of documents) counter.add(document, fields);
  return counter.hints();
}

/** Takes documents one by one, so that each can be read inside its container. */
export class HintCounter {
  readonly #domains = new Tally();
  readonly #organisations = new Tally();
  readonly #links = new Tally();
  #documents = 0;
  #nodes = 0;
  #looked = 0;
  #personalMailboxes = 0;

  add(document: unknown, fields: HintFields): void {
    this.#documents += 1;
    const waiting: { readonly value: unknown; readonly path: string }[] = [{ value: document, path: '' }];
    while (waiting.length > 0 && this.#nodes < MOST_NODES) {
      const next = waiting.pop();
      if (next === undefined) break;
      this.#nodes += 1;
      const { value, path } = next;
      if (typeof value === 'string') this.#read(value.slice(0, LONGEST_TEXT), path, fields);
      else if (Array.isArray(value)) for (const inside of value) waiting.push({ value: inside, path });
      else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
        for (const [key, inside] of Object.entries(value)) waiting.push({ value: inside, path: path === '' ? key : `${path}.${key}` });
    }
  }

  hints(): SampleHints {
    const organisations = this.#organisations.named();
    const personal = organisations.filter(({ key }) => isPersonalName(key) || MAY_BE_A_VALUE.test(key));
    return {
      looked: this.#looked,
      emailDomains: this.#domains.named().map(({ key, count }) => ({ domain: key, count })),
      personalMailboxes: this.#personalMailboxes,
      rareMailboxes: this.#domains.rare(),
      organisations: organisations.filter((each) => !personal.includes(each)).map(({ key, count }) => ({ name: key, count })),
      personalOrganisations: personal.length,
      // A bucket is no person, so that one document is enough.
      links: this.#links.all().map(({ key, count }) => ({ target: key, count })),
    };
  }

  #read(text: string, path: string, { organisationFields, privateFields }: HintFields): void {
    this.#looked += 1;
    for (const domain of mailDomains(text)) {
      if (personalProviders.has(domain) || privateFields?.has(path) === true) this.#personalMailboxes += 1;
      else this.#domains.add(domain, this.#documents);
    }
    if (organisationFields.has(path)) this.#organisations.add(plainText(text, 120), this.#documents);
    for (const link of linksIn(text)) this.#links.add(link, this.#documents);
  }
}

/** Linear in the text: from every "@" outwards as far as letters of an address go. */
function mailDomains(text: string): string[] {
  const found: string[] = [];
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    let start = sign;
    while (start > 0 && sign - start < 64 && /[A-Za-z0-9._%+-]/.test(text[start - 1] ?? '')) start -= 1;
    let end = sign + 1;
    while (end < text.length && end - sign < 254 && /[A-Za-z0-9.-]/.test(text[end] ?? '')) end += 1;
    const mailbox = plainMailbox(text.slice(start, end).replace(/[.-]+$/, ''));
    const domain = mailbox === undefined ? undefined : registrableDomain(mailbox.slice(mailbox.indexOf('@') + 1));
    if (domain !== undefined) found.push(domain);
  }
  return found;
}

/** How often something was seen, and in how many documents. */
class Tally {
  readonly #seen = new Map<string, { count: number; documents: number; last: number }>();

  add(key: string, document: number): void {
    const known = this.#seen.get(key);
    if (known === undefined) {
      if (this.#seen.size < 10_000) this.#seen.set(key, { count: 1, documents: 1, last: document });
      return;
    }
    known.count += 1;
    if (known.last !== document) known.documents += 1;
    known.last = document;
  }

  all(): { key: string; count: number }[] {
    return this.#sorted().slice(0, MOST_NAMED);
  }

  named(): { key: string; count: number }[] {
    return this.#sorted()
      .filter(({ documents }) => documents >= FEWEST_DOCUMENTS)
      .map(({ key, count }) => ({ key, count }))
      .slice(0, MOST_NAMED);
  }

  rare(): number {
    return this.#sorted()
      .filter(({ documents }) => documents < FEWEST_DOCUMENTS)
      .reduce((sum, { count }) => sum + count, 0);
  }

  #sorted() {
    return [...this.#seen]
      .map(([key, { count, documents }]) => ({ key, count, documents }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }
}
