import type { ComparisonGroup, Dictionary } from '../dictionary.ts';
import { cellKey, figureFacts } from '../facts.ts';
import { findById } from '../find-by-id.ts';
import { formatPeriod } from '../period.ts';
import type { Figure, FreeTable, PrintedTable, SheetRank } from '../printed.ts';
import { rankRegions } from '../rank.ts';
import { reportedOf, type CompleteWithout } from '../reported.ts';
import { findingAt } from './place.ts';
import { rankDifference } from './rank-difference.ts';
import type { Finding } from './types.ts';

/**
 * Places printed in sheets of any layout against those that follow from the figures of the comparison
 * group over the same months, the sheet's own before those of other tables. Whose place a region has that
 * is in no group, the sheet alone knows: nothing is said of it.
 */
export function findSheetRankFindings(
  tables: readonly PrintedTable[],
  dictionary: Dictionary,
  completeWithout: CompleteWithout = [],
): Finding[] {
  const sheets = tables.filter((table) => table.kind === 'sheet' && table.ranks.length > 0);
  if (sheets.length === 0) return [];
  const figures = figureFacts(tables).map(({ figure }) => figure);
  const figuresOf = Map.groupBy(figures, columnKey);
  return sheets.flatMap((table) => {
    if (table.kind !== 'sheet') return [];
    const own = new Map(table.figures.map((figure) => [cellKey(figure), figure]));
    const columns = Map.groupBy(
      table.ranks.filter(({ group }) => group === null),
      columnKey,
    );
    return [...columns].flatMap(([key, ranks]) => {
      const values = (figuresOf.get(key) ?? []).map((one) => own.get(cellKey(one)) ?? one);
      return compareColumn({ table, ranks, values }, dictionary, completeWithout);
    });
  });
}

interface RankColumn {
  table: FreeTable;
  ranks: readonly SheetRank[];
  /** Of the same indicator and months. */
  values: readonly Figure[];
}

function compareColumn(
  { table, ranks, values }: RankColumn,
  { indicators, groups }: Dictionary,
  completeWithout: CompleteWithout,
): Finding[] {
  const indicator = findById(indicators, ranks[0]?.indicatorId ?? '');
  const group = findById(groups, indicator?.groupId ?? null);
  if (!indicator || !group) return [];
  const members = membersOf(group, values);
  const { awaited } = reportedOf(group, members, indicator.id, completeWithout);
  if (awaited.length > 0) return [];
  const ranked = rankRegions(members, indicator.direction);
  return ranks.flatMap((rank) => {
    const own = ranked.find(({ regionId }) => regionId === rank.regionId);
    const difference = own && rankDifference(rank.text, own, ranked, group);
    const { indicatorId, regionId, text: printed } = rank;
    return difference
      ? [findingAt(table, rank, { indicatorId, regionId, printed, ...difference })]
      : [];
  });
}

function membersOf(group: ComparisonGroup, values: readonly Figure[]): Figure[] {
  const memberIds = new Set(group.memberIds);
  return values.filter(({ regionId }) => memberIds.has(regionId));
}

function columnKey({ indicatorId, period }: Pick<Figure, 'indicatorId' | 'period'>): string {
  return `${indicatorId} ${formatPeriod(period)}`;
}
