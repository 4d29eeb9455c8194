/**
 * The table itself. Only the rows in sight are in the page, so that a hundred thousand scroll like twenty; the next
 * ones are fetched shortly before they come into sight. Its parts have the roles of a table, and each row its number.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ExposureLineView } from '../../api/views.ts';
import { PushButton } from '../../parts/forms/button.tsx';
import { useWords } from '../../words/words.tsx';
import { ExposureRow } from './row.tsx';

interface Props {
  readonly items: readonly ExposureLineView[];
  readonly more: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly onMore: () => void;
}

/** Rows before the end at which the next ones are asked for. */
const AHEAD = 60;
const narrow = matchMedia('(max-width: 760px)');

export function ExposureTable({ items, more, loading, failed, onMore }: Props) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const slim = useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
  const rows = useVirtualizer({
    count: items.length + (more ? 1 : 0),
    getScrollElement: () => place.current,
    estimateSize: () => (slim ? 92 : 45),
    overscan: 12,
    getItemKey: (index) => items[index]?.id ?? 'more',
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && !loading && !failed && last >= items.length - AHEAD) onMore();
  }, [more, loading, failed, last, items.length, onMore]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height of a row follows the width of the window
  useEffect(() => rows.measure(), [slim]);
  return (
    <div className="panel">
      <div className="grid-scroll" ref={place} tabIndex={0} role="region" aria-label={say('place.exposures')}>
        <div role="table" aria-label={say('place.exposures')} aria-rowcount={more ? -1 : items.length + 1}>
          <div role="rowgroup" className="grid-head">
            <div role="row" aria-rowindex={1} className="grid-row">
              <span role="columnheader">{say('exposure.target')}</span>
              <span role="columnheader">{say('exposure.verdict')}</span>
              <span role="columnheader">{say('exposure.product')}</span>
              <span role="columnheader" className="number">
                {say('exposure.persons')}
              </span>
              <span role="columnheader" className="number">
                {say('exposure.documents')}
              </span>
              <span role="columnheader" className="number">
                {say('exposure.size')}
              </span>
              <span role="columnheader">{say('exposure.lastSeen')}</span>
            </div>
          </div>
          <div role="rowgroup" className="grid-body" style={{ blockSize: rows.getTotalSize() }}>
            {shown.map(({ index, key, start }) => {
              const item = items[index];
              return item === undefined ? (
                <div key={key} className="grid-row grid-more" role="row" style={{ transform: `translateY(${start}px)` }}>
                  <span role="cell">{failed ? <PushButton onPress={onMore}>{say('failed.retry')}</PushButton> : say('loading')}</span>
                </div>
              ) : (
                <ExposureRow key={key} of={item} number={index + 2} start={start} />
              );
            })}
          </div>
        </div>
      </div>
      <p className="small soft grid-foot" role="status">
        {more ? say('list.soFar', { count: items.length }) : say('list.all', { count: items.length })}
      </p>
    </div>
  );
}
