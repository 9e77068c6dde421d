import { foldText } from '#domain/fold.ts';
import type { ColumnHead } from './column-head.ts';
import type { Header } from './header.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { LEFT_OUT } from './left-out-words.ts';
import type { Reading } from './reading.ts';
import { reportLeftOut, reportSameColumn } from './report-columns.ts';

/** Targets are of a year: those of months, or of another year, are not meant. */
export function chooseTarget(
  reading: Reading,
  header: Header<IndicatorColumn>,
  heads: readonly ColumnHead[],
  columns: Map<IndicatorColumn, number>,
): void {
  const all = heads.filter(({ meaning }) => meaning?.role === 'target');
  for (const head of all.filter((one) => !isOfYear(one))) {
    reportLeftOut(reading, header, head, LEFT_OUT.otherTarget);
  }
  const [first, ...others] = all.filter(isOfYear);
  if (first !== undefined) columns.set('target', first.column);
  for (const other of others) reportSameColumn(reading, other);
}

/** Months in a head over several columns are those of the actual beside it. */
function isOfYear({ cell, text, months }: ColumnHead): boolean {
  if (/\d月|半年|季度|[本当]月|序时/u.test(foldText(cell.text))) return false;
  return months !== 'other' || text.includes('全年');
}
