import { COMPARISON_HEADS } from '#domain/movement/names.ts';
import type { Office } from '#domain/office.ts';
import { showValue } from '#domain/show.ts';
import type { League, LeagueIndicator, LeagueMiss, LeagueRow } from '#server/schemas/league.ts';
import type { TallyMove } from '#server/schemas/movement.ts';
import type { Column } from './csv-table.ts';

interface Line {
  row: LeagueRow;
  nameOf: (indicatorId: string) => string;
  /** What stands out, and whose it is. */
  miss: LeagueMiss | null;
  of: LeagueIndicator | null;
}

/** A line for each region, the city first. */
export function leagueLines({ city, groups, indicators }: League): Line[] {
  const byId = new Map(indicators.map((one) => [one.indicator.id, one]));
  const rows = [...(city ? [city] : []), ...groups.flatMap((group) => group.rows)];
  return rows.map((row) => {
    const id = row.standsOut?.indicatorId ?? '';
    return {
      row,
      nameOf: (indicatorId) => byId.get(indicatorId)?.indicator.proseName ?? indicatorId,
      miss: row.missed.find(({ indicatorId }) => indicatorId === id) ?? null,
      of: byId.get(id) ?? null,
    };
  });
}

export const leagueColumns = ({ dutyWord }: Pick<Office, 'dutyWord'>): readonly Column<Line>[] => [
  ['名次', ({ row }) => row.place],
  ['地区', ({ row }) => row.region.name],
  ['可监测指标', ({ row }) => row.monitorable],
  ['未达标', ({ row }) => row.unmet],
  ['未达标占比（%）', ({ row }) => showValue(row.unmetSharePct, 1)],
  ['缺数', ({ row }) => row.missing],
  ...moveColumns(COMPARISON_HEADS.previous.zh, ({ row }) => row.sincePrevious),
  ...moveColumns(COMPARISON_HEADS['year-before'].zh, ({ row }) => row.sinceYear),
  ['差距最大的指标', ({ of }) => of?.indicator.name ?? null],
  ['与目标的差距', ({ miss }) => miss && showValue(miss.gap, miss.gapDecimals)],
  ['差距倍数', ({ miss }) => miss?.gapRatio ?? null],
  ['排位', ({ miss }) => miss?.rank ?? null],
  [dutyWord, ({ of }) => of?.department?.name ?? null],
];

function moveColumns(head: string, of: (line: Line) => TallyMove): Column<Line>[] {
  const named = (line: Line, ids: readonly string[]) => ids.map(line.nameOf).join('、');
  return [
    [`${head}：未达标增减`, (line) => changeOf(of(line))],
    [`${head}：新未达标`, (line) => named(line, of(line).newlyUnmet)],
    [`${head}：转为达标`, (line) => named(line, of(line).newlyMet)],
  ];
}

const changeOf = ({ unmet, unmetBefore }: TallyMove) =>
  unmetBefore === null ? null : unmet - unmetBefore;
