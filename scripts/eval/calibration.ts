/** Whether a confidence means what it says: of what was named with 0.8, eight in ten have to be right. */
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { JudgedField } from './score.ts';

export interface Bin {
  readonly said: number;
  readonly right: number;
  readonly count: number;
}

const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01] as const;
const INK = '#333333';
const BLUE = '#1f5fbf';

export function calibration(judged: readonly JudgedField[]): Bin[] {
  const guesses = judged.flatMap((field) =>
    field.said.flatMap(({ id, confidence }) => (field.may.has(id) ? [] : [{ confidence, right: field.must.has(id) }])),
  );
  return EDGES.slice(1).flatMap((upper, index) => {
    const inside = guesses.filter(({ confidence }) => confidence >= (EDGES[index] ?? 0) && confidence < upper);
    if (inside.length === 0) return [];
    return [
      {
        said: inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length,
        right: inside.filter(({ right }) => right).length / inside.length,
        count: inside.length,
      },
    ];
  });
}

/** Mean distance between what was said and what was right, weighed by the number of guesses. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { said, right, count }) => sum + (Math.abs(said - right) * count) / all, 0);
}

export function calibrationPlot(bins: readonly Bin[]): string {
  use([LineChart, ScatterChart, GridComponent, SVGRenderer]);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 480, height: 420 });
  const axis = (name: string) => ({
    type: 'value' as const,
    min: 0,
    max: 1,
    name,
    nameLocation: 'middle' as const,
    nameGap: 30,
    nameTextStyle: { color: INK },
    axisLabel: { color: INK },
    splitLine: { lineStyle: { color: '#e4e4e4' } },
  });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    grid: { left: 56, right: 24, top: 24, bottom: 56 },
    xAxis: axis('confidence that was given'),
    yAxis: axis('share that was right'),
    series: [
      {
        type: 'line',
        symbol: 'none',
        silent: true,
        lineStyle: { color: '#9a9a9a', type: 'dashed' },
        data: [
          [0, 0],
          [1, 1],
        ],
      },
      {
        type: 'line',
        symbol: 'circle',
        lineStyle: { color: BLUE },
        itemStyle: { color: BLUE },
        symbolSize: (_: unknown, { dataIndex }: { readonly dataIndex: number }) => 5 + Math.sqrt(bins[dataIndex]?.count ?? 0),
        data: bins.map(({ said, right }) => [said, right]),
      },
    ],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // Readers hear the title; the styles only mark what a pointer hovers over, which a page's picture has not.
  return `${svg.replace(/<style[\s\S]*?<\/style>\s*/, '').replace('>', '><title>Share of right guesses by the confidence that was given</title>')}\n`;
}
