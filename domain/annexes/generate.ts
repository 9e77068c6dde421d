import { ownRegions } from '../own-regions.ts';
import type { Indicator } from '../dictionary.ts';
import { choosePeriod, samePeriod, shiftEnd } from '../period.ts';
import type { PrintedTable } from '../printed.ts';
import type { ReleaseCell } from './figures.ts';
import { generateNetEntries } from './generate-net-entries.ts';
import { generateRanking, rankingHeads } from './generate-ranking.ts';
import { generateScorecards, scorecardHeads } from './generate-scorecards.ts';
import type { Cells, Heading, Source } from './source.ts';

/** The annexes as the office would lay them out, gaps and ranks still blank. */
export function generateTables(source: Source, held: readonly ReleaseCell[]): PrintedTable[] {
  const cells = chooseCells(source, held);
  return [
    ...generateScorecards(source, cells),
    ...generateRanking(source, cells),
    ...generateNetEntries(source, cells),
  ];
}

/**
 * The same tables without their lines, for whoever only asks what they are called: there may be some
 * thousand of them.
 */
export function generateHeads(about: Heading, held: readonly ReleaseCell[]): PrintedTable[] {
  const cells = chooseCells(about, held);
  return [
    ...scorecardHeads(about, cells),
    ...rankingHeads(about, cells),
    ...generateNetEntries({ ...about, missing: () => '' }, cells),
  ];
}

function chooseCells(
  about: Pick<Source, 'dictionary' | 'period'>,
  held: readonly ReleaseCell[],
): Cells {
  const byIndicator = Map.groupBy(held, ({ indicatorId }) => indicatorId);
  return about.dictionary.indicators.flatMap((indicator) =>
    cellsOf(indicator, about, byIndicator.get(indicator.id) ?? []),
  );
}

function cellsOf(
  { periodLagMonths }: Indicator,
  { dictionary, period }: Pick<Source, 'dictionary' | 'period'>,
  held: readonly ReleaseCell[],
): ReleaseCell[] {
  const chosen = choosePeriod(
    shiftEnd(period, periodLagMonths),
    held.map((cell) => cell.period),
  );
  if (!chosen) return [];
  const own = held.filter((cell) => samePeriod(cell.period, chosen));
  const byRegion = new Map(own.map((cell) => [cell.regionId, cell]));
  return ownRegions(dictionary.regions).flatMap(({ id }) => byRegion.get(id) ?? []);
}
