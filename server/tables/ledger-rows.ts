import { foldName } from '#domain/fold.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { LedgerCells, LedgerKind, LedgerRow } from '#domain/ledger/types.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells } from './cells.ts';
import type { LedgerHeader } from './ledger-header.ts';
import { headUnit } from './head-unit.ts';
import { isNote } from './text.ts';
import { withoutGuard } from './without-guard.ts';
import type { PrintedCell } from './types.ts';

export interface LedgerLines {
  rows: LedgerRow[];
  notes: string[];
}

/** Who filled a table in, and the like, under it. */
const SIGNATURE =
  /^(?:填表|填报|制表|审核|审批|联系|报送|统计|单位)(?:人|单位|日期|时间|电话|负责人)+[:：]|^(?:资料|数据)?来源[:：]/u;
const TOTAL = /^(?:合计|总计|共计|小计|总数|.{1,8}(?:小计|合计))[:：]?$/u;

/** What stands under the heads, all of it: rows, totals among them, and notes. */
export function readLedgerRows(grid: Grid, header: LedgerHeader): LedgerLines {
  const rows: LedgerRow[] = [];
  const notes: string[] = [];
  const { kind, heads, firstRow, lastRow } = header;
  const { columns } = LEDGER_SHAPES[kind];
  const takesParts =
    columns.some(({ id }) => id === 'part') && !heads.some(({ id }) => id === 'part');
  const headWords = wordsOf(filledCells(grid, firstRow));
  let part = '';
  for (let row = lastRow + 1; row < grid.cells.length; row += 1) {
    const cells = filledCells(grid, row);
    const [first] = cells;
    // A page that goes on repeats its heads.
    if (first === undefined || wordsOf(cells) === headWords) continue;
    if (isRemark(cells)) notes.push(cells.map(({ text }) => text).join('，'));
    else if (takesParts && isPart(cells)) part = first.text;
    else rows.push(readRow(grid, header, row, part));
  }
  return { rows, notes };
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

function readRow(
  grid: Grid,
  { kind, heads, lastRow }: LedgerHeader,
  row: number,
  part: string,
): LedgerRow {
  const cells: Record<string, string> = {};
  const extra: Record<string, string> = {};
  for (const { column, text: head, id } of heads) {
    const text = withoutGuard(textAt(grid, { row, from: lastRow + 1 }, column));
    if (text === '') continue;
    if (id !== null) cells[id] = text;
    else extra[freeHead(extra, head === '' ? `第${column + 1}列` : head)] = text;
  }
  for (const { of, column, unit } of unitsIn(kind, heads)) {
    if (cells[of] !== undefined) cells[column] ??= unit;
  }
  if (part !== '' && cells['part'] === undefined) cells['part'] = part;
  return {
    cells,
    ...(Object.keys(extra).length > 0 && { extra }),
    ...(isTotal(filledCells(grid, row)) && { isTotal: true as const }),
    row: row + 1,
  };
}

/** Units that heads name, with the columns that take them: for rows that have a figure there. */
function unitsIn(kind: LedgerKind, heads: LedgerHeader['heads']) {
  return LEDGER_SHAPES[kind].columns.flatMap(({ id, unitColumn }) => {
    const head = heads.find((one) => one.id === id);
    const unit = head && headUnit(head.text);
    return unit && unitColumn !== undefined ? [{ of: id, column: unitColumn, unit }] : [];
  });
}

/** A cell that is merged downwards says the same in each of its rows. */
function textAt(grid: Grid, { row, from }: { row: number; from: number }, column: number): string {
  const own = cellAt(grid, row, column).text;
  if (own !== '') return own;
  const area = grid.merges?.find(
    ({ top, bottom, left }) => left === column + 1 && top <= row + 1 && bottom >= row + 1,
  );
  return area && area.top > from ? cellAt(grid, area.top - 1, column).text : '';
}

/** Two columns may have the same head: 备注, 备注（2）. */
function freeHead(taken: LedgerCells, head: string): string {
  for (let no = 1; ; no += 1) {
    const free = no === 1 ? head : `${head}（${no}）`;
    if (taken[free] === undefined) return free;
  }
}

function isTotal(cells: readonly PrintedCell[]): boolean {
  return cells.slice(0, 2).some(({ text }) => TOTAL.test(foldName(text)));
}

function wordsOf(cells: readonly PrintedCell[]): string {
  return cells.map(({ text }) => foldName(text)).join('|');
}
