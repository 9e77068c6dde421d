import { widerRegions } from '#domain/own-regions.ts';
import { sql } from 'kysely';
import type { Clearance } from '#domain/access.ts';
import { isAbove } from '#domain/access.ts';
import { cellKey } from '#domain/facts.ts';
import {
  identitiesOf,
  withholdCells,
  withKin,
  type FilledCell,
} from '#domain/withholding/cells.ts';
import type { Db } from '../database.ts';
import type { StoredDictionary } from '../dictionary.ts';
import { monthsOf, toPeriod } from '../months.ts';
import { isBrought, type AsOf } from '../vintage.ts';

/** Where a cell lies in the table of observations. */
export interface CellPlace {
  indicatorKey: number;
  period: number;
  regionKey: number;
}

/** What decides over single cells. */
export interface CellRules {
  dictionary: StoredDictionary;
  clearance: Clearance;
  /** Releases above the clearance. */
  releaseKeys: readonly number[];
  /** All that stands, as `standing` has it: the loads that decide. */
  asOf: AsOf;
}

/** A cell and all that its values, in whatever load they came, make of it. */
interface CellRow extends CellPlace {
  small: number;
  above: number;
}

/**
 * The cells that are withheld one by one: brought by a release above the clearance, small, or given
 * away by others. Those of an indicator that is above the clearance need no list. What any vintage
 * makes of a cell holds for all of them, and for loads that were taken back: `asOf` shows them.
 */
export async function readWithheldCells(db: Db, rules: CellRules): Promise<CellPlace[]> {
  const { dictionary, clearance } = rules;
  const above = new Set(
    dictionary.indicators
      .filter(({ access = 'public' }) => isAbove(access, clearance))
      .map(({ id }) => id),
  );
  const small = dictionary.indicators.filter((one) => smallBelow(one, clearance) !== null);
  const touched = new Set([
    ...above,
    ...small.map(({ id }) => id),
    ...(await indicatorsOf(db, rules)),
  ]);
  if (touched.size === 0) return [];
  const kin = withKin(touched, dictionary);
  const rows = await readRows(db, rules, kin);
  const ids = idsOf(dictionary);
  const wider = new Set(widerRegions(dictionary.regions).map(({ key }) => key));
  const cells = rows.map((row): FilledCell => {
    const indicatorId = ids.indicators.get(row.indicatorKey) ?? '';
    // Nobody is known by a figure of the nation, however small.
    const isSmall = row.small === 1 && !wider.has(row.regionKey);
    const isWithheld = above.has(indicatorId) || isSmall || row.above === 1;
    const regionId = ids.regions.get(row.regionKey) ?? '';
    return { indicatorId, regionId, period: toPeriod(monthsOf(row.period)), isWithheld };
  });
  const withheld = withholdCells(cells, identitiesOf(cells, dictionary));
  return rows.filter((_, index) => {
    const cell = cells[index];
    return cell && !above.has(cell.indicatorId) && withheld.has(cellKey(cell));
  });
}

/** Accounts see small figures. */
function smallBelow(
  { smallBelow: below }: StoredDictionary['indicators'][number],
  clearance: Clearance,
): number | null {
  return clearance === 'public' ? (below ?? null) : null;
}

function idsOf({ indicators, regions }: StoredDictionary) {
  return {
    indicators: new Map(indicators.map(({ key, id }) => [key, id])),
    regions: new Map(regions.map(({ key, id }) => [key, id])),
  };
}

/** The indicators that a release above the clearance ever held. */
async function indicatorsOf(
  db: Db,
  { releaseKeys, asOf }: Pick<CellRules, 'releaseKeys' | 'asOf'>,
): Promise<string[]> {
  if (releaseKeys.length === 0) return [];
  const rows = await db
    .selectFrom('releaseIndicator')
    .innerJoin('indicator', 'indicator.key', 'releaseIndicator.indicatorKey')
    .select('indicator.id')
    .distinct()
    .where('releaseKey', 'in', releaseKeys)
    .where(isBrought('loadId', asOf))
    .execute();
  return rows.map(({ id }) => id);
}

/** One indicator after the other: each is a range of the primary key. */
async function readRows(db: Db, rules: CellRules, kin: ReadonlySet<string>): Promise<CellRow[]> {
  const rows: CellRow[] = [];
  for (const indicator of rules.dictionary.indicators.filter(({ id }) => kin.has(id))) {
    const below = smallBelow(indicator, rules.clearance) ?? 0;
    const isAboveRelease = sql<boolean>`source.release_key in (${sql.join([-1, ...rules.releaseKeys])})`;
    const found = await db
      .selectFrom('observation')
      .innerJoin('source', 'source.key', 'observation.sourceKey')
      .select(['indicatorKey', 'period', 'regionKey'])
      .select(
        sql<number>`max(case when units <> 0
          and abs(units) / pow(cast(10 as double precision), decimals) < ${below}
          then 1 else 0 end)`.as('small'),
      )
      .select(sql<number>`max(case when ${isAboveRelease} then 1 else 0 end)`.as('above'))
      .where('indicatorKey', '=', indicator.key)
      .where('units', 'is not', null)
      .where(isBrought('observation.loadId', rules.asOf))
      .groupBy(['indicatorKey', 'period', 'regionKey'])
      .orderBy('indicatorKey')
      .orderBy('period')
      .orderBy('regionKey')
      .execute();
    rows.push(...found);
  }
  return rows;
}
