/** Who is held to own, run and host it, how surely, and step by step why. */
import { useQuery } from '@tanstack/react-query';
import { questions } from '../../api/questions.ts';
import { Answered } from '../../parts/answered.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

const MOST = 3;

export function Claims({ id }: { readonly id: string }) {
  const { say, figures } = useWords();
  const query = useQuery(questions.attribution(id));
  return (
    <Panel title={say('claims.title')}>
      <Answered query={query}>
        {({ at, roles }) => {
          if (at === null) return <p className="soft">{say('claims.none')}</p>;
          const named = roles.filter(({ claims }) => claims.length > 0);
          return (
            <div className="stack">
              {named.length === 0 ? <p className="soft">{say('claims.nobody')}</p> : null}
              {named.map(({ role, disputed, claims }) => (
                <div key={role} className="stack tight">
                  <div className="row">
                    <h3>{say(`partyRole.${role}`)}</h3>
                    {disputed ? <Badge tone="warn">{say('parties.disputed')}</Badge> : null}
                  </div>
                  {claims.slice(0, MOST).map(({ name, countries, confidence, explanation }) => (
                    <details key={name}>
                      <summary>
                        <Name of={name} />{' '}
                        <span className="soft">
                          {figures.percent(confidence)}
                          {countries.length === 0 ? '' : ` · ${figures.list(countries.map(figures.country))}`}
                        </span>
                      </summary>
                      <ul className="dots small">
                        {explanation.map((line) => (
                          <li key={line}>
                            <Name of={line} />
                          </li>
                        ))}
                      </ul>
                    </details>
                  ))}
                </div>
              ))}
              <p className="soft small">
                {say('claims.asked')} <Time at={at} />
              </p>
            </div>
          );
        }}
      </Answered>
    </Panel>
  );
}
