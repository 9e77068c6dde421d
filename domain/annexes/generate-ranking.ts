import { periodLabel, type Period } from '../period.ts';
import type { PrintedRow, RankingTable } from '../printed.ts';
import type { Cells, Source } from './source.ts';
import { lineOf } from './line.ts';

/** All ranked indicators, each over the city and its regions; none when nothing is ranked. */
export function generateRanking(source: Source, cells: Cells): RankingTable[] {
  const { dictionary, period } = source;
  const byIndicator = Map.groupBy(cells, ({ indicatorId }) => indicatorId);
  const ranked = dictionary.indicators.filter(
    ({ id, groupId }) => groupId !== null && byIndicator.has(id),
  );
  const rows = ranked
    .flatMap(({ id }, index) =>
      (byIndicator.get(id) ?? []).map((cell) => ({ cell, no: index + 1 })),
    )
    .map(({ cell, no }, index) =>
      lineOf(cell, source, { no, row: index + 1, departmentId: null, hasRank: true }),
    );
  return rows.length === 0 ? [] : [toTable(period, rows)];
}

/** The same without its lines. */
export function rankingHeads(
  { dictionary, period }: Pick<Source, 'dictionary' | 'period'>,
  cells: Cells,
): RankingTable[] {
  const held = new Set(cells.map(({ indicatorId }) => indicatorId));
  const isRanked = dictionary.indicators.some(
    ({ id, groupId }) => groupId !== null && held.has(id),
  );
  return isRanked ? [toTable(period, [])] : [];
}

function toTable(period: Period, rows: readonly PrintedRow[]): RankingTable {
  const title = `${periodLabel(period)}全市各地区主要指标排名`;
  return { kind: 'ranking', file: '', sheet: null, title, notes: [], rows };
}
