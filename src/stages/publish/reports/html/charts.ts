/**
 * The report's charts, drawn by ECharts into SVG on this side, so that the page needs no script. Each is
 * drawn twice, for a wide and a narrow page, since text in a picture does not reflow; the style sheet
 * shows one. Colours are the style sheet's own variables and follow dark and light.
 */
import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html, type Markup, trusted, withoutControls } from '../../page/markup.ts';

use([BarChart, CustomChart, GridComponent, SVGRenderer]);

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What stands behind the bar. */
  readonly text: string;
  /** Name of a colour of the style sheet. */
  readonly colour: string;
  readonly interval?: { readonly low: number; readonly high: number };
}

const WIDTHS = { wide: 500, narrow: 330 } as const;
const ROW = 44;
const FONT = 'system-ui, sans-serif';

/** Horizontal bars with their label above them; `title` is what a screen reader says, the table holds the numbers. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  if (bars.length === 0) return html``;
  return html`<div class="chart" role="img" aria-label="${title}">
${Object.entries(WIDTHS).map(([name, width]) => html`<div class="chart-${name}" aria-hidden="true">${trusted(draw(bars, width))}</div>`)}
</div>`;
}

function draw(bars: readonly Bar[], width: number): string {
  const height = bars.length * ROW + 8;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(optionOf(bars));
  const svg = chart.renderToSVGString();
  chart.dispose();
  // The page sets the size; what serves a script that follows, and is numbered anew by every drawing, goes.
  return svg
    .replace(/^<svg width="[0-9]+" height="[0-9]+"/, '<svg')
    .replaceAll(/\s(?:id|class|clip-path|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replaceAll(/<style\b[\s\S]*?<\/style>/g, '');
}

function optionOf(bars: readonly Bar[]): EChartsCoreOption {
  const largest = Math.max(1, ...bars.map(({ value, interval }) => Math.max(value, interval?.high ?? 0)));
  const textSize = 12.5;
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    // Room on the right for the figure behind the longest bar.
    grid: { left: 0, right: 96, top: 8, bottom: 0, containLabel: false },
    xAxis: { type: 'value', min: 0, max: largest, show: false },
    yAxis: { type: 'category', inverse: true, data: bars.map(({ label }) => label), show: false },
    series: [
      {
        type: 'bar',
        barWidth: 12,
        barMinHeight: 2,
        showBackground: false,
        data: bars.map(({ value, colour }) => ({
          value,
          itemStyle: { color: `var(--${colour})`, borderRadius: 3 },
        })),
      },
      {
        type: 'custom',
        silent: true,
        data: bars.map((bar, index) => [index, bar.interval?.low ?? bar.value, bar.interval?.high ?? bar.value]),
        renderItem: (_: unknown, api: { value(at: number): unknown; coord(point: readonly number[]): number[] }) => {
          const [index, low, high] = [Number(api.value(0)), Number(api.value(1)), Number(api.value(2))];
          const [left = 0, y = 0] = api.coord([low, index]);
          const [right = 0] = api.coord([high, index]);
          const figureAt = Math.max(right, left) + 9;
          const label = {
            type: 'text',
            x: 0,
            y: y - 23,
            style: {
              text: withoutControls(bars[index]?.label ?? '').replaceAll(/\s+/g, ' '),
              fill: 'var(--soft)',
              fontSize: textSize,
              fontFamily: FONT,
            },
          };
          const figure = {
            type: 'text',
            x: figureAt,
            y: y - 7,
            style: { text: bars[index]?.text ?? '', fill: 'var(--ink)', fontSize: textSize, fontFamily: FONT, fontWeight: 600 },
          };
          if (right - left < 1) return { type: 'group', children: [label, figure] };
          const stroke = { stroke: 'var(--ink)', lineWidth: 1.25 };
          const lines = [
            [left, y, right, y],
            [left, y - 4, left, y + 4],
            [right, y - 4, right, y + 4],
          ].map(([x1, y1, x2, y2]) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: stroke }));
          return { type: 'group', children: [label, figure, ...lines] };
        },
      },
    ],
  };
}
