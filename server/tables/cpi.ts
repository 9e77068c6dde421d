import { splitNameMark } from '#domain/note-mark.ts';
import type { Period } from '#domain/period.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells, lastFullRow } from './cells.ts';
import { checkCityTitle, checkPriceTitle } from './check-price-title.ts';
import { findCityId } from './city.ts';
import { isMonthText, readCpiMonth } from './cpi-month.ts';
import { aColumn, cellTexts } from './expected-words.ts';
import { readFigure } from './figure.ts';
import { fitFigureUnits } from './fit-units.ts';
import { findHeader, mapColumns, type Header } from './header.ts';
import { withNoteMarks } from './marked-cell.ts';
import { checkTitleYear, releaseYear, requireRelease } from './nominal-period.ts';
import { isSignOff } from './passed-over.ts';
import type { Reading } from './reading.ts';
import { reportDuplicateRow } from './report-names.ts';
import { isNote, isUnitLine } from './text.ts';
import { readTitle } from './title.ts';
import type { Figure, FigureTable } from './types.ts';

export type CpiColumn = 'month' | 'cpi-month' | 'cpi-year' | 'cpi-to-date';

/** The columns of figures are called by the indicators they hold. */
const INDICATORS = ['cpi-month', 'cpi-year', 'cpi-to-date'] as const;

// 累计 goes first: 累计同比 is the index to date.
const HEADS: readonly (readonly [CpiColumn, RegExp])[] = [
  ['month', /^(?:月份|时间|时期|月度)$/u],
  ['cpi-to-date', /累计|1-\d+月/u],
  ['cpi-year', /同比/u],
  ['cpi-month', /环比/u],
];

/** 月份, and at least two of 环比, 同比 and 累计. */
export function findCpiHeader(grid: Grid): Header<CpiColumn> | null {
  const match = (head: string) => HEADS.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
  const header = findHeader(grid, match, 3);
  return header?.heads.some(({ key }) => key === 'month') === true ? header : null;
}

/** Consumer prices, a row per month; the year is not printed, the release tells it. */
export function readCpi(reading: Reading, header: Header<CpiColumn>): FigureTable | null {
  const { grid, context, log } = reading;
  const title = readTitle(grid, header.firstRow, releaseYear(reading));
  const columns = mapColumns(grid, header, log);
  for (const id of INDICATORS) if (!columns.has(id)) warnMissing(reading, header, id);
  const period = requireRelease(reading);
  const cityId = findCityId(context.dictionary);
  if (period === null || cityId === null) return null;
  checkTitleYear(reading, title, period);
  checkPriceTitle(reading, title, period);
  checkCityTitle(reading, title);
  const { rows, notes } = readRows(reading, header, columns, period);
  return {
    kind: 'cpi',
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
    subject: '',
    figures: fitFigureUnits(
      reading,
      header,
      rows.flatMap(({ row, month }) => readRow(reading, columns, row, month, cityId)),
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
    const cell = cellAt(reading.grid, row, columns.get('month') ?? 0);
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
  row: number,
  month: string,
  regionId: string,
): Figure[] {
  const single = { start: month, end: month };
  const toDate = { start: `${month.slice(0, 4)}-01`, end: month };
  const { noteMark } = splitNameMark(cellAt(reading.grid, row, columns.get('month') ?? 0).text);
  return INDICATORS.flatMap((indicatorId) => {
    const column = columns.get(indicatorId);
    if (column === undefined) return [];
    const period = indicatorId === 'cpi-to-date' ? toDate : single;
    const cell = cellAt(reading.grid, row, column);
    const figure = readFigure(reading, cell, { indicatorId, regionId, period });
    return figure === null ? [] : withNoteMarks(figure, noteMark);
  });
}

function warnMissing(reading: Reading, header: Header<CpiColumn>, id: (typeof INDICATORS)[number]) {
  const name = { 'cpi-month': '环比', 'cpi-year': '同比', 'cpi-to-date': '累计' }[id];
  reading.log.warn(
    'missing-column',
    { row: header.lastRow + 1, column: null },
    {
      found: cellTexts(header.heads.map(({ cell }) => cell)),
      expected: aColumn(name),
      cure: {
        zh: `表里没有“${name}”列，该指数没有读入；如果应有，请补上后重新载入。`,
        en: `The table has no column “${name}”, so that index was not read. If it should be there, add it and load the file again.`,
      },
    },
  );
}
