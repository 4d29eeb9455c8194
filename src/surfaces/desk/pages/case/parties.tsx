/** Whom it concerns: how sure we are of them, where we stand, and how they are reached. */
import type { CaseDetailView } from '../../api/views.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

type PartyState = CaseDetailView['parties'][number]['state'];

const tones: Readonly<Record<PartyState, Tone>> = {
  identified: 'quiet',
  drafted: 'warn',
  approved: 'info',
  sent: 'info',
  delivered: 'info',
  bounced: 'danger',
  'delivery-unknown': 'danger',
  silent: 'warn',
  acknowledged: 'good',
  acting: 'good',
  declined: 'danger',
  disputed: 'danger',
  counsel: 'danger',
  'opted-out': 'odd',
};

export function Parties({ of: { parties, contacts } }: { readonly of: CaseDetailView }) {
  const { say, figures } = useWords();
  return (
    <Panel title={say('parties.title')}>
      {parties.length === 0 ? (
        <p className="soft">{say('parties.none')}</p>
      ) : (
        <ul className="stack">
          {parties.map((party) => (
            <li key={party.id} className="party">
              <div className="row spread">
                <strong>
                  <Name of={party.name} />
                </strong>
                <Badge tone={tones[party.state]}>{say(`party.${party.state}`)}</Badge>
              </div>
              <div className="soft small">
                {say(`partyRole.${party.role}`)}
                {party.country === null ? '' : ` · ${figures.country(party.country)}`}
                {` · ${figures.language(party.language)}`}
                {` · ${say('parties.sure', { share: figures.percent(party.confidence) })}`}
                {party.disputed ? ` · ${say('parties.disputed')}` : ''}
                {party.confirmedAt === null ? '' : ` · ${say('parties.confirmed')}`}
              </div>
              {party.evidence.length + party.evidenceAgainst.length === 0 ? null : (
                <details>
                  <summary className="small soft">{say('parties.evidence')}</summary>
                  <ul className="dots small">
                    {party.evidence.map((text) => (
                      <li key={text}>
                        <Name of={text} />
                      </li>
                    ))}
                    {party.evidenceAgainst.map((text) => (
                      <li key={text} className="soft">
                        {say('parties.against')} <Name of={text} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
              <ul>
                {contacts
                  .filter(({ partyId }) => partyId === party.id)
                  .map((contact) => (
                    <li key={contact.id} className="small">
                      <Name of={contact.address} mono /> <span className="soft">{say(`channel.${contact.channel}`)}</span>
                      {contact.state === 'bounced' ? <Badge tone="danger">{say('parties.cameBack')}</Badge> : null}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
