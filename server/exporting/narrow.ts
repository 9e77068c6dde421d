import { shiftMonth } from '#domain/period.ts';
import type { Extract } from './extract-shape.ts';
import { makeExtract } from './extract.ts';
import { newestMonth } from './blocks.ts';
import type { Selection } from './read-selection.ts';

/** The same query for fewer indicators or regions; its months stay those of the whole. */
export function narrowExtract(
  { view, query, selection, blocks }: Extract,
  only: Partial<Pick<Selection, 'indicators' | 'regions'>>,
): Promise<Extract> {
  const { last } = selection;
  const newest = newestMonth(blocks);
  const months =
    last === null || newest === null ? {} : { last: null, from: shiftMonth(newest, 1 - last) };
  return makeExtract(view, query, { ...selection, ...months, ...only });
}
