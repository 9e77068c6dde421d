import { periodLabel } from '../period.ts';
import type { RankingTable } from '../printed.ts';
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
  if (rows.length === 0) return [];
  const title = `${periodLabel(period)}全市各地区主要指标排名`;
  return [{ kind: 'ranking', file: '', sheet: null, title, notes: [], rows }];
}
