import { CustomChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { textWidth } from './text-width.ts';

// Only the parts the builders use: a new kind of chart is named here first.
use([LineChart, CustomChart, GridComponent, GraphicComponent, TooltipComponent, SVGRenderer]);

// The same room for the same words wherever they are drawn: a server has nothing to measure by.
setPlatformAPI({
  measureText: (text, font) => ({
    width: textWidth(text, Number(/([\d.]+)px/u.exec(font ?? '')?.[1] ?? 12)),
  }),
});

export { init };

/** An option as the text of an SVG of that size: the same text each time. */
export function renderSvg(
  option: EChartsCoreOption,
  { width, height }: { width: number; height: number },
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return plain(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/**
 * Without what serves a live chart alone: classes that count charts, their styles, and frames that cut
 * nothing off, for no builder has anything outside of its plot. A line's middle is said by `dy`, which
 * programs understand that know no baselines.
 */
function plain(svg: string): string {
  return svg
    .replaceAll(/<(style|defs)\s*>[\s\S]*?<\/\1>/gu, '')
    .replaceAll(/ (?:clip-path|class|pointer-events|xml:space|ecmeta_[a-z_]+)="[^"]*"/gu, '')
    .replace(/ xmlns:xlink="[^"]*" version="1.1" baseProfile="full"/u, '')
    .replace(/<rect width="\d+" height="\d+" x="0" y="0" fill="none"><\/rect>\s*/u, '')
    .replaceAll(/<(path|text|rect|circle|polyline)( [^>]*)><\/\1>/gu, '<$1$2/>')
    .replaceAll('dominant-baseline="central"', 'dy=".35em"')
    .replaceAll(/\s*\n\s*/gu, '\n')
    .trim();
}
