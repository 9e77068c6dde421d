import type { MissingReason, Status } from '#lib/format/status.ts';
import { formatMoment } from '#lib/format/moment.ts';
import { formatAmount, formatSigned } from '#lib/format/number.ts';
import { MISSING_WORDS } from '#lib/format/status.ts';
import { language } from '#lib/language/language.ts';
import { periodName } from '#domain/period-name.ts';
import { unitName } from '#domain/unit-names.ts';
import type { TableColumn, TableRow } from './table-columns.ts';

interface Months {
  start: string;
  end: string;
}

/** Which figure a cell is of; null: of several, or of which is not known. */
export interface CellIdentity {
  indicator: string | null;
  region: string | null;
  period: Months | null;
}

/** @example readMonths('2019-01/2019-06') // { start: '2019-01', end: '2019-06' } */
export function readMonths(text: string): Months {
  const [start = text, end = start] = text.split('/');
  return { start, end };
}

/**
 * Months as the page says them.
 * @example showMonths({ start: '2019-01', end: '2019-06' }) // '2019年1-6月'
 */
export function showMonths(months: Months): string {
  return language === 'en' ? periodName(months) : monthsZh(months);
}

const monthsZh = ({ start, end }: Months) => {
  const [startYear = 0, startMonth = 0] = start.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = end.split('-').map(Number);
  if (startYear !== endYear) return `${startYear}年${startMonth}月-${endYear}年${endMonth}月`;
  const range = startMonth === endMonth ? String(endMonth) : `${startMonth}-${endMonth}`;
  return `${endYear}年${range}月`;
};

/** What stands in a cell, as the page writes it. Null: nothing. */
export function showCell(
  { column, type }: Pick<TableColumn, 'column' | 'type'>,
  text: string | null,
): string | null {
  // No reason is what a figure that is there has.
  if (text === null) return column === 'missing_reason' ? '' : null;
  if (type === 'month-range') return showMonths(readMonths(text));
  if (type === 'moment') return formatMoment(text);
  if (type === 'number') {
    const decimals = text.split('.')[1]?.length ?? 0;
    return column === 'gap'
      ? formatSigned(Number(text), decimals)
      : formatAmount(Number(text), decimals);
  }
  if (column === 'unit' && language === 'en') return unitName(text);
  if (column === 'missing_reason') return isReason(text) ? MISSING_WORDS[text] : text;
  return text;
}

const isReason = (text: string): text is MissingReason => text in MISSING_WORDS;

export const isStatus = (text: string | null): text is Status =>
  text === 'met' || text === 'unmet' || text === 'no-target' || text === 'missing';

/** Why a cell is empty; null: it is not, or no reason is known. */
export const reasonAt = (row: TableRow, at: number): MissingReason | null =>
  row.missing.find((one) => one.at === at)?.reason ?? null;

/** What the figures of a line are, where each line gives something else of them. */
const NUMBERS = ['value', 'target_low', 'target_high', 'gap'];

/** @example columnOf({ type: 'string', column: 'value' }, { field: 'gap' }) // { column: 'gap', type: 'number' } */
export function columnOf(
  column: Pick<TableColumn, 'column' | 'type'>,
  { field }: Pick<TableRow['of'], 'field'>,
): Pick<TableColumn, 'column' | 'type'> {
  if (field === null) return column;
  return { column: field, type: NUMBERS.includes(field) ? 'number' : 'string' };
}

type Dimension = 'indicator' | 'region' | 'period';

/**
 * Which figure a cell of a pivot is: what stands over it, beside it, or holds of all.
 * @param rows what stands in the rows
 */
export function identityOf(
  { members }: Pick<TableColumn, 'members'>,
  { of }: TableRow,
  { rows, held }: { rows: readonly string[]; held: readonly { dimension: Dimension; ids: readonly string[] }[] },
): CellIdentity {
  const idOf = (dimension: Dimension): string | null => {
    if (rows.includes(dimension)) return of[dimension];
    const over = members?.find((one) => one.dimension === dimension);
    if (over) return over.id;
    const own = held.find((one) => one.dimension === dimension)?.ids;
    return own?.length === 1 ? (own[0] ?? null) : null;
  };
  const period = idOf('period');
  return {
    indicator: idOf('indicator'),
    region: idOf('region'),
    period: period === null ? null : readMonths(period),
  };
}
