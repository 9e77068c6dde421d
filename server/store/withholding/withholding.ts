import { isAbove, type AccessLevel } from '#domain/access.ts';
import { foldName } from '#domain/fold.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Figure } from '#domain/printed.ts';
import type { WithheldLedger } from '#domain/withholding/ledger-table.ts';
import type { WithheldPrint } from '#domain/withholding/printed-table.ts';
import type { Db } from '../database.ts';
import { toKey } from '../months.ts';
import { publishedFacts, writeRows } from './assessments.ts';
import { listCells } from './cell-list.ts';
import { readWithheldCells, type CellPlace, type CellRules } from './cells.ts';
import { WithholdingPlugin } from './queries.ts';
import { withheldRows } from './series.ts';

/** What is withheld at one clearance from the data as they stand. */
export interface Withholding {
  /** Indicators, single cells, releases, and targets and rows of the ledger. */
  count: number;
  /** The same data, without it. */
  restrict: (db: Db) => Db;
}

/** Null where nothing is withheld: then queries are as they were. */
export async function readWithholding(db: Db, rules: CellRules): Promise<Withholding | null> {
  const { dictionary, clearance, releaseKeys } = rules;
  const above = dictionary.indicators.filter(({ access = 'public' }) => isAbove(access, clearance));
  const cells = await readWithheldCells(db, rules);
  const ledger = await withheldRows(db, clearance, rules.asOf);
  const assessments = await publishedFacts(db, rules.asOf);
  const count =
    [above, cells, releaseKeys].reduce((sum, { length }) => sum + length, 0) +
    ledger.told +
    ledger.rows +
    assessments.count;
  const { hasEarlier, replaced } = assessments;
  if (count === 0 && !hasEarlier && replaced.size === 0) return null;
  const indicatorKeys = above.map(({ key }) => key);
  const isOfDraft = typeof rules.asOf !== 'number';
  const list = cells.length === 0 ? null : await listCells(db, { cells, isOfDraft });
  const print = {
    ...printOf(rules, cells),
    isSeriesWithheld: (series: string) => ledger.series.has(series),
    isAboveClearance: (level: AccessLevel) => isAbove(level, clearance),
    areFactsWithheld: (table: LedgerTable) => !assessments.shown.has(writeRows(table)),
    areStepsWithheld: (assessment: string) => !assessments.published.has(assessment),
  };
  const plugin = new WithholdingPlugin({
    ...{ indicatorKeys, releaseKeys, cells: list, replaced, print },
  });
  return {
    count,
    restrict: (own) => own.withPlugin(plugin),
  };
}

/** The same of printed tables, which know ids. */
function printOf(
  { dictionary, clearance }: Pick<CellRules, 'dictionary' | 'clearance'>,
  cells: readonly CellPlace[],
): Omit<WithheldPrint, keyof WithheldLedger> & Pick<WithheldPrint, 'isNameWithheld'> {
  const indicators = new Map(dictionary.indicators.map((one) => [one.id, one]));
  const regionKeys = new Map(dictionary.regions.map(({ id, key }) => [id, key]));
  const isAboveAll = (id: string) => isAbove(indicators.get(id)?.access ?? 'public', clearance);
  const keys = new Set(cells.map(keyOf));
  const ranked = new Set(cells.map((cell) => keyOf({ ...cell, regionKey: 0 })));
  const placeOf = ({ indicatorId, period }: Pick<Figure, 'indicatorId' | 'period'>) => {
    return { indicatorKey: indicators.get(indicatorId)?.key ?? 0, period: toKey(period) };
  };
  const names = new Set(
    dictionary.indicators
      .filter(({ id }) => isAboveAll(id))
      .flatMap(({ name, proseName, aliases }) => [name, proseName, ...aliases].map(foldName)),
  );
  return {
    isWithheld: (cell) =>
      isAboveAll(cell.indicatorId) ||
      keys.has(keyOf({ ...placeOf(cell), regionKey: regionKeys.get(cell.regionId) ?? 0 })),
    hidesRanks: (cell) =>
      isAboveAll(cell.indicatorId) || ranked.has(keyOf({ ...placeOf(cell), regionKey: 0 })),
    isNameWithheld: (name) => names.has(foldName(name)),
  };
}

const keyOf = ({ indicatorKey, period, regionKey }: CellPlace) =>
  `${indicatorKey} ${period} ${regionKey}`;
