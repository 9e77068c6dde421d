import { quoted, speak, type Said } from '#domain/said.ts';
import { sayProseName, sayShortName } from '#domain/said-names.ts';
import { linesInScope } from '#domain/collection/lines-in-scope.ts';
import { mayEnter } from '#domain/collection/scope.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Scope } from '#domain/scope.ts';
import { textHash } from '#server/loading/table-hash.ts';
import type { PrintedRow } from '#domain/printed.ts';
import { printedLines, type PrintedLine } from '#domain/entry/lines.ts';
import { rowKey } from '#domain/entry/typed.ts';
import type { LineResult } from '#domain/entry/work-out.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import type { Enterable } from './entry-tables.ts';
import type { CellProblem } from './read-entry.ts';
import type { WorkedOut } from './work-out-entry.ts';
import {
  WHOLE,
  type EntryGrid,
  type EntryProblem,
  type EntryResult,
  type EntryResults,
  type EntryRow,
  type EntryTableRef,
} from '#server/schemas/entry.ts';
import type { Edition } from '#server/store/editions.ts';
import {
  toDepartmentRef,
  toGroupRef,
  toIndicatorRef,
  toPeriodRef,
  toRegionRef,
} from '#server/answers/refs.ts';
import { toPeers } from '#server/answers/results.ts';

/** What one reply about a grid is made of. */
export interface EntryFacts {
  worked: WorkedOut;
  warnings: readonly Implausibility[];
  dictionary: Dictionary;
  /** Whose lines are told; null: all. */
  scope: Scope | null;
}

export function toEntryAbout({ releaseId, info, no }: Edition) {
  const { title, period } = info;
  return { release: releaseId, title, period: toPeriodRef(period), edition: no };
}

export function toEntryTableRef(
  { kind, subject, name, nameEn, from, table }: Enterable,
  { scope, dictionary }: Pick<EntryFacts, 'scope' | 'dictionary'>,
): EntryTableRef {
  const { title } = table;
  const own = table.rows.filter((row) => mayEnter(scope, row, dictionary));
  const due = own.filter(({ actual }) => actual.missingReason !== 'not-applicable');
  const filled = due.filter(({ actual }) => actual.text !== '').length;
  return { kind, subject: subject || WHOLE, name, nameEn, title, from, rows: due.length, filled };
}

export function toEntryGrid(edition: Edition, enterable: Enterable, facts: EntryFacts): EntryGrid {
  return {
    ...toEntryAbout(edition),
    table: toEntryTableRef(enterable, facts),
    base: baseOf(enterable, facts),
    rows: linesInScope(printedLines(enterable.table, facts.dictionary), facts).map((line) =>
      toEntryRow(line, facts),
    ),
    problems: tableProblems(facts.worked),
  };
}

export function toEntryResults(
  rows: readonly Pick<PrintedRow, 'indicatorId' | 'regionId'>[],
  facts: EntryFacts,
): EntryResults {
  const { worked } = facts;
  const own = rows.filter((row) => mayEnter(facts.scope, row, facts.dictionary));
  return { rows: own.map((row) => toResult(row, facts)), problems: tableProblems(worked) };
}

/**
 * By what it is known whether somebody else changed it meanwhile: the table, or the lines that are shown of
 * it, for those of other departments change all the time.
 */
export function baseOf(
  { contentHash, table }: Pick<Enterable, 'contentHash' | 'table'>,
  { scope, dictionary }: Pick<EntryFacts, 'scope' | 'dictionary'>,
): string {
  if (scope === null) return contentHash;
  const own = table.rows.filter((row) => mayEnter(scope, row, dictionary));
  const words = own.map((row) => [rowKey(row), row.target?.text ?? null, row.actual.text]);
  return textHash(JSON.stringify(words));
}

/** Errors that no typed cell made, each with its cure. */
export function tableProblems({ problems }: Pick<WorkedOut, 'problems'>): EntryResults['problems'] {
  return problems.map(({ cure, cureEn }) => ({ cure, cureEn }));
}

const COLUMN_NAMES = {
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实际完成', en: 'actual' },
} as const satisfies Record<string, Said>;

/**
 * What is wrong with a typed cell, in words that need no rows and columns of a sheet.
 * @example “地区生产总值”的实际完成“八点一”无法识别，请改为数字，如 7.5、-8.5、1,234.5；…
 */
export function cellCure(
  { indicatorId, regionId, column, found, expected, expectedEn }: CellProblem,
  { indicators, regions }: Dictionary,
  isNamingRegion: boolean,
): Said {
  const knownIndicator = indicators.find(({ id }) => id === indicatorId);
  const knownRegion = regions.find(({ id }) => id === regionId);
  const indicator = knownIndicator ? sayProseName(knownIndicator) : quoted(indicatorId);
  const region = knownRegion ? sayShortName(knownRegion) : quoted(regionId);
  const line: Said = isNamingRegion
    ? { zh: `${region.zh}${indicator.zh}`, en: `${indicator.en} of ${region.en}` }
    : indicator;
  const { zh, en } = COLUMN_NAMES[column];
  return {
    zh: `“${line.zh}”的${zh}“${found}”无法识别，请改为${expected}。`,
    en: `The ${en} of “${line.en}”, “${found}”, cannot be read. It should be ${expectedEn}.`,
  };
}

function toEntryRow({ row, headings }: PrintedLine, facts: EntryFacts): EntryRow {
  const { dictionary } = facts;
  const indicator = dictionary.indicators.find(({ id }) => id === row.indicatorId);
  const departmentId = row.departmentId ?? indicator?.departmentId ?? null;
  const department = dictionary.departments.find(({ id }) => id === departmentId);
  const region = dictionary.regions.find(({ id }) => id === row.regionId);
  if (!indicator || !region) throw new Error('a stored table names what the dictionary lacks');
  return {
    headings: headings.map((text) => speak({ text })),
    no: row.no,
    indicator: toIndicatorRef(indicator),
    measure: indicator.measure,
    decimals: indicator.decimals,
    department: department ? toDepartmentRef(department) : null,
    region: toRegionRef(region),
    period: toPeriodRef(row.period),
    targetText: row.target?.text ?? null,
    actualText: row.actual.text,
    result: toResult(row, facts),
  };
}

function toResult(
  row: Pick<PrintedRow, 'indicatorId' | 'regionId'>,
  { worked, warnings, dictionary, scope }: EntryFacts,
): EntryResult {
  const { indicatorId, regionId } = row;
  const isOwn = (one: { indicatorId: string; regionId: string }) => rowKey(one) === rowKey(row);
  const isRanking = worked.table?.kind === 'ranking';
  const result = worked.results.get(rowKey(row));
  return {
    indicatorId,
    regionId,
    problems: worked.cells.filter(isOwn).map((cell): EntryProblem => {
      const { column, found, expected, expectedEn } = cell;
      const said = speak({ cure: cellCure(cell, dictionary, isRanking) });
      return { column, found, expected, expectedEn, ...said };
    }),
    warnings: warnings.filter(isOwn).map(({ sentence, sentenceEn }) => ({ sentence, sentenceEn })),
    ...(result ? standing(result, dictionary) : NO_STANDING),
    // The figures of others.
    ...(scope && { peers: [] }),
  };
}

const NO_STANDING = {
  target: null,
  gap: null,
  gapDecimals: 0,
  status: 'missing',
  rank: null,
  group: null,
  peers: [],
} as const satisfies Partial<EntryResult>;

function standing(
  { target, gap, gapDecimals, status, rank, group, reported, ranked }: LineResult,
  { regions }: Dictionary,
) {
  const peers = toPeers(ranked, regions);
  const compared = group && toGroupRef(group, ranked.length, reported);
  return { target, gap, gapDecimals, status, rank, group: compared, peers: group ? peers : [] };
}
