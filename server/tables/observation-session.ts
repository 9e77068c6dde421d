import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import { isPercentRate } from '#domain/plausibility/fractions.ts';
import type { Said } from '#domain/said.ts';
import { parseTarget } from '#domain/target.ts';

import type { CappedLog } from './capped-log.ts';
import { keptText } from './kept-text.ts';
import { selectMissingSymbols, type MissingSymbols } from './missing.ts';
import type { Names } from './names.ts';
import type { LongTableUnits } from './long-table-units.ts';
import type { ObservationColumn, ObservationColumns } from './observations-header.ts';
import { openFractionTally, type FractionTally } from './observation-tallies.ts';
import type { RateTally } from './observation-tallies.ts';
import { sayPlace } from './problem-log.ts';
import { openSeenCells, type SeenCells } from './seen-cells.ts';
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
  /** Where each column stands; -1: the file has none. */
  at: Readonly<Record<ObservationColumn, number>>;
  log: CappedLog;
  symbols: MissingSymbols;
  indicators: ReadonlyMap<string, Indicator>;
  /** Ids of the indicators that are rates in percent. */
  percentRates: ReadonlySet<string>;
  /** What the texts of the cells mean; null: nothing that is known. */
  find: Readonly<Record<'release' | 'indicator' | 'region', (text: string) => string | null>>;
  /** Those that stand over all rows. */
  tableUnits: LongTableUnits;
  /** Column, indicator, its name and the unit beside it → the units that don't simply fit. */
  units: Map<string, readonly SeenUnit[]>;
  /** Those of the row before. */
  lastUnits: Record<'value' | 'target', UnitsOfRow | null>;
  fractions: FractionTally;
  /** By the index whose rows hold rates. */
  rates: Map<string, RateTally>;
  /** In which neither a figure nor a reason for none was filled in: the first, and how many there are. */
  unfilled: { row: number; count: number };
  /** Of which a warning has told already. */
  converted: Set<string>;
  periods: Map<string, KnownPeriod | null>;
  /** Whether a target's words are understood. */
  isTarget: (text: string) => boolean;
  /** Period, in its ISO form → its number. */
  periodNumbers: Map<string, number>;
  seen: SeenCells;
  /** A row before, which those after it are mostly like. */
  before: RowBefore | null;
}

export interface UnitsOfRow {
  indicator: Indicator;
  unit: string;
  name: string;
  seen: readonly SeenUnit[];
}

/** Small numbers keep a million cells seen in a few bytes each. */
export interface KnownPeriod {
  period: Period;
  number: number;
}

/** What a row said besides its region and figure, by the texts of its cells, and what they meant. */
export interface RowBefore {
  release: string | undefined;
  indicator: string | undefined;
  period: string | undefined;
  unit: string | undefined;
  releaseId: string;
  known: KnownPeriod;
  measured: Indicator;
}

export function openObservationSession(
  { columns, tableUnits }: Pick<ObservationSession, 'columns' | 'tableUnits'>,
  context: ObservationContext,
  log: CappedLog,
): ObservationSession {
  // The files name no issuer: only what a symbol means everywhere can be used.
  const symbols = selectMissingSymbols(context.dictionary.missingSymbols, null);
  const { dictionary, names, knownReleases } = context;
  return {
    context,
    columns,
    at: placesOf(columns),
    tableUnits,
    log,
    symbols,
    indicators: new Map(dictionary.indicators.map((one) => [one.id, one])),
    percentRates: new Set(dictionary.indicators.filter(isPercentRate).map(({ id }) => id)),
    find: {
      release: rememberLast((text) => (knownReleases.has(text) ? text : null)),
      indicator: rememberLast(names.indicator),
      region: names.region,
    },
    units: new Map(),
    lastUnits: { value: null, target: null },
    converted: new Set(),
    fractions: openFractionTally(),
    rates: new Map(),
    unfilled: { row: 0, count: 0 },
    periods: new Map(),
    isTarget: rememberSome((text) => parseTarget(text) !== null),
    periodNumbers: new Map(),
    seen: openSeenCells(),
    before: null,
  };
}

function placesOf(columns: ObservationColumns): ObservationSession['at'] {
  const at = (column: ObservationColumn) => columns.get(column) ?? -1;
  return {
    ...{ release: at('release'), indicator: at('indicator'), region: at('region') },
    ...{ period: at('period'), value: at('value'), unit: at('unit') },
    ...{ missingReason: at('missingReason'), noteMark: at('noteMark'), target: at('target') },
  };
}

/** The same period, however written, has one number. */
export function numberPeriod({ periodNumbers }: ObservationSession, period: Period): KnownPeriod {
  const iso = formatPeriod(period);
  const number = periodNumbers.get(iso) ?? periodNumbers.size;
  periodNumbers.set(iso, number);
  return { period, number };
}

const MOST_REMEMBERED = 10_000;

/** What was asked lately is mostly asked again. */
function rememberSome<Answer>(lookUp: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = lookUp(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(keptText(text), answer);
    return answer;
  };
}

/** A row mostly says the same as the one before it. */
function rememberLast<Answer>(lookUp: (text: string) => Answer): (text: string) => Answer {
  let last: { text: string; answer: Answer } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: lookUp(text) };
    return last.answer;
  };
}

/** One row's cells and where it stands. */
export interface ObservationLine {
  cells: readonly string[];
  /** Counted from 1, the heads being row 1. */
  row: number;
}

/** Trimmed; blank where the file lacks the column or the row ends before it. */
export function textAt(
  { at }: ObservationSession,
  { cells }: ObservationLine,
  column: ObservationColumn,
): string {
  return cells[at[column]]?.trim() ?? '';
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
