/** What a scope says: who allows it until when, what it covers, what it refuses, and every request that could be sent. */
import type { ScopeSummaryView } from '../../api/views.ts';
import { Badge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

export function Summary({ of: summary }: { readonly of: ScopeSummaryView }) {
  const { say, figures } = useWords();
  const { authorisation, rates } = summary;
  const big = (text: string) => (/^[0-9]{1,15}$/.test(text) ? figures.number(Number(text)) : text);
  return (
    <>
      <Panel
        title={summary.name}
        aside={<Badge tone={summary.period === 'valid' ? 'good' : 'danger'}>{say(`period.${summary.period}`)}</Badge>}
      >
        <div className="stack">
          {summary.warnings.map(({ id, text }) => (
            <p key={id + text} className="note warn">
              <Name of={text} />
            </p>
          ))}
          <dl className="facts">
            <dt>{say('scopes.by')}</dt>
            <dd>
              <Name of={authorisation.party} />
            </dd>
            <dt>{say('scopes.basis')}</dt>
            <dd>
              <Name of={`${authorisation.basis}, ${authorisation.reference}`} />
            </dd>
            <dt>{say('scopes.until')}</dt>
            <dd>
              <Time at={authorisation.validFrom} exact /> – <Time at={authorisation.validUntil} exact />
            </dd>
            <dt>{say('scopes.optOut')}</dt>
            <dd>
              <Name of={authorisation.optOut} />
            </dd>
            <dt>{say('scopes.signature')}</dt>
            <dd>{say(`signature.${summary.signature}`)}</dd>
            <dt>{say('scopes.covers')}</dt>
            <dd>{say('scopes.coversText', { addresses: big(summary.addresses), endpoints: big(summary.endpoints) })}</dd>
            <dt>{say('scopes.rates')}</dt>
            <dd>{say('scopes.ratesText', { global: rates.global, host: rates.perHost })}</dd>
          </dl>
        </div>
      </Panel>
      <Panel title={say('scopes.rules')} flush>
        <table className="list-table cards">
          <thead>
            <tr>
              <th scope="col">{say('scopes.rule')}</th>
              <th scope="col">{say('scopes.ports')}</th>
              <th scope="col">{say('runs.depth')}</th>
              <th scope="col" className="number">
                {say('scopes.addresses')}
              </th>
            </tr>
          </thead>
          <tbody>
            {summary.targets.map(({ rule, selector, ports, depth, addresses }) => (
              <tr key={rule + selector + ports}>
                <td className="wide">
                  <Name of={rule} mono />
                </td>
                <td>
                  <Name of={ports} />
                </td>
                <td>
                  <Name of={depth} />
                </td>
                <td className="number">{addresses === null ? '–' : big(addresses)}</td>
              </tr>
            ))}
            {summary.excluded.map(({ rule, ports, reason }) => (
              <tr key={`not ${rule} ${ports}`}>
                <td className="wide">
                  <Badge tone="danger">{say('scopes.isRefused')}</Badge> <Name of={rule} mono />
                </td>
                <td>
                  <Name of={ports} />
                </td>
                <td colSpan={2} className="soft">
                  <Name of={reason} />
                </td>
              </tr>
            ))}
            {summary.optOuts.map(({ entry, reason }) => (
              <tr key={`out ${entry}`}>
                <td className="wide">
                  <Badge tone="odd">{say('scopes.optOut')}</Badge> <Name of={entry} mono />
                </td>
                <td />
                <td colSpan={2} className="soft">
                  <Name of={reason} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={say('scopes.sends')}>
        <div className="stack">
          {summary.sends.map(({ protocol, sends, neverSends }) => (
            <details key={protocol}>
              <summary>{protocol}</summary>
              <ul className="dots small">
                {sends.map((request) => (
                  <li key={request}>
                    <Name of={request} mono />
                  </li>
                ))}
              </ul>
              {neverSends.length === 0 ? null : (
                <p className="small soft">
                  {say('scopes.never')} <Name of={neverSends.join('; ')} />
                </p>
              )}
            </details>
          ))}
        </div>
      </Panel>
    </>
  );
}
