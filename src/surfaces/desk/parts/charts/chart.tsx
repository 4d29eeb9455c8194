/** A chart, drawn by a library that is fetched when the first chart is shown. Beside it stands what it says as text. */
import { useEffect, useRef } from 'react';
import type { ChartWish } from './draw-chart.ts';

interface Props {
  readonly wish: ChartWish;
  readonly label: string;
  readonly height: number;
}

export function Chart({ wish, label, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let stop: (() => void) | undefined;
    let over = false;
    import('./draw-chart.ts').then(
      ({ drawChart }) => {
        if (!over) stop = drawChart(element, wish);
      },
      // The table beside it says the same.
      () => undefined,
    );
    return () => {
      over = true;
      stop?.();
    };
  }, [wish]);
  return <div ref={place} role="img" aria-label={label} style={{ blockSize: height }} />;
}
