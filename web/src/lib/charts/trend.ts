import type { EChartsCoreOption } from 'echarts/core';
import type { Trend, TrendPoint } from '#server/schemas/trends.ts';
import { formatFigure } from '#lib/format/number.ts';
import type { ChartColours } from './colours.ts';
import { scaleOver, spread } from './scale-over.ts';
import { onSlots, slotName, slotsOf, type Slot } from './slots.ts';
import { words } from './words.ts';

export interface TrendInput {
  /** The city and the regions of one indicator. */
  trends: readonly Trend[];
  /** The region that stands out, and whose targets are drawn. */
  chosen: string;
  /** In pixels. */
  height: number;
  colours: ChartColours;
}

/** With more lines than this the quiet ones bear no names; the tooltip has them. */
const NAMES_MOST = 14;

const GRID = { left: 4, right: 112, top: 20, bottom: 4 };
/** Two lines of months and years. */
const AXIS_HEIGHT = 40;
const LABEL_HEIGHT = 15;

/** The run of all regions: one stands out with its targets, the city is dashed, wider places are dotted, the others are quiet. */
export function trendOption({ trends, chosen, height, colours }: TrendInput): EChartsCoreOption {
  const slots = slotsOf(trends);
  const decimals = Math.max(
    0,
    ...trends.flatMap(({ points }) => points.map((one) => one.decimals)),
  );
  const own = trends.find(({ region }) => region.id === chosen);
  const scale = scaleOver(trends);
  const named = trends.filter(
    (trend) => trends.length <= NAMES_MOST || kindOf(trend, chosen) !== 'quiet',
  );
  const shifts = shiftsOf(named, scale, height);
  return {
    ...frameOf(slots, colours),
    tooltip: {
      ...tooltipOf(colours),
      order: 'valueDesc',
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? formatFigure(value, decimals) : words.missing,
    },
    yAxis: {
      type: 'value',
      ...scale,
      axisLabel: {
        ...textOf(colours),
        formatter: (value: number) => formatFigure(value, Number.isInteger(value) ? 0 : decimals),
      },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      ...targetLines(slots, own, colours),
      ...trends.map((trend) => ({
        ...lineOf(kindOf(trend, chosen), colours),
        name: trend.region.shortName,
        data: withName(onSlots(slots, trend), {
          shift: shifts.get(trend) ?? 0,
          read: ({ value }) => value,
          write: (value) =>
            named.includes(trend)
              ? `${trend.region.shortName} ${formatFigure(value, decimals)}`
              : null,
        }),
      })),
    ],
  };
}

/** How far the names at the ends of lines move, up or down, so as not to stand on one another. */
function shiftsOf(
  trends: readonly Trend[],
  { min, max }: { min: number; max: number },
  height: number,
): Map<Trend, number> {
  const plot = height - GRID.top - GRID.bottom - AXIS_HEIGHT;
  const places = trends.map(({ points }) => {
    const last = points.findLast(({ value }) => value !== null)?.value ?? min;
    return ((max - last) / (max - min)) * plot;
  });
  const moved = spread(places, LABEL_HEIGHT);
  return new Map(trends.map((trend, at) => [trend, (moved[at] ?? 0) - (places[at] ?? 0)]));
}

export type LineKind = 'chosen' | 'city' | 'wider' | 'quiet';

export function kindOf({ region }: Pick<Trend, 'region'>, chosen: string): LineKind {
  if (region.id === chosen) return 'chosen';
  return region.kind === 'city' || region.kind === 'wider' ? region.kind : 'quiet';
}

export const textOf = (colours: ChartColours) => ({
  color: colours.soft,
  fontFamily: colours.font,
  fontSize: 12,
});

/** What a chart over time has around it, whatever it measures. */
export function frameOf(slots: readonly Slot[], colours: ChartColours) {
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { ...GRID, containLabel: true },
    xAxis: {
      type: 'category',
      data: slots.map(slotName),
      boundaryGap: false,
      axisLabel: {
        ...textOf(colours),
        hideOverlap: true,
        lineHeight: 16,
        formatter: (_name: string, at: number) => slots[at]?.label ?? '',
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.rule }, onZero: false },
    },
  };
}

export function tooltipOf(colours: ChartColours) {
  return {
    trigger: 'axis',
    confine: true,
    backgroundColor: colours.panel,
    borderColor: colours.rule,
    textStyle: { ...textOf(colours), color: colours.ink },
  };
}

/** Width and symbol set the kinds apart as well as colour. */
export function lineOf(kind: LineKind, colours: ChartColours) {
  const common = { type: 'line', connectNulls: false };
  const styles = {
    chosen: { color: colours.cobalt, width: 3, type: 'solid', symbolSize: 7, z: 5 },
    city: { color: colours.celadon, width: 2, type: 'dashed', symbolSize: 5, z: 4 },
    wider: { color: colours.soft, width: 1.75, type: 'dotted', symbolSize: 5, z: 3 },
    quiet: { color: colours.rule, width: 1.25, type: 'solid', symbolSize: 4, z: 2 },
  } as const;
  const { color, width, type, symbolSize, z } = styles[kind];
  return {
    ...common,
    z,
    symbol: kind === 'wider' ? 'diamond' : 'circle',
    symbolSize,
    lineStyle: { color, width, type },
    itemStyle: { color },
    emphasis: { focus: 'series' },
    label: {
      ...textOf(colours),
      color: kind === 'quiet' ? colours.soft : color,
      fontWeight: kind === 'chosen' ? 600 : 400,
    },
  };
}

interface Naming {
  read: (point: TrendPoint) => number | null;
  /** The label at the end; null: the line bears none. */
  write: (last: number) => string | null;
  /** How far the label moves down. */
  shift: number;
}

/** The last figure bears the name of its line; where there is no figure there is a break. */
export function withName(points: readonly (TrendPoint | null)[], { read, write, shift }: Naming) {
  const values = points.map((point) => (point ? read(point) : null));
  const last = values.findLastIndex((value) => value !== null);
  return values.map((value, at) => {
    const formatter = at === last && value !== null ? write(value) : null;
    if (formatter === null) return { value, label: { show: false } };
    return { value, label: { show: true, position: 'right', offset: [0, shift], formatter } };
  });
}

/** The targets that the region had, dashed: one line, or both ends of a range. */
function targetLines(slots: readonly Slot[], own: Trend | undefined, colours: ChartColours) {
  if (!own) return [];
  const points = onSlots(slots, own);
  const ends = (['low', 'high'] as const)
    .map((end) => points.map((point) => point?.target?.[end] ?? null))
    .filter((values) => values.some((value) => value !== null));
  const [low, high] = ends;
  const lines = high && low && high.every((value, at) => value === low[at]) ? [low] : ends;
  return lines.map((data) => ({
    type: 'line',
    name: words.target,
    data,
    connectNulls: false,
    symbol: 'none',
    silent: true,
    z: 3,
    lineStyle: { color: colours.ink, width: 1.25, type: [2, 3] },
    itemStyle: { color: colours.ink },
  }));
}
