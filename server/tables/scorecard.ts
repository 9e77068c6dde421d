import type { Period } from '#domain/period.ts';

import { filledCells } from './cells.ts';
import { findCityId } from './city.ts';
import { fitRowUnits } from './fit-units.ts';
import { claimedPeriod, readClaims } from './footnotes.ts';
import type { Header } from './header.ts';
import { chooseColumns, lacksColumns, type IndicatorColumns } from './indicator-columns.ts';
import { allNotes, readBody, splitHeading, tableBase, type BodyLine } from './indicator-body.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { readMissing } from './missing.ts';
import { readNominalPeriod, releaseYear } from './nominal-period.ts';
import { namesDuty, type OwnWords } from './own-words.ts';
import { reportPassedOver } from './passed-over.ts';
import { cellOf, readNo, readPrintedRow } from './printed-row.ts';
import { sayCell } from './problem-log.ts';
import { usualPeriod, type Reading } from './reading.ts';
import { reportDuplicateRow, reportUnknownName } from './report-names.ts';
import { readRowPeriod } from './row-period.ts';
import { readTitleRegion } from './title-region.ts';
import { readTitle, type Title } from './title.ts';
import type {
  DepartmentHeading,
  FootnoteClaim,
  PrintedCell,
  PrintedRow,
  ScorecardTable,
} from './types.ts';

/** 附件1-6, a region's indicators; 附件7, the city's by department, which its title gives away. */
export function readScorecard(
  reading: Reading,
  header: Header<IndicatorColumn>,
): ScorecardTable | null {
  const { grid, context } = reading;
  const title = readTitle(grid, header.firstRow, releaseYear(reading));
  const kind = scorecardKind(title, reading.own);
  const period = readNominalPeriod(reading, title, header.heads);
  const columns = chooseColumns(reading, header, title, period);
  const regionId =
    kind === 'scorecard' ? readTitleRegion(reading, title) : findCityId(context.dictionary);
  if (lacksColumns(reading, header, columns) || period === null) return null;
  const body = readBody(reading, header, columns);
  const claims = readClaims(reading, allNotes(title, body), period);
  const lines = readLines(reading, columns, body, { claims, period, regionId: regionId ?? '' });
  return regionId === null
    ? null
    : {
        kind,
        ...tableBase(reading, title, body),
        regionId,
        ...lines,
        rows: fitRowUnits(reading, header, columns, lines.rows),
        claims,
      };
}

/** 附件7 says in its title that it is of those who are responsible: 各责任部门, 各牵头单位. */
export function scorecardKind({ text }: Title, own: OwnWords): ScorecardTable['kind'] {
  return namesDuty(text, own) ? 'department-scorecard' : 'scorecard';
}

interface Setting {
  claims: readonly FootnoteClaim[];
  period: Period;
  regionId: string;
}

function readLines(
  reading: Reading,
  columns: IndicatorColumns,
  body: readonly BodyLine[],
  setting: Setting,
): { rows: PrintedRow[]; headings: DepartmentHeading[] } {
  const rows: PrintedRow[] = [];
  const headings: DepartmentHeading[] = [];
  const firstRows = new Map<string, number>();
  let departmentId: string | null = null;
  for (const line of body) {
    if (line.kind === 'heading') {
      const heading = readHeading(reading, line);
      departmentId = heading?.departmentId ?? null;
      if (heading !== null) headings.push(heading);
    } else if (line.kind === 'passed-over') {
      reportPassedOver(reading, line.cell, line.why);
      // Lines under a heading that is left out are not those of the heading before it.
      if (line.why === 'told-to' && isAlone(reading, line)) departmentId = null;
    } else if (line.kind === 'entry') {
      const row = readEntry(reading, columns, line.row, { ...setting, departmentId, firstRows });
      if (row !== null) rows.push(row);
    }
  }
  return { rows, headings };
}

/** One text and nothing else, or the same text in every cell. */
function isAlone({ grid }: Reading, { row, cell }: { row: number; cell: PrintedCell }): boolean {
  return filledCells(grid, row).every(({ text }) => text === cell.text);
}

function readHeading(
  reading: Reading,
  { cell }: Extract<BodyLine, { kind: 'heading' }>,
): DepartmentHeading | null {
  const { name, declaredCount } = splitHeading(cell.text);
  const departmentId = reading.context.names.department(name);
  if (departmentId === null) {
    reportUnknownName(reading, 'department', cell, name);
    return null;
  }
  return { departmentId, declaredCount, row: cell.row, column: cell.column };
}

function readEntry(
  reading: Reading,
  columns: IndicatorColumns,
  row: number,
  setting: Setting & { departmentId: string | null; firstRows: Map<string, number> },
): PrintedRow | null {
  const { claims, period, regionId, departmentId, firstRows } = setting;
  const name = cellOf(reading, columns, row, 'name');
  if (name === null) return null;
  const no = readNo(reading, columns, row);
  const indicatorId = reading.context.names.indicator(name.text);
  const firstRow = indicatorId === null ? undefined : firstRows.get(indicatorId);
  if (indicatorId === null) reportUnknownName(reading, 'indicator', name);
  else if (firstRow !== undefined) reportDuplicateRow(reading, name, firstRow);
  else firstRows.set(indicatorId, row + 1);
  // An unknown indicator's figures are read all the same: their errors are wanted in the same list.
  const id = indicatorId ?? '';
  const usual = claimedPeriod(claims, no) ?? usualPeriod(reading, id, period);
  const rowPeriod = readRowPeriod(reading, columns, row, usual);
  const nameMark = reading.context.names.noteMark('indicator', name.text);
  const answers = readDepartment(reading, cellOf(reading, columns, row, 'department'));
  const subject = {
    ...{ no, indicatorId: id, regionId, period: rowPeriod, nameMark },
    departmentId: answers ?? departmentId,
  };
  return readPrintedRow(reading, columns, row, subject);
}

/** Who is responsible, in a column of its own; a name that nobody knows leaves it to the dictionary. */
function readDepartment(reading: Reading, cell: PrintedCell | null): string | null {
  if (cell === null || readMissing(cell.text, reading.missingSymbols) !== null) return null;
  const departmentId = reading.context.names.department(cell.text);
  if (departmentId !== null) return departmentId;
  const said = sayCell(cell);
  reading.log.warn('bad-value', cell, {
    found: cell.text,
    expected: { zh: '数据字典里一个部门的名称', en: 'the name of a department of the dictionary' },
    cure: {
      zh: `${said.zh}不是已知的部门，这一行按数据字典归口；如有出入，请改正名称，或在数据字典里加上别名。`,
      en: `${said.en} is no known department, and the dictionary says who answers for this row. If that is wrong, mend the name or add it to the dictionary as an alias.`,
    },
  });
  return null;
}
