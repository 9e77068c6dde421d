import { formatPeriod, type Period } from './period.ts';
import { freeRows } from './free-rows.ts';
import { isLedgerKind } from './ledger/is-ledger.ts';
import type { LedgerKind } from './ledger/types.ts';
import {
  hasPrintedRows,
  type Figure,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
  type TableKind,
} from './printed.ts';

/** Which table is believed when a figure is printed in several: lower first. */
const TABLE_STANDING: Record<Exclude<TableKind, LedgerKind>, number> = {
  scorecard: 0,
  'department-scorecard': 1,
  ranking: 2,
  'net-entry': 3,
  cpi: 4,
  households: 5,
  sheet: 6,
};
const LAST = 7;

/** A figure and the table that it is taken from. */
export interface Fact<T extends PrintedTable = PrintedTable> {
  table: T;
  figure: Figure;
}

export interface TargetFact<T extends PrintedTable = PrintedTable> {
  table: T;
  indicatorId: string;
  regionId: string;
  text: string;
  /** From an earlier print of the table. */
  isKept: boolean;
}

/** One figure for each indicator × region × period of a release: that of the table of highest standing. */
export function figureFacts<T extends PrintedTable>(tables: readonly T[]): Fact<T>[] {
  const facts = new Map<string, Fact<T>>();
  for (const table of byStanding(tables)) {
    for (const figure of figuresOf(table)) {
      const key = cellKey(figure);
      if (!facts.has(key)) facts.set(key, { table, figure });
    }
  }
  return [...facts.values()];
}

/** One target for each indicator × region of a release. */
export function targetFacts<T extends PrintedTable>(tables: readonly T[]): TargetFact<T>[] {
  const facts = new Map<string, TargetFact<T>>();
  for (const table of byStanding(tables)) {
    for (const { indicatorId, regionId, text, from } of targetsOf(table)) {
      const key = `${indicatorId} ${regionId}`;
      if (facts.has(key)) continue;
      facts.set(key, { table, indicatorId, regionId, text, isKept: from !== undefined });
    }
  }
  return [...facts.values()];
}

/** All figures of a table, whatever its kind; those of the ledger have none. */
export function figuresOf(table: PrintedTable): readonly Figure[] {
  return 'figures' in table ? table.figures : rowsOf(table).map(({ actual }) => actual);
}

/** The lines of a scorecard or ranking, and what stands in a sheet as one would; none for other tables. */
export function rowsOf(table: PrintedTable): readonly PrintedRow[] {
  if (table.kind === 'sheet') return freeRows(table);
  return hasPrintedRows(table) ? table.rows : [];
}

/** Targets by their cells, whatever the table's kind; those of plans are none of a release. */
function targetsOf(table: PrintedTable): readonly TargetCell[] {
  if (table.kind === 'sheet') return table.targets.filter(({ year }) => year === table.year);
  return rowsOf(table).flatMap(({ indicatorId, regionId, target }) =>
    target ? [{ ...target, indicatorId, regionId }] : [],
  );
}

type TargetCell = PrintedCell & Pick<PrintedRow, 'indicatorId' | 'regionId'>;

export function byStanding<T extends PrintedTable>(tables: readonly T[]): T[] {
  return tables.toSorted((a, b) => standingOf(a) - standingOf(b));
}

function standingOf({ kind }: PrintedTable): number {
  return isLedgerKind(kind) ? LAST : TABLE_STANDING[kind];
}

/** @example 'gdp leping 2019-01/2019-06' */
export function cellKey(cell: { indicatorId: string; regionId: string; period: Period }): string {
  return `${cell.indicatorId} ${cell.regionId} ${formatPeriod(cell.period)}`;
}
