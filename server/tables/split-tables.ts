import { foldName, foldText } from '#domain/fold.ts';
import type { Grid } from '#server/formats/grid.ts';

import { filledCells } from './cells.ts';
import type { Header } from './header.ts';
import { findIndicatorHeader, type IndicatorColumn } from './indicator-header.ts';
import { findPeriod } from './printed-period.ts';
import { isNote } from './text.ts';
import { isAnnexNumber, readTitle } from './title.ts';

/**
 * The tables of a sheet that surely holds several, beside or below one another: each has the heads of
 * the first and a title of its own. Their cells stay where they are in the sheet, those of the others
 * are blank, so that places are the officer's. Where it is not sure, the sheet as it is.
 */
export function splitTables(grid: Grid): readonly Grid[] {
  return splitBeside(grid).flatMap(splitBelow);
}

/** Wholly blank columns between them. */
function splitBeside(grid: Grid): readonly Grid[] {
  const blocks = filledColumns(grid);
  if (blocks.length < 2) return [grid];
  const parts = blocks.map(({ from, to }) =>
    keep(grid, (_, column) => column >= from && column <= to),
  );
  const headers = parts.map(findIndicatorHeader);
  const [first] = headers;
  if (!first || !hasNames(first)) return [grid];
  const titles = headers.map((header, index) => titleOf(parts[index] ?? grid, header));
  const isSure =
    headers.every((header) => header !== null && sameHeads(header, first)) &&
    !titles.includes('') &&
    new Set(titles).size === titles.length;
  return isSure ? parts : [grid];
}

/** Under the last line of one the title of the next, and the heads again. */
function splitBelow(grid: Grid): readonly Grid[] {
  const header = findIndicatorHeader(grid);
  if (header === null || !hasNames(header)) return [grid];
  const heads = wordsOf(grid, header.firstRow);
  const seen = new Set([titleOf(grid, header)]);
  const starts = [0];
  for (let row = header.lastRow + 1; row < grid.cells.length; row += 1) {
    if (wordsOf(grid, row) !== heads) continue;
    const titleRow = titleAbove(grid, row);
    const title = titleRow === null ? '' : bareTitle(filledCells(grid, titleRow)[0]?.text ?? '');
    // A page that goes on repeats its heads, and often its title.
    if (titleRow === null || seen.has(title)) continue;
    seen.add(title);
    starts.push(annexAbove(grid, titleRow));
  }
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? grid.cells.length;
    return starts.length === 1 ? grid : keep(grid, (row) => row >= from && row < to);
  });
}

/** One text alone that names months, over blank lines and lines of units at the most. */
function titleAbove(grid: Grid, headRow: number): number | null {
  for (let row = headRow - 1; row >= 0; row -= 1) {
    const cells = filledCells(grid, row);
    const [first] = cells;
    if (first === undefined || /^\(?单位[:：]/u.test(foldText(first.text))) continue;
    const isTitle =
      cells.every(({ text }) => text === first.text) &&
      !isNote(first.text) &&
      findPeriod(first.text, 2000) !== null;
    return isTitle ? row : null;
  }
  return null;
}

/** 附件2 over the title belongs to it. */
function annexAbove(grid: Grid, titleRow: number): number {
  const above = filledCells(grid, titleRow - 1);
  return above.length === 1 && isAnnexNumber(above[0]?.text ?? '') ? titleRow - 1 : titleRow;
}

function titleOf(grid: Grid, header: Header<IndicatorColumn> | null): string {
  return header === null ? '' : bareTitle(readTitle(grid, header.firstRow, null).text);
}

/** @example bareTitle('乐平市主要指标（续表）') // '乐平市主要指标' */
function bareTitle(text: string): string {
  return foldName(text).replaceAll(/\(?续表?\d*\)?|\(接上页\)/gu, '');
}

function hasNames({ heads }: Header<IndicatorColumn>): boolean {
  return heads.some(({ key }) => key === 'name');
}

function sameHeads(one: Header<IndicatorColumn>, other: Header<IndicatorColumn>): boolean {
  const words = ({ heads }: Header<IndicatorColumn>) =>
    heads.map(({ cell }) => foldName(cell.text)).join('|');
  return words(one) === words(other);
}

function wordsOf(grid: Grid, row: number): string {
  return filledCells(grid, row)
    .map(({ text }) => foldName(text))
    .join('|');
}

/** Runs of columns that are not blank, counted from 0. */
function filledColumns({ cells }: Grid): { from: number; to: number }[] {
  const isFilled: boolean[] = [];
  for (const row of cells) {
    for (const [column, cell] of row.entries()) {
      if (cell.trim() !== '') isFilled[column] = true;
    }
  }
  const runs: { from: number; to: number }[] = [];
  for (const column of isFilled.keys()) {
    if (isFilled[column] !== true) continue;
    const last = runs.at(-1);
    if (last?.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs;
}

function keep(grid: Grid, isOwn: (row: number, column: number) => boolean): Grid {
  const cells = grid.cells.map((row, no) =>
    row.map((cell, column) => (isOwn(no, column) ? cell : '')),
  );
  return { ...grid, cells };
}
