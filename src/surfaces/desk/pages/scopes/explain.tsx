/** Whether one target is covered, and which rule decides. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, server } from '../../api/server.ts';
import { Failed } from '../../parts/answered.tsx';
import { Badge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useWords } from '../../words/words.tsx';

export function Explain({ scope }: { readonly scope: string }) {
  const { say } = useWords();
  const [target, type] = useState('');
  const wanted = target.trim();
  const { data, error } = useQuery({
    queryKey: ['scope', scope, 'explain', wanted],
    queryFn: ({ signal }) => answerOf(server.POST('/api/v1/scopes/explain', { body: { scope, target: wanted }, signal })),
    enabled: wanted.length > 2,
    placeholderData: (before) => before,
    gcTime: 0,
  });
  return (
    <Panel title={say('scopes.covered')}>
      <div className="stack tight">
        <div className="field">
          <label htmlFor="explain">{say('exposure.target')}</label>
          <input
            id="explain"
            className="input"
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            placeholder="192.0.2.17:9200"
            value={target}
            onChange={(event) => type(event.target.value)}
          />
        </div>
        {wanted.length <= 2 ? null : error !== null ? (
          <Failed error={error} />
        ) : data === undefined ? null : (
          <div className="stack tight" role="status">
            <div className="row">
              <Badge tone={data.granted ? 'good' : 'danger'}>{say(data.granted ? 'scopes.isCovered' : 'scopes.isRefused')}</Badge>
              <Name of={data.sentence} />
            </div>
            <ul className="dots small">
              {data.considered.map(({ kind, name, effect, note, decides }) => (
                <li key={kind + name + effect}>
                  {decides ? <strong>{say('scopes.decides')} </strong> : null}
                  <Name of={[kind, name, effect, note].filter((part) => part !== '').join(' · ')} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Panel>
  );
}
