import { foldName } from '#domain/fold.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells } from './cells.ts';
import type { LedgerHeader } from './ledger-header.ts';
import { isNote } from './text.ts';
import { withoutGuard } from './without-guard.ts';
import type { PrintedCell } from './types.ts';

/** A line under the heads, before it is known what each head is. */
export interface LedgerLine {
  /** Counted from 1. */
  row: number;
  /** In the order of the heads. */
  texts: readonly string[];
  isTotal: boolean;
  /** The heading on a line of its own that it stands under. */
  part: string;
}

/** Of heads that are not told apart, their columns alone. */
type Head = Pick<LedgerHeader, 'firstRow' | 'lastRow'> & {
  kind: LedgerHeader['kind'] | null;
  heads: readonly { column: number; id: string | null }[];
};

/** Who filled a table in, and the like, under it. */
const SIGNATURE =
  /^(?:填表|填报|制表|审核|审批|联系|报送|统计|单位)(?:人|单位|日期|时间|电话|负责人)+[:：]|^(?:资料|数据)?来源[:：]/u;
const TOTAL = /^(?:合计|总计|共计|小计|总数|.{1,8}(?:小计|合计))[:：]?$/u;

/** What stands under the heads, all of it: lines, totals among them, and notes. */
export function readLines(grid: Grid, head: Head): { lines: LedgerLine[]; notes: string[] } {
  const lines: LedgerLine[] = [];
  const notes: string[] = [];
  const { heads, firstRow, lastRow } = head;
  const headWords = wordsOf(filledCells(grid, firstRow));
  const takes = takesParts(head);
  let part = '';
  for (let row = lastRow + 1; row < grid.cells.length; row += 1) {
    const cells = filledCells(grid, row);
    const [first] = cells;
    // A page that goes on repeats its heads.
    if (first === undefined || wordsOf(cells) === headWords) continue;
    if (isRemark(cells)) notes.push(cells.map(({ text }) => text).join('，'));
    else if (takes && isPart(cells)) part = first.text;
    else {
      const texts = heads.map(({ column }) => withoutGuard(textAt(grid, { row, head }, column)));
      lines.push({ row: row + 1, texts, isTotal: isTotal(cells), part });
    }
  }
  return { lines, notes };
}

/** Lists of tasks have their parts on lines of their own; other tables have rows there that say little. */
function takesParts({ kind, heads }: Head): boolean {
  if (kind === null) return true;
  const hasColumn = LEDGER_SHAPES[kind].columns.some(({ id }) => id === 'part');
  return hasColumn && !heads.some(({ id }) => id === 'part');
}

function isRemark(cells: readonly PrintedCell[]): boolean {
  const [first] = cells;
  if (first === undefined || cells.length > 2) return false;
  return isNote(first.text) || SIGNATURE.test(foldName(first.text));
}

/** 一、提高灵敏度, on a line of its own. */
function isPart(cells: readonly PrintedCell[]): boolean {
  const [first, ...others] = cells;
  return (
    others.length === 0 &&
    /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u.test(first?.text ?? '')
  );
}

/** A cell that is merged downwards says the same in each of its rows. */
function textAt(grid: Grid, { row, head }: { row: number; head: Head }, column: number): string {
  const own = cellAt(grid, row, column).text;
  if (own !== '') return own;
  const area = grid.merges?.find(
    ({ top, bottom, left }) => left === column + 1 && top <= row + 1 && bottom >= row + 1,
  );
  return area && area.top > head.lastRow + 1 ? cellAt(grid, area.top - 1, column).text : '';
}

function isTotal(cells: readonly PrintedCell[]): boolean {
  return cells.slice(0, 2).some(({ text }) => TOTAL.test(foldName(text)));
}

function wordsOf(cells: readonly PrintedCell[]): string {
  return cells.map(({ text }) => foldName(text)).join('|');
}
