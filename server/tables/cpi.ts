import { FAMILY_ROLES, indexSubject, membersOf, type FamilyMember } from '#domain/families.ts';
import { roleName } from '#domain/family-words.ts';
import { splitNameMark } from '#domain/note-mark.ts';
import type { Period } from '#domain/period.ts';

import { cellAt, filledCells, lastFullRow } from './cells.ts';
import { checkCityTitle, checkPriceYear } from './check-price-title.ts';
import { findCityId } from './city.ts';
import { isMonthText, readCpiMonth } from './cpi-month.ts';
import { aColumn, cellTexts } from './expected-words.ts';
import { readFigure } from './figure.ts';
import { fitFigureUnits } from './fit-units.ts';
import { findHeader, mapColumns, reportUnknownColumn, type Header } from './header.ts';
import { indexOfTitle } from './index-of-title.ts';
import { withNoteMarks } from './marked-cell.ts';
import { checkTitleYear, releaseYear, requireRelease } from './nominal-period.ts';
import { isSignOff } from './passed-over.ts';
import type { Reading } from './reading.ts';
import { reportDuplicateRow } from './report-names.ts';
import { isNote, isUnitLine } from './text.ts';
import { readTitle } from './title.ts';
import type { Figure, FigureTable } from './types.ts';

/** The columns of figures are called by the roles of the indicators they hold. */
const BASES = FAMILY_ROLES['index-bases'];
type Base = (typeof BASES)[number];
export type CpiColumn = 'when' | Base;

// 累计 goes first: 累计同比 is the index to date.
const HEADS: readonly (readonly [CpiColumn, RegExp])[] = [
  ['when', /^(?:月份|时间|时期|月度)$/u],
  ['to-date', /累计|1-\d+月/u],
  ['year', /同比/u],
  ['month', /环比/u],
];

/** 月份, and at least two of 环比, 同比 and 累计; none where the dictionary has no index. */
export function findCpiHeader({ grid, context }: Reading): Header<CpiColumn> | null {
  if (membersOf(context.dictionary, 'index-bases').length === 0) return null;
  const match = (head: string) => HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
  const header = findHeader(grid, match, 3);
  return header?.heads.some(({ key }) => key === 'when') === true ? header : null;
}

/** Consumer prices, a row per month; the year is not printed, the release tells it. */
export function readCpi(reading: Reading, header: Header<CpiColumn>): FigureTable | null {
  const { grid, context, log } = reading;
  const title = readTitle(grid, header.firstRow, releaseYear(reading));
  const columns = mapColumns(grid, header, log);
  const index = indexOfTitle(reading, title);
  checkColumns(reading, header, columns, index);
  const period = requireRelease(reading);
  const cityId = findCityId(context.dictionary);
  if (period === null || cityId === null) return null;
  checkTitleYear(reading, title, period);
  checkPriceYear(reading, title, period);
  checkCityTitle(reading, title);
  const { rows, notes } = readRows(reading, header, columns, period);
  return {
    kind: 'cpi',
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
    subject: indexSubject(context.dictionary, index),
    figures: fitFigureUnits(
      reading,
      header,
      rows.flatMap((line) => readRow(reading, columns, line, { cityId, index })),
    ),
    mismatches: [],
  };
}

interface MonthRow {
  /** Counted from 0. */
  row: number;
  month: string;
}

function readRows(
  reading: Reading,
  header: Header<CpiColumn>,
  columns: ReadonlyMap<CpiColumn, number>,
  period: Period,
): { rows: MonthRow[]; notes: string[] } {
  const rows: MonthRow[] = [];
  const notes: string[] = [];
  const firstRows = new Map<string, number>();
  const lastFigures = lastFullRow(reading.grid);
  for (let row = header.lastRow + 1; row < reading.grid.cells.length; row += 1) {
    const cells = filledCells(reading.grid, row);
    const [first] = cells;
    if (first === undefined || isUnitLine(first.text)) continue;
    const isRemark = row > lastFigures && !isMonthText(first.text);
    if (isNote(first.text) || isRemark || isSignOff(cells) || notes.length > 0) {
      notes.push(cells.map(({ text }) => text).join('，'));
      continue;
    }
    const cell = cellAt(reading.grid, row, columns.get('when') ?? 0);
    const month = readCpiMonth(reading, cell, period);
    const firstRow = month === null ? undefined : firstRows.get(month);
    if (firstRow !== undefined) reportDuplicateRow(reading, cell, firstRow);
    else if (month !== null) firstRows.set(month, cell.row);
    // A row of an unknown month is read for the errors in its figures.
    rows.push({ row, month: month ?? period.end });
  }
  return { rows, notes };
}

function readRow(
  reading: Reading,
  columns: ReadonlyMap<CpiColumn, number>,
  { row, month }: MonthRow,
  { cityId: regionId, index }: { cityId: string; index: FamilyMember },
): Figure[] {
  const single = { start: month, end: month };
  const toDate = { start: `${month.slice(0, 4)}-01`, end: month };
  const { noteMark } = splitNameMark(cellAt(reading.grid, row, columns.get('when') ?? 0).text);
  return BASES.flatMap((base) => {
    const [column, indicatorId] = [columns.get(base), index.indicators[base]];
    if (column === undefined || indicatorId === undefined) return [];
    const period = base === 'to-date' ? toDate : single;
    const cell = cellAt(reading.grid, row, column);
    const figure = readFigure(reading, cell, { indicatorId, regionId, period });
    return figure === null ? [] : withNoteMarks(figure, noteMark);
  });
}

/** A column that is not there, and one that the dictionary has no indicator for. */
function checkColumns(
  reading: Reading,
  header: Header<CpiColumn>,
  columns: ReadonlyMap<CpiColumn, number>,
  { indicators }: FamilyMember,
): void {
  for (const base of BASES) {
    const isKnown = indicators[base] !== undefined;
    if (isKnown && !columns.has(base)) warnMissing(reading, header, base);
    const head = header.heads.find(({ key }) => key === base);
    if (!isKnown && head) reportUnknownColumn(reading.grid, header.lastRow, head.cell, reading.log);
  }
}

function warnMissing(reading: Reading, header: Header<CpiColumn>, base: Base): void {
  const name = roleName(base);
  reading.log.warn(
    'missing-column',
    { row: header.lastRow + 1, column: null },
    {
      found: cellTexts(header.heads.map(({ cell }) => cell)),
      expected: aColumn(name),
      cure: {
        zh: `表里没有“${name}”列，该指数没有读入；如果应有，请补上后重新导入。`,
        en: `The table has no column “${name}”, so that index was not read. If it should be there, add it and load the file again.`,
      },
    },
  );
}
