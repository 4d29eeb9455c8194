/** How it grew or shrank from measurement to measurement. */
import { useMemo } from 'react';
import type { ExposureDetailView } from '../../api/views.ts';
import { VerdictBadge } from '../../parts/badge.tsx';
import { Chart } from '../../parts/charts/chart.tsx';
import type { ChartWish } from '../../parts/charts/draw-chart.ts';
import { Panel } from '../../parts/panel.tsx';
import { Time } from '../../parts/time.tsx';
import { languages } from '../../words/language.ts';
import { useWords } from '../../words/words.tsx';

export function Measurements({ of: observations }: { readonly of: ExposureDetailView['observations'] }) {
  const { say, figures, language } = useWords();
  const wish = useMemo<ChartWish>(() => {
    const oldestFirst = [...observations].reverse();
    return {
      kind: 'line',
      labels: oldestFirst.map(({ at }) => figures.day(at)),
      series: [{ name: say('exposure.documents'), colour: '--accent', values: oldestFirst.map(({ documents }) => documents) }],
      say: figures.short,
      rightToLeft: languages[language].direction === 'rtl',
    };
  }, [observations, figures, say, language]);
  return (
    <Panel title={say('exposure.measurements')} aside={<span className="soft small">{say('exposure.documents')}</span>}>
      <Chart wish={wish} label={say('exposure.measurements')} height={170} />
      <details className="no-print">
        <summary className="soft small">{say('asTable')}</summary>
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{say('due.when')}</th>
              <th scope="col">{say('exposure.verdict')}</th>
              <th scope="col" className="number">
                {say('exposure.documents')}
              </th>
            </tr>
          </thead>
          <tbody>
            {observations.map(({ runId, at, verdict, documents }) => (
              <tr key={runId + at}>
                <td>
                  <Time at={at} />
                </td>
                <td>
                  <VerdictBadge of={verdict} />
                </td>
                <td className="number">{documents === null ? '–' : figures.number(documents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  );
}
