import type { WorkSheet } from '@e965/xlsx';

import type { Said } from '#domain/said.ts';
import { ALL_SHOWN, type CellNote } from './cell-notes.ts';
import type { Grid } from './grid.ts';
import { areasOf, type HiddenLines } from './merged-areas.ts';
import { speakProblem, type TableProblem } from './problem.ts';

type Cells = readonly (readonly string[])[];
type Ranges = readonly { s: { r: number; c: number }; e: { r: number; c: number } }[];

export interface VisibleGrid {
  grid: Grid;
  problems: readonly TableProblem[];
  isShown: (row: number, column: number) => boolean;
  /** What lies under merged cells. */
  covered: readonly CellNote[];
}

/**
 * Leaves out what is hidden: it isn't printed, so it isn't published. Cells stay in their places. What
 * was left out is a warning, for it may have been hidden by mistake.
 */
export function leaveOutHidden(grid: Grid, worksheet: WorkSheet): VisibleGrid {
  const { file, sheet, cells, indents = [] } = grid;
  const isRowHidden = (row: number) => isHidden(worksheet['!rows']?.[row]);
  const isColumnHidden = (column: number) => isHidden(worksheet['!cols']?.[column]);
  const isShown = (row: number, column: number) => !isRowHidden(row) && !isColumnHidden(column);
  const hidden = { isRowHidden, isColumnHidden };
  const { shown, covered } = showMerged(cells, worksheet['!merges'] ?? [], hidden);
  const width = shown.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = runsOf(shown.length, (row) => isRowHidden(row) && hasText(shown[row] ?? []));
  const columns = runsOf(
    width,
    (column) => isColumnHidden(column) && hasText(shown.map((row) => row[column] ?? '')),
  );
  const visible = shown.map((row, index) =>
    isRowHidden(index) ? [] : row.map((text, column) => (isColumnHidden(column) ? '' : text)),
  );
  const warn = (words: Said, row: number | null, column: number | null): TableProblem => ({
    severity: 'warning',
    code: 'hidden-cells',
    file,
    sheet,
    row,
    column,
    ...speakProblem({
      found: {
        zh: `${words.zh}隐藏，里面有内容`,
        en: `hidden, yet with content: ${words.en}`,
      },
      expected: ALL_SHOWN,
      cure: {
        zh: `${words.zh}没有读入；如果应当读入，请取消隐藏（或筛选）后重新导入，否则不必理会。`,
        en: `Not read: ${words.en}. If it should be, unhide it (or clear the filter) and load the file again; otherwise do nothing.`,
      },
    }),
  });
  const merges = areasOf(
    worksheet['!merges'] ?? [],
    { rows: shown.length, columns: width },
    hidden,
  );
  const hiddenAreas = [
    ...rows.map(([first, last]) => ({ top: first + 1, left: 1, bottom: last + 1, right: width })),
    ...columns.map(([first, last]) => ({
      ...{ top: 1, left: first + 1, bottom: shown.length, right: last + 1 },
    })),
  ];
  const seen = indents.filter(({ row, column }) => isShown(row - 1, column - 1));
  return {
    grid: {
      ...{ file, sheet, cells: visible },
      ...(merges.length > 0 && { merges }),
      ...(seen.length > 0 && { indents: seen }),
      ...(hiddenAreas.length > 0 && { hidden: hiddenAreas }),
    },
    isShown,
    covered: covered.filter(({ row, column }) => isShown(row, column)),
    problems: [
      ...rows.map(([first, last]) => warn(linesText('row', first, last), first + 1, null)),
      ...columns.map(([first, last]) => warn(linesText('column', first, last), null, first + 1)),
    ],
  };
}

/** A whole sheet that is hidden; a blank one isn't worth a word. */
export function leaveOutSheet({ file, sheet, cells }: Grid) {
  const problem: TableProblem = {
    severity: 'warning',
    code: 'hidden-cells',
    file,
    sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: { zh: '工作表隐藏，里面有内容', en: 'The sheet is hidden, yet has content' },
      expected: ALL_SHOWN,
      cure: {
        zh: `工作表“${sheet ?? ''}”没有读入；如果应当读入，请取消隐藏后重新导入，否则不必理会。`,
        en: `The sheet “${sheet ?? ''}” was not read. If it should be, unhide it and load the file again; otherwise do nothing.`,
      },
    }),
  };
  return { grid: null, problems: cells.some(hasText) ? [problem] : [] };
}

/** Drawn to nothing is hidden too. */
function isHidden(info: { hidden?: boolean; hpt?: number; width?: number } | undefined): boolean {
  return info?.hidden === true || info?.hpt === 0 || info?.width === 0;
}

/**
 * A merged cell shows its text as long as any part of it is to be seen: there the text is put. What
 * other cells under it hold is not to be seen; the same text again is nothing else.
 */
function showMerged(cells: Cells, merges: Ranges, hidden: HiddenLines) {
  const shown = cells.map((row) => [...row]);
  const covered: CellNote[] = [];
  for (const { s, e } of merges) {
    const text = shown[s.r]?.[s.c] ?? '';
    covered.push(...blankCovered(shown, { s, e }, text));
    const row = firstShown(s.r, e.r, hidden.isRowHidden);
    const column = firstShown(s.c, e.c, hidden.isColumnHidden);
    if (text === '' || row === null || column === null) continue;
    if (row === s.r && column === s.c) continue;
    setText(shown, s.r, s.c, '');
    setText(shown, row, column, text);
  }
  return { shown, covered };
}

function blankCovered(cells: string[][], { s, e }: Ranges[number], text: string): CellNote[] {
  const covered: CellNote[] = [];
  for (let row = s.r; row <= Math.min(e.r, cells.length - 1); row += 1) {
    const line = cells[row] ?? [];
    for (let column = s.c; column <= Math.min(e.c, line.length - 1); column += 1) {
      const under = line[column] ?? '';
      if ((row === s.r && column === s.c) || under.trim() === '') continue;
      line[column] = '';
      if (under.trim() !== text.trim())
        covered.push({ row, column, kind: 'covered', shown: '', text: under });
    }
  }
  return covered;
}

function firstShown(
  first: number,
  last: number,
  isHiddenAt: (index: number) => boolean,
): number | null {
  for (let index = first; index <= last; index += 1) if (!isHiddenAt(index)) return index;
  return null;
}

function setText(cells: string[][], row: number, column: number, text: string): void {
  const line = cells[row];
  if (!line) return;
  while (line.length <= column) line.push('');
  line[column] = text;
}

function hasText(texts: readonly string[]): boolean {
  return texts.some((text) => text.trim() !== '');
}

/** @example runsOf(6, isOneOf(1, 2, 4)) // [[1, 2], [4, 4]] */
function runsOf(count: number, isIn: (index: number) => boolean): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (!isIn(index)) continue;
    const run = runs.at(-1);
    if (run?.[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

const NOUNS = { row: '行', column: '列' } as const;

/** @example linesText('row', 1, 3) // { zh: '第2-4行', en: 'rows 2–4' } */
function linesText(kind: 'row' | 'column', first: number, last: number): Said {
  if (first === last) return { zh: `第${first + 1}${NOUNS[kind]}`, en: `${kind} ${first + 1}` };
  return {
    zh: `第${first + 1}-${last + 1}${NOUNS[kind]}`,
    en: `${kind}s ${first + 1}–${last + 1}`,
  };
}
