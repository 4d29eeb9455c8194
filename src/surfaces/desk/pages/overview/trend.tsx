/** What opened and what closed on each of the last days, as a chart and as a table. */
import { useMemo } from 'react';
import type { OverviewView } from '../../api/views.ts';
import { Chart } from '../../parts/charts/chart.tsx';
import type { ChartWish } from '../../parts/charts/draw-chart.ts';
import { languages } from '../../words/language.ts';
import { useWords } from '../../words/words.tsx';

export function Trend({ days }: { readonly days: OverviewView['trend'] }) {
  const { say, figures, language } = useWords();
  const opened = days.reduce((sum, day) => sum + day.opened, 0);
  const closed = days.reduce((sum, day) => sum + day.closed, 0);
  const told = say('overview.trendText', { opened, closed });
  const wish = useMemo<ChartWish>(
    () => ({
      kind: 'bar',
      labels: days.map(({ day }) =>
        new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day)),
      ),
      series: [
        { name: say('overview.opened'), colour: '--danger', values: days.map((day) => day.opened) },
        { name: say('overview.closed'), colour: '--good', values: days.map((day) => day.closed) },
      ],
      say: figures.number,
      rightToLeft: languages[language].direction === 'rtl',
    }),
    [days, say, figures, language],
  );
  return (
    <div className="stack tight">
      <p className="soft">{told}</p>
      <Chart wish={wish} label={told} height={190} />
      <ul className="legend small soft" aria-hidden>
        <li className="danger">{say('overview.opened')}</li>
        <li className="good">{say('overview.closed')}</li>
      </ul>
      <details className="no-print">
        <summary className="soft small">{say('asTable')}</summary>
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{say('day')}</th>
              <th scope="col" className="number">
                {say('overview.opened')}
              </th>
              <th scope="col" className="number">
                {say('overview.closed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {days
              .filter((day) => day.opened + day.closed > 0)
              .map((day) => (
                <tr key={day.day}>
                  <td>{figures.day(day.day)}</td>
                  <td className="number">{figures.number(day.opened)}</td>
                  <td className="number">{figures.number(day.closed)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
