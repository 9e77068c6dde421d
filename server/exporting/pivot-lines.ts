import { formatPeriod } from '#domain/period.ts';
import { orderLines, type PlacedFigure } from '#domain/pivot/order-lines.ts';
import type { Pivot } from '#domain/pivot/pivot.ts';
import type { Dimension } from '#domain/selection-choices.ts';
import type { Block } from './blocks.ts';
import type { Extract } from './extract-shape.ts';
import { comparePeriods } from './members.ts';
import { cellOf, memberOf } from './pivot-heads.ts';
import { readRows } from './read-rows.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** The figures that stand side by side, by the head that they stand under. */
export interface Line {
  /** What all of them share is that of any. */
  first: Row;
  cells: ReadonlyMap<string, Row>;
}

/** What says which line a figure is in. */
export const lineDimensions = ({ rows }: Pivot): Dimension[] =>
  rows.filter((one) => one !== 'field');

/** Blocks that may share a line, and so are read before it is written: those of an indicator, of a period, or all. */
export function runsOf(blocks: readonly Block[], pivot: Pivot): Block[][] {
  const [outer] = lineDimensions(pivot);
  if (outer === 'indicator') {
    return [...Map.groupBy(blocks, ({ indicator }) => indicator).values()];
  }
  if (outer === 'period') {
    const byPeriod = [...Map.groupBy(blocks, ({ period }) => formatPeriod(period)).values()];
    return byPeriod.sort(([a], [b]) => (a && b ? comparePeriods(a.period, b.period) : 0));
  }
  return blocks.length > 0 ? [[...blocks]] : [];
}

/** The lines that whole runs of blocks make, each run in its order. */
export async function readLines(
  { view, selection }: Extract,
  pivot: Pivot,
  blocks: readonly Block[],
): Promise<Line[]> {
  const of = lineDimensions(pivot);
  const rows: Row[] = [];
  for await (const portion of readRows(view, selection, blocks)) rows.push(...portion);
  const lines = new Map<string, { first: Row; cells: Map<string, Row> }>();
  for (const row of rows) {
    const key = of.map((one) => memberOf(one, row)).join(' ');
    const line = lines.get(key) ?? { first: row, cells: new Map<string, Row>() };
    lines.set(key, line);
    line.cells.set(cellOf(row, pivot.columns), row);
  }
  const placeOf = placer(selection);
  const compare = orderLines(of, byValue(selection) ? rows.map(placeOf) : [], byValue(selection));
  return [...lines.values()]
    .map((line) => ({ line, place: placeOf(line.first) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ line }) => line);
}

/** Where a figure stands, and what it is ordered by. */
export function placer({ indicators, regions, sort }: Selection): (row: Row) => PlacedFigure {
  const places = {
    indicator: new Map(indicators.map(({ key }, place) => [key, place])),
    region: new Map(regions.map(({ key }, place) => [key, place])),
  };
  const by = sort?.by === 'gap' || sort?.by === 'rank' ? sort.by : 'value';
  return (row) => ({
    indicator: places.indicator.get(row.indicator.key) ?? 0,
    region: places.region.get(row.region.key) ?? 0,
    period: `${row.period.end} ${row.period.start}`,
    value: row[by],
  });
}

const byValue = ({ layout, sort }: Selection) => (layout === 'pivot' ? sort : null);
