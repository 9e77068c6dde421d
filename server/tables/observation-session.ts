import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';

import type { CappedLog } from './capped-log.ts';
import { selectMissingSymbols, type MissingSymbols } from './missing.ts';
import type { Names } from './names.ts';
import type { LongTableUnits } from './long-table-units.ts';
import type { ObservationColumn, ObservationColumns } from './observations-header.ts';
import { openFractionTally, type FractionTally } from './observation-tallies.ts';
import type { RateTally } from './observation-tallies.ts';
import { sayPlace } from './problem-log.ts';
import type { SeenUnit } from './seen-unit.ts';
import type { TableProblemCode } from './types.ts';

export interface ObservationContext {
  names: Names;
  dictionary: Pick<Dictionary, 'indicators' | 'missingSymbols'>;
  /** Of rows that name no release; null: they must. */
  defaultReleaseId: string | null;
  knownReleases: ReadonlySet<string>;
}

/** What is kept from row to row: each text is looked up once, not a million times. */
export interface ObservationSession {
  context: ObservationContext;
  columns: ObservationColumns;
  log: CappedLog;
  symbols: MissingSymbols;
  indicators: ReadonlyMap<string, Indicator>;
  /** Those that stand over all rows. */
  tableUnits: LongTableUnits;
  /** Column, indicator, its name and the unit beside it → the units that don't simply fit. */
  units: Map<string, readonly SeenUnit[]>;
  fractions: FractionTally;
  /** By the index whose rows hold rates. */
  rates: Map<string, RateTally>;
  /** Rows, counted from 1, in which neither a figure nor a reason for none was filled in. */
  unfilled: number[];
  /** Of which a warning has told already. */
  converted: Set<string>;
  periods: Map<string, KnownPeriod | null>;
  /** Whether a target's words are understood. */
  targets: Map<string, boolean>;
  /** Period, in its ISO form → its number. */
  periodNumbers: Map<string, number>;
  /** Indicator → region → the numbers of the periods that had a row. */
  seen: Map<string, Map<string, Set<number>>>;
}

/** Small numbers keep a million cells seen in a few bytes each. */
export interface KnownPeriod {
  period: Period;
  number: number;
}

export function openObservationSession(
  { columns, tableUnits }: Pick<ObservationSession, 'columns' | 'tableUnits'>,
  context: ObservationContext,
  log: CappedLog,
): ObservationSession {
  // The files name no issuer: only what a symbol means everywhere can be used.
  const symbols = selectMissingSymbols(context.dictionary.missingSymbols, null);
  return {
    context,
    columns,
    tableUnits,
    log,
    symbols,
    indicators: new Map(context.dictionary.indicators.map((one) => [one.id, one])),
    units: new Map(),
    converted: new Set(),
    fractions: openFractionTally(),
    rates: new Map(),
    unfilled: [],
    periods: new Map(),
    targets: new Map(),
    periodNumbers: new Map(),
    seen: new Map(),
  };
}

/** The same period, however written, has one number. */
export function numberPeriod({ periodNumbers }: ObservationSession, period: Period): KnownPeriod {
  const iso = formatPeriod(period);
  const number = periodNumbers.get(iso) ?? periodNumbers.size;
  periodNumbers.set(iso, number);
  return { period, number };
}

/** False when the cell had a row before. */
export function addObservation(
  { seen }: ObservationSession,
  indicatorId: string,
  regionId: string,
  { number }: KnownPeriod,
): boolean {
  const ofIndicator = seen.get(indicatorId) ?? new Map<string, Set<number>>();
  const numbers = ofIndicator.get(regionId) ?? new Set<number>();
  if (numbers.has(number)) return false;
  if (numbers.size === 0) seen.set(indicatorId, ofIndicator.set(regionId, numbers));
  numbers.add(number);
  return true;
}

/** One row's cells and where it stands. */
export interface ObservationLine {
  cells: readonly string[];
  /** Counted from 1, the heads being row 1. */
  row: number;
}

/** Trimmed; blank where the file lacks the column or the row ends before it. */
export function textAt(
  { columns }: ObservationSession,
  { cells }: ObservationLine,
  column: ObservationColumn,
): string {
  return cells[columns.get(column) ?? -1]?.trim() ?? '';
}

export function reportCell(
  session: ObservationSession,
  line: ObservationLine,
  column: ObservationColumn,
  code: TableProblemCode,
  expected: () => Said,
): void {
  const index = session.columns.get(column);
  const place = { row: line.row, column: index === undefined ? null : index + 1 };
  session.log.error(code, place, () => {
    const found = textAt(session, line, column);
    const wanted = expected();
    const where = sayPlace(place);
    return {
      found,
      expected: wanted,
      cure: {
        zh: `请改正${where.zh}的“${found}”（应为：${wanted.zh}）。`,
        en: `Mend “${found}” at ${where.en} (expected: ${wanted.en}).`,
      },
    };
  });
}
