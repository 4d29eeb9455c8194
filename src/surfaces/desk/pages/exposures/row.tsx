/** One exposure as a row of the table. Drawn anew only when it changes, not when the table scrolls. */
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { ExposureLineView } from '../../api/views.ts';
import { Badge, FlagBadge, VerdictBadge } from '../../parts/badge.tsx';
import { Name } from '../../parts/name.tsx';
import { Time } from '../../parts/time.tsx';
import { useWords } from '../../words/words.tsx';

interface Props {
  readonly of: ExposureLineView;
  readonly number: number;
  readonly start: number;
}

export const ExposureRow = memo(function ExposureRow({ of: exposure, number, start }: Props) {
  const { say, figures } = useWords();
  const { id, target, state, verdict, flags, product, version, protocol, persons, documents, bytes, lastSeenAt, episodes } = exposure;
  return (
    <div className="grid-row" role="row" aria-rowindex={number} style={{ transform: `translateY(${start}px)` }}>
      <span role="cell" className="grid-target">
        <Link to="/exposures/$id" params={{ id }} preload={false}>
          <Name of={target} mono />
        </Link>
      </span>
      <span role="cell" className="grid-verdict">
        {state === 'closed' ? <Badge tone="good">{say('state.closed')}</Badge> : <VerdictBadge of={verdict} />}
        {flags.map((flag) => (
          <FlagBadge key={flag} of={flag} />
        ))}
        {episodes > 1 ? <Badge tone="warn">{say('exposure.reopened')}</Badge> : null}
      </span>
      <span role="cell" className="grid-product">
        <Name of={`${product ?? protocol} ${version ?? ''}`.trim()} />
      </span>
      <span role="cell" className="number">
        {persons === null ? '–' : <bdi>{figures.shortRange(persons.low, persons.high)}</bdi>}
      </span>
      <span role="cell" className="number grid-wide">
        {documents === null ? '–' : figures.short(documents)}
      </span>
      <span role="cell" className="number grid-wide">
        {bytes === null ? '–' : figures.bytes(bytes)}
      </span>
      <span role="cell" className="soft">
        <Time at={lastSeenAt} />
      </span>
    </div>
  );
});
