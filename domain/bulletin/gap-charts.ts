import type { BoardEntry, BoardRow } from '../board.ts';
import type { Period } from '../period.ts';
import type { BarChart } from './chart.ts';
import { firstBars } from './first-bars.ts';
import { gapUnit, ownMonths } from './wording.ts';

interface GapBar {
  row: BoardRow;
  entry: BoardEntry;
  gap: number;
}

/**
 * Gaps to target, a chart for rates and one for each unit that is counted in: points and enterprises share no
 * axis. What is missed comes first, the widest at the top.
 * @example gapCharts([−74.2 missed, 0.8 met], about)[0].categories // ['实际利用外资', '地区生产总值']
 */
export function gapCharts(
  bars: readonly GapBar[],
  { who, period }: { who: string; period: Period },
): BarChart[] {
  const byUnit = Map.groupBy(bars, ({ row: { indicator } }) =>
    gapUnit(indicator.measure, indicator.unit),
  );
  return [...byUnit].flatMap(([unit, own]) => {
    const bars = firstBars(own.toSorted((a, b) => signed(a) - signed(b)));
    if (bars === null) return [];
    const { shown: ranked, cut } = bars;
    // 个百分点 is said of a figure; of an axis it is 百分点.
    const note = [unit.replace(/^个(?=百分点)/u, ''), cut].filter(Boolean).join('，');
    const of = (status: 'unmet' | 'met') =>
      ranked.map(({ entry, gap }) => (entry.status === status ? gap : null));
    const series = [
      { name: '未达标', isDark: true, values: of('unmet') },
      { name: '达标', isDark: false, values: of('met') },
    ].filter(({ values }) => values.some((value) => value !== null));
    return [
      {
        title: `${who}与目标的差距${note && `（${note}）`}`,
        categories: ranked.map(
          ({ row }) => `${row.indicator.proseName}${ownMonths(row.period, period)}`,
        ),
        series,
        decimals: Math.max(...ranked.map(({ entry }) => entry.gapDecimals)),
        isSigned: true,
        most: null,
      },
    ];
  });
}

/** What passes a ceiling is missed as well, with a gap above zero. */
function signed({ entry, gap }: GapBar): number {
  return entry.status === 'unmet' ? -Math.abs(gap) : Math.abs(gap);
}
