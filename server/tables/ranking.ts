import { joinNoteMarks } from '#domain/note-mark.ts';
import type { Period } from '#domain/period.ts';

import { fitRowUnits } from './fit-units.ts';
import { claimedPeriod, readClaims } from './footnotes.ts';
import type { Header } from './header.ts';
import { chooseColumns, lacksColumns, type IndicatorColumns } from './indicator-columns.ts';
import { allNotes, readBody, tableBase, type BodyLine } from './indicator-body.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { readNominalPeriod, releaseYear } from './nominal-period.ts';
import { passedByItself, reportPassedOver } from './passed-over.ts';
import { cellOf, readNo, readPrintedRow } from './printed-row.ts';
import { usualPeriod, type Reading } from './reading.ts';
import { reportDuplicateRow, reportUnknownName } from './report-names.ts';
import { checkSamePeriod, readRowPeriod } from './row-period.ts';
import { readTitle } from './title.ts';
import type { FootnoteClaim, PrintedCell, PrintedRow, RankingTable } from './types.ts';

/** A ranking lists regions under each indicator, or has a column for them. */
export function isRanking(reading: Reading, header: Header<IndicatorColumn>): boolean {
  const { grid, context } = reading;
  const nameColumn = header.heads.find(({ key }) => key === 'name')?.column ?? -1;
  const hasRegionColumn = header.heads.some(({ key }) => key === 'region');
  const rows = grid.cells.slice(header.lastRow + 1);
  return (
    hasRegionColumn || rows.some((row) => context.names.region(row[nameColumn] ?? '') !== null)
  );
}

/** 附件8: indicator rows, under each the city and the regions. */
export function readRanking(
  reading: Reading,
  header: Header<IndicatorColumn>,
): RankingTable | null {
  const { grid } = reading;
  const title = readTitle(grid, header.firstRow, releaseYear(reading));
  const period = readNominalPeriod(reading, title, header.heads);
  const columns = chooseColumns(reading, header, title, period);
  if (lacksColumns(reading, header, columns) || period === null) return null;
  const body = readBody(reading, header, columns);
  const claims = readClaims(reading, allNotes(title, body), period);
  const lines = body.filter(({ kind }) => kind !== 'note');
  const rows = readRegionRows(reading, columns, lines, { claims, period });
  const fitted = fitRowUnits(reading, header, columns, rows);
  return { kind: 'ranking', ...tableBase(reading, title, body), rows: fitted };
}

/** The indicator that the rows below it are about; its id is null when its name is unknown. */
interface Current {
  no: number | null;
  indicatorId: string | null;
  noteMark: string | null;
  /** It is not to be read, and neither are the regions under it. */
  isLeftOut?: boolean;
}

interface Setting {
  claims: readonly FootnoteClaim[];
  period: Period;
}

/** The months of each indicator's lines so far. */
type SeenPeriods = Map<string, Period>;

function readRegionRows(
  reading: Reading,
  columns: IndicatorColumns,
  lines: readonly BodyLine[],
  setting: Setting,
): PrintedRow[] {
  const rows: PrintedRow[] = [];
  const firstRows = new Map<string, number>();
  const periods: SeenPeriods = new Map();
  let current: Current | null = null;
  for (const line of lines) {
    const { row } = line;
    const { indicator, region } = splitCells(reading, columns, row);
    const passed = line.kind === 'passed-over' ? line : null;
    if (passed !== null) reportPassedOver(reading, passed.cell, passed.why);
    if (passed !== null && indicator?.column === passed.cell.column) {
      // A place or a sum that stands where indicators do leaves those under it where they were.
      if (passed.why === 'told-to' && passedByItself(passed.cell.text) === null) current = LEFT_OUT;
    } else if (indicator !== null) {
      current = readIndicator(reading, columns, row, indicator);
    }
    if (region === null || passed !== null) continue;
    if (current?.isLeftOut === true) {
      reading.leftOut.push(region);
      continue;
    }
    if (current === null) reportNoIndicator(reading, region);
    const about = current ?? { no: null, indicatorId: null, noteMark: null };
    const printed = readRegionRow(reading, columns, row, region, {
      ...setting,
      about,
      firstRows,
      periods,
    });
    if (printed !== null) rows.push(printed);
  }
  return rows;
}

const LEFT_OUT: Current = { no: null, indicatorId: null, noteMark: null, isLeftOut: true };

function readIndicator(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  cell: PrintedCell,
): Current {
  const { names } = reading.context;
  const indicatorId = names.indicator(cell.text);
  if (indicatorId === null) reportUnknownName(reading, 'indicator', cell);
  const noteMark = names.noteMark('indicator', cell.text);
  return { no: readNo(reading, columns, row), indicatorId, noteMark };
}

/** Which of the row's cells name an indicator and a region; the layouts differ. */
function splitCells(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
): { indicator: PrintedCell | null; region: PrintedCell | null } {
  const name = cellOf(reading, columns, row, 'name');
  const region = cellOf(reading, columns, row, 'region');
  if (name === null) return { indicator: null, region };
  if (region !== null) return { indicator: name.text === '' ? null : name, region };
  return isRegionCell(reading, columns, row, name)
    ? { indicator: null, region: name }
    : { indicator: name, region: null };
}

/** A name that is neither is an indicator's when it has a number or no figures, else a region's. */
function isRegionCell(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  name: PrintedCell,
): boolean {
  const { names } = reading.context;
  if (names.region(name.text) !== null) return true;
  if (names.indicator(name.text) !== null) return false;
  const text = (column: IndicatorColumn) => cellOf(reading, columns, row, column)?.text ?? '';
  const figures = (['target', 'actual', 'amount', 'growth', 'gap'] as const).map(text).join('');
  return text('no') === '' && figures !== '';
}

function readRegionRow(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  region: PrintedCell,
  setting: Setting & { about: Current; firstRows: Map<string, number>; periods: SeenPeriods },
): PrintedRow | null {
  const { claims, period, about, firstRows, periods } = setting;
  const regionId = reading.context.names.region(region.text);
  if (regionId === null) reportUnknownName(reading, 'region', region);
  const key = `${about.indicatorId}/${regionId}`;
  const firstRow = firstRows.get(key);
  if (about.indicatorId !== null && regionId !== null) {
    if (firstRow !== undefined) reportDuplicateRow(reading, region, firstRow);
    else firstRows.set(key, row + 1);
  }
  const indicatorId = about.indicatorId ?? '';
  const usual = claimedPeriod(claims, about.no) ?? usualPeriod(reading, indicatorId, period);
  const own = readRowPeriod(reading, columns, row, usual);
  checkSamePeriod(reading, columns, row, own, periods.get(indicatorId));
  periods.set(indicatorId, own);
  return readPrintedRow(reading, columns, row, {
    no: about.no,
    indicatorId,
    regionId: regionId ?? '',
    departmentId: null,
    period: own,
    nameMark: joinNoteMarks(about.noteMark, reading.context.names.noteMark('region', region.text)),
  });
}

function reportNoIndicator(reading: Reading, region: PrintedCell): void {
  reading.log.error('unknown-indicator', region, {
    found: region.text,
    expected: {
      zh: '地区之前先有一行指标名称',
      en: 'a row with the indicator’s name before its regions',
    },
    cure: {
      zh: `请在第${region.row}行之前补上这些地区所属的指标名称。`,
      en: `Before row ${region.row} add the name of the indicator that these regions are of.`,
    },
  });
}
