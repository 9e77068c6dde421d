import type { Indicator } from '../dictionary.ts';
import { choosePeriod, samePeriod, shiftEnd } from '../period.ts';
import type { PrintedTable } from '../printed.ts';
import type { ReleaseCell } from './figures.ts';
import { generateNetEntries } from './generate-net-entries.ts';
import { generateRanking } from './generate-ranking.ts';
import { generateScorecards } from './generate-scorecards.ts';
import type { Source } from './source.ts';

/** The annexes as the office would lay them out, gaps and ranks still blank. */
export function generateTables(source: Source, held: readonly ReleaseCell[]): PrintedTable[] {
  const byIndicator = Map.groupBy(held, ({ indicatorId }) => indicatorId);
  const cells = source.dictionary.indicators.flatMap((indicator) =>
    cellsOf(indicator, source, byIndicator.get(indicator.id) ?? []),
  );
  return [
    ...generateScorecards(source, cells),
    ...generateRanking(source, cells),
    ...generateNetEntries(source, cells),
  ];
}

function cellsOf(
  { periodLagMonths }: Indicator,
  { dictionary, period }: Source,
  held: readonly ReleaseCell[],
): ReleaseCell[] {
  const chosen = choosePeriod(
    shiftEnd(period, periodLagMonths),
    held.map((cell) => cell.period),
  );
  if (!chosen) return [];
  const own = held.filter((cell) => samePeriod(cell.period, chosen));
  const byRegion = new Map(own.map((cell) => [cell.regionId, cell]));
  return dictionary.regions.flatMap(({ id }) => byRegion.get(id) ?? []);
}
