import type { BoardEntry, BoardRow } from '../board.ts';
import { formatPeriod, monthsLabel, type Period } from '../period.ts';
import { foldText } from './fold.ts';
import type { ClaimKind, Reading } from './types.ts';

interface Figure {
  row: BoardRow;
  entry: BoardEntry;
  release: Period;
}

/** Besides what the bulletin says of a figure, what else is right: its months where they are the release's, the gap to a range, that the target is missed. */
export function withWaysToSay(
  readings: ReadonlyMap<ClaimKind, Reading>,
  { row: { indicator, period }, entry, release }: Figure,
): ReadonlyMap<ClaimKind, Reading> {
  const all = new Map(readings);
  const add = (kind: ClaimKind, text: string, value: Reading['value'], unit = ''): void => {
    if (all.has(kind)) return;
    all.set(kind, { start: 0, end: 0, text, kind, value, unit, decimals: 0 });
  };
  add('period', monthsLabel(period, Number(release.end.slice(0, 4))), formatPeriod(period));
  const { gap, gapDecimals, status } = entry;
  if (gap !== null) {
    const unit = indicator.measure === 'rate' ? '个百分点' : foldText(indicator.unit);
    const number = Math.abs(gap).toFixed(gapDecimals);
    add('gap', `${number}${unit}`, Number(number), unit);
  }
  if (status === 'unmet') add('verdict', '未完成目标', 'unmet');
  if (status === 'met') add('verdict', '已完成目标', 'met');
  return all;
}
