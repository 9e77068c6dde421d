import { entryOf, tallyRegions, type BoardRow } from '../board.ts';
import type { Dictionary, Region } from '../dictionary.ts';
import { hasTargets } from '../has-targets.ts';
import { officeOf, officeWhole } from '../office.ts';
import { ownRegions } from '../own-regions.ts';
import type { Period } from '../period.ts';
import { byPlaces, NO_PLACES, tallyPlaces } from '../places.ts';
import { byUnmetShare, tally } from '../standing.ts';
import type { BarChart, PlacedChart } from './chart.ts';
import { firstBars } from './first-bars.ts';
import { gapCharts } from './gap-charts.ts';
import { regionSet } from './opening-words.ts';
import type { Section } from './text.ts';

export interface ChartInput {
  period: Period;
  rows: readonly BoardRow[];
  dictionary: Dictionary;
  sections: readonly Section[];
}

/**
 * The charts of a bulletin: who misses the largest share, a chart for counties and one for parks; then the
 * gaps of each department, a chart a unit. Without targets: how often each comes first and last.
 */
export function bulletinCharts(input: ChartInput): PlacedChart[] {
  const regions = (['county', 'park'] as const).flatMap((kind) => {
    const chart = regionChart(input, kind);
    return chart ? [{ section: 0, block: null, chart }] : [];
  });
  return [...regions, ...(hasTargets(input.rows) ? departmentCharts(input) : [])];
}

function regionChart({ rows, dictionary }: ChartInput, kind: 'county' | 'park'): BarChart | null {
  const regions = ownRegions(dictionary.regions).filter((region) => region.kind === kind);
  const bars = firstBars(hasTargets(rows) ? shareBars(rows, regions) : placeBars(rows, regions));
  if (bars === null) return null;
  const { shown, cut } = bars;
  const [unit, names] = hasTargets(rows)
    ? ['未达标指标占比，由高到低（%', ['未达标指标占比']]
    : ['居首位、末位的指标数（个', ['居首位', '居末位']];
  return {
    title: `${regionSet(regions, dictionary).label}${unit}${cut && `，${cut}`}）`,
    categories: shown.map(({ name }) => name),
    series: names.map((name, at) => ({
      name,
      isDark: at === names.length - 1,
      values: shown.map(({ values }) => values[at] ?? null),
    })),
    decimals: hasTargets(rows) ? 1 : 0,
    isSigned: false,
    most: hasTargets(rows) ? 100 : null,
  };
}

interface Bar {
  name: string;
  values: readonly number[];
}

/** The largest share first, how many of how many beside the name. */
function shareBars(rows: readonly BoardRow[], regions: readonly Region[]): Bar[] {
  const tallies = tallyRegions(rows);
  return regions
    .map((region) => ({ region, counts: tallies.get(region.id) ?? tally([]) }))
    .toSorted((a, b) => byUnmetShare(a.counts, b.counts))
    .flatMap(({ region, counts: { unmet, monitorable, unmetSharePct } }) =>
      unmetSharePct === null
        ? []
        : [{ name: `${region.name} ${unmet}/${monitorable}`, values: [unmetSharePct] }],
    );
}

/** Without targets: most often first at the top. */
function placeBars(rows: readonly BoardRow[], regions: readonly Region[]): Bar[] {
  const tallies = tallyPlaces(rows);
  return regions
    .filter(({ id }) => tallies.has(id))
    .map((region) => ({ region, places: tallies.get(region.id) ?? NO_PLACES }))
    .toSorted((a, b) => byPlaces(a.places, b.places))
    .map(({ region, places }) => ({ name: region.name, values: [places.first, places.last] }));
}

/** Under each department that is told of, in the order in which it is. */
function departmentCharts({ period, rows, dictionary, sections }: ChartInput): PlacedChart[] {
  const city = dictionary.regions.find(({ kind }) => kind === 'city');
  if (!city) return [];
  return sections.flatMap(({ blocks }, section) =>
    blocks.flatMap(({ heading }, block) => {
      const told = heading.find(({ figure }) => figure)?.figure?.departmentId ?? null;
      const department = dictionary.departments.find(({ id }) => id === told);
      if (!department) return [];
      const bars = rows.flatMap((row) => {
        const entry = row.indicator.departmentId === told ? entryOf(row, city.id) : null;
        return entry?.gap == null ? [] : [{ row, entry, gap: entry.gap }];
      });
      const who = `${department.shortName}${officeWhole(officeOf(dictionary)).zh}指标`;
      return gapCharts(bars, { who, period }).map((chart) => ({ section, block, chart }));
    }),
  );
}
