import { sql } from 'kysely';
import { isAbove, type AccessLevel } from '#domain/access.ts';
import { foldName } from '#domain/fold.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';
import type { Figure } from '#domain/printed.ts';
import type { WithheldLedger } from '#domain/withholding/ledger-table.ts';
import type { WithheldPrint } from '#domain/withholding/printed-table.ts';
import type { Db } from '../database.ts';
import { toKey } from '../months.ts';
import { publishedFacts, writeRows } from './assessments.ts';
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
  const cellTable = cells.length === 0 ? null : await writeCells(db, cells);
  const print = {
    ...printOf(rules, cells),
    isSeriesWithheld: (series: string) => ledger.series.has(series),
    isAboveClearance: (level: AccessLevel) => isAbove(level, clearance),
    areFactsWithheld: (table: LedgerTable) => !assessments.shown.has(writeRows(table)),
    areStepsWithheld: (assessment: string) => !assessments.published.has(assessment),
  };
  const plugin = new WithholdingPlugin({
    ...{ indicatorKeys, releaseKeys, cellTable, replaced, print },
  });
  return {
    count,
    restrict: (own) => own.withPlugin(plugin),
  };
}

/** Tables of the newest lists; a slow reader may still go by an older one. */
const MOST_KEPT = 12;
let made = 0;
const kept = new WeakMap<object, string[]>();

/**
 * The cells as a table of this connection alone. Each list has a table of its own: a query that goes
 * by one that is dropped fails, it never shows more.
 */
async function writeCells(db: Db, cells: readonly CellPlace[]): Promise<string> {
  made += 1;
  const name = `withheld_${made}`;
  const table = sql.table(`temp.${name}`);
  await sql`create temp table ${sql.table(name)} (
    indicator_key integer not null, period integer not null, region_key integer not null,
    primary key (indicator_key, period, region_key)
  ) without rowid`.execute(db);
  const rows = cells.map((cell) => [cell.indicatorKey, cell.period, cell.regionKey]);
  await sql`insert into ${table}
    select value ->> 0, value ->> 1, value ->> 2
    from json_each(${JSON.stringify(rows)})`.execute(db);
  await dropOld(db, name);
  return name;
}

async function dropOld(db: Db, name: string): Promise<void> {
  const names = [...(kept.get(db) ?? []), name];
  for (const old of names.splice(0, Math.max(0, names.length - MOST_KEPT))) {
    await sql`drop table ${sql.table(`temp.${old}`)}`.execute(db);
  }
  kept.set(db, names);
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
