import { formatPeriod } from '#domain/period.ts';
import type { FormatReading, PrintedFigure } from '#server/layouts/printed-figure.ts';
import { readStatisticsFormat } from '#server/layouts/formats/read-statistics-format.ts';

export function readText(text: string, file = 'a.txt'): FormatReading {
  const read = readStatisticsFormat(file, Buffer.from(text));
  if (read === null) throw new Error('未被认出。');
  return read;
}

/** A figure as one line: 景德镇市 地区生产总值 亿元 2019-01/2019-12 level 900. */
export function wordsOf(figure: PrintedFigure): string {
  const { region, indicator, unit, period, kind, text, missing, status, note } = figure;
  const shown = missing === null ? text : `〈${missing}〉`;
  const more = [status && `status=${status}`, note && `note=${note}`].filter(Boolean);
  const when = period === null ? null : formatPeriod(period);
  return [...[region, indicator, unit, when, kind].map((one) => one ?? '?'), shown, ...more].join(
    ' ',
  );
}
