import type { Measure } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';

import { cellAt } from './cells.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import type { Reading } from './reading.ts';

/** The columns that an actual figure may stand in. */
export type FigureKeys = Record<'actual' | 'amount' | 'growth', number>;

/** Rates are read from growth, what is counted or weighed from amounts; a column that says neither holds either. */
const READ_FROM = {
  rate: ['actual', 'growth'],
  index: ['actual', 'growth'],
  count: ['amount', 'actual'],
  level: ['amount', 'actual'],
} as const satisfies Record<Measure, readonly (keyof FigureKeys)[]>;

/** Where the actual of a line may stand, the first choice first; none: the table does not have it. */
export function actualColumns(
  reading: Reading,
  columns: ReadonlyMap<IndicatorColumn, number>,
  row: number,
  indicatorId: string,
): number[] {
  const measure = reading.indicators.get(indicatorId)?.measure;
  const keys: readonly (keyof FigureKeys)[] =
    measure === undefined ? ['actual', 'growth', 'amount'] : READ_FROM[measure];
  const unit = cellAt(reading.grid, row, columns.get('unit') ?? -1).text;
  const isAmount = unit !== '' && !isRateUnit(unit);
  const usable = keys.filter((key) => {
    // 亿元 in the line's unit column is the unit of its amount, beside which its growth stands.
    const isTheAmount = key === 'actual' && isAmount && columns.has('growth');
    return !isTheAmount || measure === 'count' || measure === 'level';
  });
  const found = usable.flatMap((key) => columns.get(key) ?? []);
  const filled = found.filter((column) => cellAt(reading.grid, row, column).text !== '');
  // A line of growth alone has no amount: 本月止累计 is blank beside 累计同比. A share may grow too.
  const isShare = /率$|比重$|占比$|比例$/u.test(foldName(nameOf(reading, indicatorId)));
  return filled.length === 0 || isShare ? found : filled;
}

/** Without its unit. */
function nameOf({ indicators }: Reading, indicatorId: string): string {
  return (indicators.get(indicatorId)?.name ?? '').replace(/[(（][^()（）]*[)）]$/u, '');
}

export function isRateUnit(unit: string): boolean {
  return /^(?:%|百分比|个?百分点|.*=100)$/u.test(foldName(unit));
}
