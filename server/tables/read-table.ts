import type { TableKind } from '#domain/printed.ts';
import type { Grid } from '#server/formats/grid.ts';

import { findCpiHeader, readCpi } from './cpi.ts';
import { filledCells } from './cells.ts';
import { findHouseholdsLayout } from './households-layout.ts';
import { readHouseholds } from './households.ts';
import { findIndicatorHeader } from './indicator-header.ts';
import { findLedgerHeader } from './ledger-header.ts';
import { readLedger } from './ledger.ts';
import { findNetEntryLayout } from './net-entry-layout.ts';
import { readNetEntry } from './net-entry.ts';
import { hasErrors } from './problem-log.ts';
import { isRanking, readRanking } from './ranking.ts';
import { openReading, type Reading } from './reading.ts';
import { readScorecard, scorecardKind } from './scorecard.ts';
import { longTableWay, tableLook } from './table-look.ts';
import { readTitle } from './title.ts';
import { warnOfFractions } from './warn-of-fractions.ts';
import { warnOfRates } from './warn-of-rates.ts';
import { checkCounts } from './whole-counts.ts';
import type { PrintedTable, ReadContext, ReadResult } from './types.ts';

/**
 * One sheet → the table in it, whose kind is told by its heads and shape, never by the file's name.
 * With any error the table is null; the problems are all that were found, in the order of the sheet.
 */
export function readTable(grid: Grid, context: ReadContext): ReadResult {
  const reading = openReading(grid, context);
  const table = readRecognized(reading);
  if (table !== null) checkCounts(reading, table);
  if (table !== null) warnOfFractions(reading, table);
  // In a unit that says so it is an error already.
  if (table !== null && !hasErrors(reading.log.problems)) warnOfRates(reading, table);
  const { problems } = reading.log;
  const sorted = problems.toSorted(
    (a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const leftOut = reading.leftOut.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { table: hasErrors(problems) ? null : table, problems: sorted, leftOut };
}

/** What kind of table a sheet holds, though it may be full of errors; null when none is recognised. */
export function tableKindOf(grid: Grid, context: ReadContext): TableKind | null {
  return recognize(openReading(grid, context))?.kind ?? null;
}

function readRecognized(reading: Reading): PrintedTable | null {
  const recognized = recognize(reading);
  return recognized === null ? reportUnknownTable(reading) : recognized.read();
}

interface Recognized {
  kind: TableKind;
  read: () => PrintedTable | null;
}

/** From the most particular shape to the least: a plan and a ranking have a scorecard's heads too. */
function recognize(reading: Reading): Recognized | null {
  const ledger = findLedgerHeader(reading.grid);
  if (ledger !== null) return { kind: ledger.kind, read: () => readLedger(reading, ledger) };
  const netEntry = findNetEntryLayout(reading);
  if (netEntry !== null) return { kind: 'net-entry', read: () => readNetEntry(reading, netEntry) };
  const cpi = findCpiHeader(reading);
  if (cpi !== null) return { kind: 'cpi', read: () => readCpi(reading, cpi) };
  const households = findHouseholdsLayout(reading);
  if (households !== null) {
    return { kind: 'households', read: () => readHouseholds(reading, households) };
  }
  const indicators = findIndicatorHeader(reading.grid);
  if (indicators === null) return null;
  const hasNames = indicators.heads.some(({ key }) => key === 'name');
  if (!hasNames && tableLook(reading) !== null) return null;
  if (isRanking(reading, indicators)) {
    return { kind: 'ranking', read: () => readRanking(reading, indicators) };
  }
  const kind = scorecardKind(readTitle(reading.grid, indicators.firstRow, null), reading.own);
  return { kind, read: () => readScorecard(reading, indicators) };
}

function reportUnknownTable(reading: Reading): null {
  const { grid, log } = reading;
  const look = tableLook(reading);
  const firstRow = grid.cells.findIndex((_, row) => filledCells(grid, row).length > 0);
  const found = filledCells(grid, firstRow).map(({ text }) => text);
  const way = longTableWay(reading);
  log.error(
    'unknown-table',
    { row: firstRow + 1, column: null },
    {
      found: found.slice(0, 8).join('、').slice(0, 80),
      expected: {
        zh: '一张认识的表：指标完成情况（指标名称、实际完成…）、排名、净增新增退出、CPI、城乡居民收支，或台账的表：规划目标、任务清单…',
        en: 'a known table: a scorecard (“指标名称”, “实际完成” …), a ranking, net entries (“净增”, “新增”, “退出”), CPI, household income and expenditure, or one of the ledger: plan targets, tasks …',
      },
      cure:
        look === null
          ? {
              zh: `请检查表头是否完整（如“指标名称”“实际完成”），或删去、隐藏不需要导入的工作表。其他样子的表，${way.zh}。`,
              en: `Check that the headings are complete (such as “指标名称”, “实际完成”), or delete or hide sheets that are not to be loaded. If it is a table of another layout, ${way.en}.`,
            }
          : {
              zh: `看起来是${look.zh}，不能直接读。${way.zh}。`,
              en: `This looks like ${look.en}, which cannot be read as it is; ${way.en}.`,
            },
    },
  );
  return null;
}
