import { foldName, foldText } from '#domain/fold.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, cellsOfRow, filledCells } from './cells.ts';
import { isFigureText } from './marked-cell.ts';
import { aColumn, cellTexts } from './expected-words.ts';
import type { ProblemLog } from './problem-log.ts';
import { sameColumn } from './same-column.ts';
import { foldHead } from './text.ts';
import type { PrintedCell } from './types.ts';
import { unitsOfCell } from './unit-words.ts';

/** The rows of heads over a table, and which column holds what. Indices count from 0. */
export interface Header<Key extends string> {
  firstRow: number;
  lastRow: number;
  heads: readonly Head<Key>[];
}

export interface Head<Key extends string> {
  /** Null: a column that this kind of table does not know. */
  key: Key | null;
  column: number;
  cell: PrintedCell;
  /** All that stands above the column, a head over several columns included; units are left out. */
  parts: readonly PrintedCell[];
}

/** What a folded head stands for. */
export type MatchHead<Key extends string> = (head: string) => Key | null;

/** Heads stand near the top; a table further down is not looked for. */
const MAX_ROWS_ABOVE = 60;

/** The first rows in which at least `least` different heads are recognised; several rows where they are merged. */
export function findHeader<Key extends string>(
  grid: Grid,
  match: MatchHead<Key>,
  least = 2,
): Header<Key> | null {
  const rowKeys = (row: number): Set<Key> =>
    new Set(cellsOfRow(grid, row).flatMap((cell) => matchText(cell.text, match) ?? []));
  const top = Math.max(
    0,
    grid.cells.findIndex((_, row) => filledCells(grid, row).length > 0),
  );
  const limit = Math.min(grid.cells.length, top + MAX_ROWS_ABOVE);
  for (let row = top; row < limit; row += 1) {
    if (rowKeys(row).size < least) continue;
    const hasUpperRow = rowKeys(row - 1).size > 0 && filledCells(grid, row - 1).length > 1;
    const firstRow = hasUpperRow ? row - 1 : row;
    let lastRow = row;
    while (continuesHeader(grid, lastRow + 1, rowKeys(lastRow + 1).size)) lastRow += 1;
    return { firstRow, lastRow, heads: readHeads(grid, firstRow, lastRow, match) };
  }
  return null;
}

/** With what stands in brackets behind it, then without: 指数（同比）, 目标（%）. */
function matchText<Key extends string>(text: string, match: MatchHead<Key>): Key | null {
  return match(foldName(text)) ?? match(foldHead(text));
}

/** More heads, a row of units under them, or the row of column letters and numbers (甲 乙 1 2). */
function continuesHeader(grid: Grid, row: number, keys: number): boolean {
  const cells = filledCells(grid, row);
  const [first] = cells;
  if (first === undefined) return false;
  if (first.text === '甲') return true;
  if (cells.some((cell) => isFigureText(cell.text))) return false;
  return keys > 0 || cells.every((cell) => isUnit(cell.text));
}

/** %, （家）, 上年同期=100; 绝对量（亿元） is a head with its unit behind it. */
function isUnit(text: string): boolean {
  const bare = foldHead(text);
  if (bare !== '' && unitsOfCell(bare).length === 0 && !/位|=100/u.test(bare)) return false;
  return unitsOfCell(text).length > 0 || /^\(?(?:位|[^=]*=100)\)?$/u.test(foldText(text));
}

/** In a column with several heads above one another the lowest that is known counts. */
function readHeads<Key extends string>(
  grid: Grid,
  firstRow: number,
  lastRow: number,
  match: MatchHead<Key>,
): Head<Key>[] {
  const heads = new Map<number, Head<Key>>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const cell of filledCells(grid, row)) {
      const column = cell.column - 1;
      const key = matchText(cell.text, match);
      if (key === null && heads.has(column)) continue;
      heads.set(column, { key, column, cell, parts: headParts(grid, firstRow, lastRow, column) });
    }
  }
  return [...heads.values()].sort((a, b) => a.column - b.column);
}

/** What stands above a column, from top to bottom, each text once. */
function headParts(grid: Grid, firstRow: number, lastRow: number, column: number): PrintedCell[] {
  const parts: PrintedCell[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const cell = headOver(grid, row, lastRow, column);
    if (cell === null || isUnit(cell.text) || cell.text === parts.at(-1)?.text) continue;
    parts.push(cell);
  }
  return parts;
}

/** A blank cell over a head of its own stands under the head to its left, if that has heads under it too. */
function headOver(grid: Grid, row: number, lastRow: number, column: number): PrintedCell | null {
  const own = cellAt(grid, row, column);
  if (own.text !== '') return own;
  if (!hasHeadBelow(grid, row, lastRow, column)) return null;
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = cellAt(grid, row, left);
    if (cell.text === '') continue;
    return hasHeadBelow(grid, row, lastRow, left) ? cell : null;
  }
  return null;
}

function hasHeadBelow(grid: Grid, row: number, lastRow: number, column: number): boolean {
  for (let below = row + 1; below <= lastRow; below += 1) {
    const { text } = cellAt(grid, below, column);
    if (text !== '' && !isUnit(text)) return true;
  }
  return false;
}

/** Column index by key; heads that come twice and heads that nobody knows are reported. */
export function mapColumns<Key extends string>(
  grid: Grid,
  header: Header<Key>,
  log: ProblemLog,
): ReadonlyMap<Key, number> {
  const columns = new Map<Key, number>();
  for (const { key, column, cell } of header.heads) {
    if (key === null) reportUnknownColumn(grid, header.lastRow, cell, log);
    else if (columns.has(key)) log.error('duplicate-column', cell, sameColumn(cell));
    else columns.set(key, column);
  }
  return columns;
}

/** A column of remarks does no harm, but a misspelt head would lose its figures unseen. */
export function reportUnknownColumn(
  grid: Grid,
  lastRow: number,
  head: PrintedCell,
  log: ProblemLog,
): void {
  if (isBlankColumn(grid, lastRow, head)) return;
  log.warn('unknown-column', head, {
    found: head.text,
    expected: { zh: '已知的列名', en: 'a known column name' },
    cure: {
      zh: `第${head.column}列“${head.text}”不认识，没有读入；如果写错了列名，请改正后重新导入。`,
      en: `Column ${head.column}, “${head.text}”, is not known and was not read. If its name is misspelt, mend it and load the file again.`,
    },
  });
}

export function isBlankColumn(grid: Grid, lastRow: number, head: PrintedCell): boolean {
  return grid.cells
    .slice(lastRow + 1)
    .every((_, index) => cellAt(grid, lastRow + 1 + index, head.column - 1).text === '');
}

export function reportMissingColumns<Key extends string>(
  header: Header<Key>,
  columns: ReadonlyMap<Key, number>,
  required: Readonly<Partial<Record<Key, string>>>,
  log: ProblemLog,
): boolean {
  const wanted = Object.entries<string | undefined>(required);
  const known = new Set<string>(columns.keys());
  const missing = wanted.filter(([key]) => !known.has(key)).map(([, name = '']) => name);
  const row = header.lastRow + 1;
  for (const name of missing) {
    log.error(
      'missing-column',
      { row, column: null },
      {
        found: cellTexts(header.heads.map(({ cell }) => cell)),
        expected: aColumn(name),
        cure: {
          zh: `请在第${row}行的表头补上“${name}”列。`,
          en: `Add a column “${name}” to the headings in row ${row}.`,
        },
      },
    );
  }
  return missing.length > 0;
}
