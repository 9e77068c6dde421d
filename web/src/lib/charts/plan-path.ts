import type { EChartsCoreOption } from 'echarts/core';
import type { PlanSeries, PlanTarget } from '#server/schemas/plans.ts';
import { formatFigure } from '#lib/format/number.ts';
import type { ChartColours } from './colours.ts';
import { words } from './words.ts';

/** Days as numbers, so that years that are left out take their room. */
type Point = [day: string, value: number];

export interface PlanLine {
  key: string;
  name: string;
  points: Point[];
}

/** What was told of each place, and whether there is enough of it to be drawn. */
export function planLines({ places }: Pick<PlanSeries, 'places'>): PlanLine[] {
  return places
    .map(({ place, values }) => ({
      key: place.key,
      name: place.name,
      points: values.flatMap(({ period, value }): Point[] =>
        value === null ? [] : [[period.last, value.value]],
      ),
    }))
    .filter(({ points }) => points.length > 0);
}

/** From the base to what is due; without a base what is due alone. Of one place only: others have other bases. */
export function pathPoints({ targets, places }: Pick<PlanSeries, 'targets' | 'places'>): Point[] {
  const [one, ...more] = places;
  if (!one || more.length > 0) return [];
  const ends = targets.flatMap((target): Point[] => {
    const end = endOf(target);
    return target.due === null || end === null ? [] : [[target.due, end]];
  });
  const year = targets.find(({ base }) => base?.year != null)?.base?.year ?? null;
  if (!one.base || year === null || ends.length === 0) return ends;
  return [[`${year}-12-31`, one.base.value], ...ends];
}

/** Whether there is a line from a base, and not what is due alone. */
export const hasPath = (series: Pick<PlanSeries, 'targets' | 'places'>): boolean =>
  pathPoints(series).length > series.targets.filter(isDrawn).length;

const isDrawn = (target: PlanTarget) => target.due !== null && endOf(target) !== null;

const endOf = ({ low, high }: PlanTarget) => (low !== null && high !== null ? null : (low ?? high));

interface PlanPathInput {
  series: Pick<PlanSeries, 'targets' | 'places'>;
  decimals: number;
  /** What the figures are counted in, as it is written over the axis. */
  unit: string;
  colours: ChartColours;
}

/** Names of more lines stand over one another; then the first alone is named, the others on pointing at them. */
const MOST_NAMED = 8;

/**
 * Values stand at the ends of their periods, so a tick names the month that ends there: at the turn
 * of a year the one that is over. @example endingAt(Date.parse('2024-01-01T00:00')) // '2023-12'
 */
export function endingAt(tick: number): string {
  const day = new Date(tick);
  const [before, at] = [new Date(tick - DAY / 2), day].map(
    (one) => `${one.getFullYear()}-${String(one.getMonth() + 1).padStart(2, '0')}`,
  );
  return (day.getDate() === 1 ? before : at) ?? '';
}

const DAY = 24 * 60 * 60 * 1000;

/** Ticks name months and not days, also of what is told once alone. */
const LEAST_BETWEEN = 28 * DAY;

/** Names at the ends of lines give way to one another. */
const APART = { moveOverlap: 'shiftY' };

/** Values as lines, what is due as points, and a dashed straight line from the base to them. */
export function planPathOption({
  series,
  decimals,
  unit,
  colours,
}: PlanPathInput): EChartsCoreOption {
  const lines = planLines(series);
  const path = pathPoints(series);
  const show = (value: unknown) =>
    typeof value === 'number' ? formatFigure(value, decimals) : words.missing;
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 96, top: 32, bottom: 8, containLabel: true },
    tooltip: { ...tooltipOf(colours), valueFormatter: show },
    xAxis: {
      type: 'time',
      minInterval: LEAST_BETWEEN,
      axisLabel: { ...textOf(colours), hideOverlap: true, formatter: endingAt },
      axisLine: { lineStyle: { color: colours.rule }, onZero: false },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      name: unit,
      nameTextStyle: { ...textOf(colours), align: 'left' },
      axisLabel: { ...textOf(colours), formatter: show },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      ...lines.map(({ name, points }, index) => ({
        ...lineOf(lines.length === 1 ? 'chosen' : index === 0 ? 'city' : 'quiet', colours),
        name,
        data: points,
        labelLayout: APART,
        endLabel: {
          ...textOf(colours),
          show: index === 0 || lines.length <= MOST_NAMED,
          formatter: name,
        },
      })),
      ...(path.length > 0
        ? [
            {
              type: 'line',
              name: words.target,
              data: path,
              labelLayout: APART,
              symbol: 'diamond',
              symbolSize: 9,
              lineStyle: {
                color: colours.ink,
                width: hasPath(series) ? 1.25 : 0,
                type: [2, 3],
              },
              itemStyle: { color: colours.ink },
              endLabel: { ...textOf(colours), show: true, formatter: words.target },
            },
          ]
        : []),
    ],
  };
}

const textOf = (colours: ChartColours) => ({
  color: colours.soft,
  fontFamily: colours.font,
  fontSize: 12,
});

function tooltipOf(colours: ChartColours) {
  return {
    trigger: 'axis',
    confine: true,
    backgroundColor: colours.panel,
    borderColor: colours.rule,
    textStyle: { ...textOf(colours), color: colours.ink },
  };
}

/** Width and symbol set the kinds apart as well as colour. */
function lineOf(kind: 'chosen' | 'city' | 'wider' | 'quiet', colours: ChartColours) {
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
