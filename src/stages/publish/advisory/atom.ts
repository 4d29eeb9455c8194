/** The feed of advisories, as Atom (RFC 4287): the newest first, with corrections and withdrawals as they happen. */
import { html, trusted } from '../page/markup.ts';

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly summary: string;
  readonly url: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
}

export interface Feed {
  readonly site: string;
  readonly publisher: string;
  readonly updatedAt: string;
  readonly version: string;
  readonly entries: readonly FeedEntry[];
}

export function atomFeed({ site, publisher, updatedAt, version, entries }: Feed): string {
  return html`${trusted('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom">
<id>${site}</id>
<title>Advisories of ${publisher}</title>
<updated>${updatedAt}</updated>
<author><name>${publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${new URL('feed.xml', site).href}"/>
<link rel="alternate" type="text/html" href="${site}"/>
<generator version="${version}">Openward</generator>
${entries.map(
  (entry) => html`<entry xml:lang="${entry.language}">
<id>${entry.url}</id>
<title>${entry.title}</title>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<link rel="alternate" type="text/html" hreflang="${entry.language}" href="${entry.url}"/>
<summary>${entry.summary}</summary>
</entry>
`,
)}</feed>
`.text;
}
