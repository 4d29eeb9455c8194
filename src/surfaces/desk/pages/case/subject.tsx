/** What the case is about, and what is known of it in the world. */
import { Link } from '@tanstack/react-router';
import type { CaseDetailView } from '../../api/views.ts';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

export const worldFacts = [
  'owner-aware',
  'host-aware',
  'authority-aware',
  'mitigated',
  'closure-verified',
  'public',
  'third-party',
  'indexed',
] as const;

export function Subject({ of: state }: { readonly of: CaseDetailView }) {
  const { say, figures } = useWords();
  const { subject, facts } = state;
  const known = worldFacts.flatMap((id) => {
    const fact = facts[id];
    return fact === undefined ? [] : [{ id, ...fact }];
  });
  return (
    <Panel title={say('subject.title')}>
      <div className="stack">
        <dl className="facts">
          <dt>{say('exposure.target')}</dt>
          <dd>
            {subject.exposureId === null ? (
              <Name of={subject.target} mono />
            ) : (
              <Link to="/exposures/$id" params={{ id: subject.exposureId }}>
                <Name of={subject.target} mono />
              </Link>
            )}
          </dd>
          <dt>{say('exposure.product')}</dt>
          <dd>
            <Name of={subject.product} />
          </dd>
          <dt>{say('exposure.persons')}</dt>
          <dd>{subject.persons === null ? say('notKnown') : <bdi>{figures.range(subject.persons.low, subject.persons.high)}</bdi>}</dd>
          <dt>{say('exposure.documents')}</dt>
          <dd>{subject.documents === null ? say('notKnown') : figures.number(subject.documents)}</dd>
          <dt>{say('subject.data')}</dt>
          <dd>{subject.data.length === 0 ? say('notKnown') : figures.list(subject.data.map((kind) => say(`data.${kind}`)))}</dd>
          <dt>{say('subject.embargo')}</dt>
          <dd>
            {say(`embargo.${state.embargo}`)}
            {state.embargoUntil === null ? null : (
              <>
                {' · '}
                <Time at={state.embargoUntil} exact />
              </>
            )}
          </dd>
        </dl>
        {subject.severity.reasons.length === 0 ? null : (
          <ul className="dots small">
            {subject.severity.reasons.map((reason) => (
              <li key={reason}>
                <Name of={reason} />
              </li>
            ))}
          </ul>
        )}
        <div className="stack tight">
          <h3>{say('subject.known')}</h3>
          {known.length === 0 ? (
            <p className="soft small">{say('subject.nobodyKnows')}</p>
          ) : (
            <ul className="dots small">
              {known.map(({ id, at, evidence }) => (
                <li key={id} title={evidence}>
                  {say(`fact.${id}`)}{' '}
                  <span className="soft">
                    <Time at={at} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Panel>
  );
}
