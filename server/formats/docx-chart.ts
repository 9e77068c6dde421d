import type { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartPart } from '#domain/bulletin/paragraphs.ts';
import { FACES } from './docx-faces.ts';
import { textWidth, TWIPS } from './docx-page.ts';
import { styled } from './docx-paragraph.ts';

// Pixels of 1/96 inch, as the library counts; a twip is 1/1440.
const PIXEL = (72 / 96) * TWIPS;
const BAR_HEIGHT = 22;
const SECOND_BAR_HEIGHT = 12;
const MARGINS = 16;
const LEGEND_HEIGHT = 28;
/** Told apart in grey, on whatever printer. */
const FILL = { dark: '404040', light: 'BFBFBF' } as const;
/** Of the axis, for a figure at the end of a bar. */
const FIGURE_SHARE = 0.12;
const LABELS = { size: 9, color: '000000' };

/**
 * A chart as Word draws it itself, of a table inside the file: the office can change it, and it is as sharp as
 * its letters. Its caption stands under it.
 */
export function chartParagraphs({ text, chart, inWords }: ChartPart): Paragraph[] {
  const { categories, series, decimals, isSigned } = chart;
  const places = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const run = new ChartRun({
    type: 'bar',
    categories,
    series: series.map(({ name, isDark, values }) => ({
      name,
      values,
      color: isDark ? FILL.dark : FILL.light,
    })),
    gapWidth: 50,
    overlap: areBeside(series) ? 0 : 100,
    categoryAxis: { reverseOrder: true, font: LABELS },
    valueAxis: { gridlines: false, visible: false, ...axisOf(chart) },
    dataLabels: {
      value: true,
      position: 'outsideEnd',
      numberFormat: isSigned ? `+${places};−${places};${places}` : places,
      font: LABELS,
    },
    legend: series.length > 1 ? { position: 'bottom', font: LABELS } : false,
    font: { name: FACES.song },
    chartArea: { fill: 'none', border: 'none' },
    transformation: { width: Math.floor(textWidth('portrait') / PIXEL), height: heightOf(chart) },
    altText: { name: text, description: `${text}。${inWords}` },
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the library's types name no runs of its extensions.
  return [styled('chart', { children: [run] }), styled('caption', { text })];
}

/** Whether each series has a bar for everyone: bars that exclude one another share a line. */
function areBeside(series: ChartPart['chart']['series']): boolean {
  return series.every(({ values }) => values.every((value) => value !== null));
}

function heightOf({ categories, series }: ChartPart['chart']): number {
  const second = areBeside(series) ? (series.length - 1) * SECOND_BAR_HEIGHT : 0;
  const legend = series.length > 1 ? LEGEND_HEIGHT : 0;
  return categories.length * (BAR_HEIGHT + second) + MARGINS + legend;
}

/** Beyond the longest bars there is room for their figures: readers break figures that have none. */
function axisOf({ series, most }: ChartPart['chart']): { minimum: number; maximum: number } {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const least = Math.min(0, ...values);
  const greatest = Math.max(0, most ?? 0, ...values);
  const room = (greatest - least || 1) * FIGURE_SHARE;
  return {
    minimum: least < 0 ? least - room : 0,
    maximum: values.some((value) => value >= 0) ? greatest + room : 0,
  };
}
