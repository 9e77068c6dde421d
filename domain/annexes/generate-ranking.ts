import { officeOf, officeWhole } from '../office.ts';
import { periodLabel } from '../period.ts';
import type { PrintedRow, RankingTable } from '../printed.ts';
import type { Cells, Heading, Source } from './source.ts';
import { lineOf } from './line.ts';

/** All ranked indicators, each over the city and its regions; none when nothing is ranked. */
export function generateRanking(source: Source, cells: Cells): RankingTable[] {
  const { dictionary } = source;
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
  return rows.length === 0 ? [] : [toTable(source, rows)];
}

/** The same without its lines. */
export function rankingHeads(
  about: Pick<Heading, 'dictionary' | 'period'>,
  cells: Cells,
): RankingTable[] {
  const held = new Set(cells.map(({ indicatorId }) => indicatorId));
  const isRanked = about.dictionary.indicators.some(
    ({ id, groupId }) => groupId !== null && held.has(id),
  );
  return isRanked ? [toTable(about, [])] : [];
}

function toTable(
  { dictionary, period }: Pick<Heading, 'dictionary' | 'period'>,
  rows: readonly PrintedRow[],
): RankingTable {
  const whole = officeWhole(officeOf(dictionary)).zh;
  const title = `${periodLabel(period)}${whole}各地区主要指标排名`;
  return { kind: 'ranking', file: '', sheet: null, title, notes: [], rows };
}
