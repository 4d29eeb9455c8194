/**
 * Draws bars and lines on a canvas, in the colours of the page, and again when those or the size change. Text in the
 * chart is drawn too, so that nothing of it is ever parsed as markup.
 */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

export interface ChartWish {
  readonly kind: 'bar' | 'line';
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly colour: string; readonly values: readonly (number | null)[] }[];
  readonly say: (value: number) => string;
  readonly rightToLeft: boolean;
}

export function drawChart(element: HTMLElement, wish: ChartWish): () => void {
  const chart = init(element, null, { renderer: 'canvas' });
  const draw = () => chart.setOption(optionOf(element, wish), true);
  draw();
  const size = new ResizeObserver(() => chart.resize());
  size.observe(element);
  const looks = new MutationObserver(draw);
  looks.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', draw);
  return () => {
    size.disconnect();
    looks.disconnect();
    system.removeEventListener('change', draw);
    chart.dispose();
  };
}

function optionOf(element: HTMLElement, { kind, labels, series, say, rightToLeft }: ChartWish) {
  const colour = colourReader(element);
  const text = { color: colour('--text-soft'), fontFamily: getComputedStyle(element).fontFamily, fontSize: 11.5 };
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colour('--raised'),
      borderColor: colour('--line'),
      textStyle: { ...text, color: colour('--text') },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? say(value) : '–'),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      inverse: rightToLeft,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--line') } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      position: rightToLeft ? 'right' : 'left',
      minInterval: 1,
      splitNumber: 3,
      splitLine: { lineStyle: { color: colour('--line') } },
      axisLabel: { ...text, formatter: say },
    },
    series: series.map(({ name, colour: token, values }) => ({
      name,
      type: kind,
      data: [...values],
      barMaxWidth: 14,
      connectNulls: true,
      symbolSize: 6,
      itemStyle: { color: colour(token), borderRadius: 2 },
      lineStyle: { color: colour(token), width: 2 },
    })),
  };
}

/** Colours are written for light and dark at once; an element that wears one says which it is now. */
function colourReader(element: HTMLElement): (token: string) => string {
  return (token) => {
    const before = element.style.color;
    element.style.color = `var(${token})`;
    const shown = getComputedStyle(element).color;
    element.style.color = before;
    return shown;
  };
}
