import type { ColumnHead } from './column-head.ts';
import { isBlankColumn, type Header } from './header.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { placeLabel } from './problem-log.ts';
import type { Reading } from './reading.ts';

/** A column that is known and not meant: its figures are of something else than the table's. */
export function reportLeftOut(
  reading: Reading,
  { lastRow }: Pick<Header<IndicatorColumn>, 'lastRow'>,
  head: ColumnHead,
  why: string,
): void {
  if (isBlankColumn(reading.grid, lastRow, head.cell)) return;
  reading.log.warn('left-out', head.cell, {
    found: head.text,
    expected: '本表指标在本期的数',
    cure: `第${head.column + 1}列“${head.text}”是${why}，没有读入；如果不是，请改正表头后重新载入。`,
  });
}

/** The second column for one thing: which of the two counts, nobody can tell. */
export function reportSameColumn(reading: Reading, head: ColumnHead): void {
  reading.log.error('duplicate-column', head.cell, {
    found: head.cell.text,
    expected: '每种列只出现一次',
    cure: `${placeLabel(head.cell)}的表头“${head.cell.text}”与前面的列含义相同，请删去或改名其中一列。`,
  });
}

/** Both may be what is meant, and they hold other figures. */
export function askWhichColumn(reading: Reading, first: ColumnHead, second: ColumnHead): void {
  const placed = ({ column, text }: ColumnHead) => `第${column + 1}列“${text}”`;
  const [one, other] = [placed(first), placed(second)];
  reading.log.error('which-column', second.cell, {
    found: `${one}、${other}`,
    expected: '只有一列是指标的实际完成数',
    cure: `${one}和${other}都可能是实际完成，数却不同。请在表头写明（如“总量（亿元）”“增速（%）”“上年同期”），或删去、略去不要的一列。`,
  });
}
