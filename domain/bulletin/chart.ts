import { formatFigure, formatSigned } from '../figure-text.ts';

/** Bars of one chart that are drawn alike: all that were missed, all that were met. */
export interface ChartSeries {
  name: string;
  isDark: boolean;
  /** One a category; null: this series has no bar there. */
  values: readonly (number | null)[];
}

/** Ranked bars, the first at the top. */
export interface BarChart {
  /** 各县（市、区）未达标指标占比，由高到低（%）, without its number. */
  title: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
  decimals: number;
  /** Whether a figure above zero bears a sign, as gaps do. */
  isSigned: boolean;
  /** The end of the axis, where charts are to be read beside one another; null: as far as the bars go. */
  most: number | null;
}

/** A chart and where it stands: under a block, or, without one, under the sentence that opens the section. */
export interface PlacedChart {
  section: number;
  block: number | null;
  chart: BarChart;
}

/**
 * The figures of a chart for whoever hears it.
 * @example barsInWords(gapsOfTwo) // '实际利用外资：未达标 −74.2；零售额：达标 +0.8。'
 */
export function barsInWords({ categories, series, decimals, isSigned }: BarChart): string {
  const format = isSigned ? formatSigned : formatFigure;
  const bars = categories.map((category, at) => {
    const values = series.flatMap(({ name, values: own }) => {
      const value = own[at] ?? null;
      return value === null ? [] : [`${name} ${format(value, decimals)}`];
    });
    return `${category}：${values.join('、')}`;
  });
  return `${bars.join('；')}。`;
}
