import type { EChartsCoreOption } from 'echarts/core';
import type { Trend } from '#server/schemas/trends.ts';
import { frameOf, kindOf, lineOf, textOf, tooltipOf, withName, type TrendInput } from './trend.ts';
import { onSlots, slotsOf } from './slots.ts';
import { words } from './words.ts';

/** The places of the regions over time, the first on top; who is not ranked has no line. */
export function ranksOption({
  trends,
  chosen,
  colours,
}: Omit<TrendInput, 'height'>): EChartsCoreOption {
  const slots = slotsOf(trends);
  const ranked = trends.filter(({ points }) => points.some(({ rank }) => rank !== null));
  const last = Math.max(1, ...ranked.flatMap(({ points }) => points.map(({ rank }) => rank ?? 0)));
  return {
    ...frameOf(slots, colours),
    tooltip: {
      ...tooltipOf(colours),
      order: 'valueAsc',
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? words.place(value) : words.noRank,
    },
    yAxis: {
      type: 'value',
      inverse: true,
      min: 1,
      max: last,
      interval: last > 12 ? 5 : 1,
      axisLabel: textOf(colours),
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: ranked.map((trend) => {
      const { symbolSize, ...line } = lineOf(kindOf(trend, chosen), colours);
      return {
        ...line,
        symbolSize: symbolSize + 3,
        name: trend.region.shortName,
        data: withName(onSlots(slots, trend), {
          shift: 0,
          read: ({ rank }) => rank,
          write: (place) => {
            const names = namesAtEnd(trend, ranked, chosen);
            return names && `${place} ${names}`;
          },
        }),
      };
    }),
  };
}

/** Those that share the last place share one label, at the end of one of their lines. */
function namesAtEnd(trend: Trend, ranked: readonly Trend[], chosen: string): string | null {
  const place = endOf(trend);
  const tied = ranked.filter((one) => endOf(one) === place);
  const bearer = tied.find(({ region }) => region.id === chosen) ?? tied[0];
  if (bearer !== trend) return null;
  return tied.map(({ region }) => region.shortName).join(words.list);
}

/** The last period with a place, and the place. */
function endOf({ points }: Trend): string {
  const at = points.findLastIndex(({ rank }) => rank !== null);
  return `${at}:${points[at]?.rank}`;
}
