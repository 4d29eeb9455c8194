/**
 * An advisory as CSAF 2.0, profile "security incident response": a notice about an incident has no product and no
 * vulnerability of a vendor to list. Made of the facts of the advisory alone; the same facts give the same bytes.
 */
import { line } from '../document/document.ts';
import { fillText } from '../document/fill-text.ts';
import type { Wording } from '../languages.ts';
import type { AdvisoryFacts } from './advisory-facts.ts';
import { advisoryValues, buildAdvisory, stateSentence } from './build-advisory.ts';

export function csafText(facts: AdvisoryFacts, wording: Wording, version: string): string {
  return `${JSON.stringify(csafOf(facts, wording, version), undefined, 2)}\n`;
}

/** As CSAF wants files to be named: lower case, the rest becomes an underscore. */
export function csafFileName(id: string): string {
  return `${id.toLowerCase().replaceAll(/[^+\-a-z0-9]+/g, '_')}.json`;
}

function csafOf(facts: AdvisoryFacts, wording: Wording, version: string) {
  const { texts } = wording;
  const { advisory } = texts;
  const values = advisoryValues(facts, wording);
  const document = buildAdvisory(facts, wording, version);
  const filled = (sentence: string): string => line(fillText(sentence, values));
  return {
    document: {
      category: 'csaf_security_incident_response',
      csaf_version: '2.0',
      distribution: { tlp: { label: 'WHITE', url: 'https://www.first.org/tlp/v1/' } },
      lang: facts.language,
      notes: [
        { category: 'summary', title: advisory.kind, text: filled(advisory.lead) },
        { category: 'description', title: advisory.stateTitle, text: filled(stateSentence(facts, wording)) },
        ...(facts.thirdParty ? [{ category: 'details', title: advisory.stateTitle, text: advisory.ransom }] : []),
        ...(facts.organisation === null ? [{ category: 'general', title: advisory.kind, text: advisory.notNamed }] : []),
        {
          category: 'details',
          title: advisory.factsTitle,
          text: factsText(document),
        },
        {
          category: 'details',
          title: advisory.timelineTitle,
          text: facts.timeline.map(({ on, event }) => `${on}: ${advisory.events[event]}`).join('\n'),
        },
        { category: 'other', title: advisory.concernedTitle, text: advisory.concerned.join('\n') },
        { category: 'general', title: advisory.correctTitle, text: filled(advisory.correct) },
      ],
      publisher: {
        category: 'coordinator',
        name: facts.publisher.name,
        namespace: new URL('/', facts.publisher.site).href,
        contact_details: facts.publisher.contact,
      },
      references: [
        {
          category: 'self',
          summary: advisory.kind,
          url: new URL(`${facts.id.toLowerCase()}/${csafFileName(facts.id)}`, facts.publisher.site).href,
        },
        { category: 'external', summary: line(document.title), url: new URL(`${facts.id.toLowerCase()}/`, facts.publisher.site).href },
      ],
      title: line(document.title),
      tracking: {
        current_release_date: facts.preparedAt,
        generator: { engine: { name: 'Openward', version }, date: facts.preparedAt },
        id: facts.id,
        initial_release_date: facts.firstAt,
        revision_history: history(facts),
        status: 'final',
        version: String(facts.version),
      },
    },
  };
}

function factsText({ blocks }: ReturnType<typeof buildAdvisory>): string {
  const rows = blocks.flatMap((block) => (block.is === 'facts' ? block.rows : []));
  return rows.map(([label, value]) => `${line(label)}: ${line(value)}`).join('\n');
}

function history({ firstAt, corrections }: AdvisoryFacts) {
  return [
    { date: firstAt, number: '1', summary: 'First version.' },
    ...corrections.map(({ at, reason }, place) => ({ date: at, number: String(place + 2), summary: reason })),
  ];
}
