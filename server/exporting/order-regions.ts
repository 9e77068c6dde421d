import type { Extract } from './extract-shape.ts';
import { readRows } from './read-rows.ts';

/**
 * The chosen regions in the order of their values: of the first indicator that there is, at its newest
 * period. What has none comes last.
 */
export async function orderRegions({
  view,
  selection,
  blocks,
}: Pick<Extract, 'view' | 'selection' | 'blocks'>) {
  const { regions, sort } = selection;
  const own = blocks.filter(({ indicator }) => indicator === blocks[0]?.indicator);
  const newest = own.at(-1);
  if (!newest || sort === null) return regions;
  const by = sort.by === 'gap' || sort.by === 'rank' ? sort.by : 'value';
  const values = new Map<number, number | null>();
  for await (const rows of readRows(view, { ...selection, statuses: null }, [newest])) {
    for (const row of rows) values.set(row.region.key, row[by]);
  }
  const sign = sort.isDescending ? -1 : 1;
  return regions.toSorted((a, b) => {
    const [left, right] = [values.get(a.key) ?? null, values.get(b.key) ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}
