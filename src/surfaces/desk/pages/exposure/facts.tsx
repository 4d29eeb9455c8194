/** The measured numbers. Persons are a range, never one number. */
import { Link } from '@tanstack/react-router';
import type { ExposureDetailView } from '../../api/views.ts';
import { PersonsRange } from '../../parts/charts/persons-range.tsx';
import { Name } from '../../parts/name.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

export function Facts({ of: exposure }: { readonly of: ExposureDetailView }) {
  const { say, figures } = useWords();
  const { persons, product, protocol, version, documents, bytes, collections, firstSeenAt, lastRunId, outcome } = exposure;
  return (
    <Panel title={say('exposure.measured')}>
      <div className="stack">
        {persons === null ? null : <PersonsRange of={persons} />}
        <dl className="facts">
          <dt>{say('exposure.product')}</dt>
          <dd>
            <Name of={`${product ?? protocol} ${version ?? ''}`.trim()} />
          </dd>
          {outcome?.store?.name === undefined ? null : (
            <>
              <dt>{say('exposure.storeName')}</dt>
              <dd>
                <Name of={outcome.store.name} />
              </dd>
            </>
          )}
          <dt>{say('exposure.documents')}</dt>
          <dd>{documents === null ? say('notKnown') : figures.number(documents)}</dd>
          <dt>{say('exposure.collections')}</dt>
          <dd>{collections === null ? say('notKnown') : figures.number(collections)}</dd>
          <dt>{say('exposure.size')}</dt>
          <dd>{bytes === null ? say('notKnown') : figures.bytes(bytes)}</dd>
          <dt>{say('exposure.firstSeen')}</dt>
          <dd>
            <Time at={firstSeenAt} />
          </dd>
          <dt>{say('exposure.measuredBy')}</dt>
          <dd>
            <Link to="/runs/$id" params={{ id: lastRunId }}>
              <span className="mono">{lastRunId}</span>
            </Link>
          </dd>
          {outcome === null ? null : (
            <>
              <dt>{say('exposure.cost')}</dt>
              <dd>{say('exposure.costText', { count: outcome.requests, bytes: figures.bytes(outcome.bytes) })}</dd>
            </>
          )}
        </dl>
      </div>
    </Panel>
  );
}
