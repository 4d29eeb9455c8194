/** How many persons: the range drawn on a line, with the estimate in it. */
import { useWords } from '../../words/words.tsx';

interface Props {
  readonly of: { readonly estimate: number; readonly low: number; readonly high: number };
}

export function PersonsRange({ of: { estimate, low, high } }: Props) {
  const { say, figures } = useWords();
  const end = Math.max(1, high * 1.15);
  const share = (value: number) => `${(value / end) * 100}%`;
  return (
    <figure className="range">
      <div className="range-text">
        <strong>
          <bdi>{figures.range(low, high)}</bdi>
        </strong>{' '}
        {say('persons.unit')}
      </div>
      <div className="range-line" aria-hidden>
        <span className="range-band" style={{ insetInlineStart: share(low), inlineSize: `max(6px, ${share(high - low)})` }} />
        <span className="range-point" style={{ insetInlineStart: share(estimate) }} />
      </div>
      <figcaption className="small soft">{say('persons.interval', { estimate })}</figcaption>
    </figure>
  );
}
