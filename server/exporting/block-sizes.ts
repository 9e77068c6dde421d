import { setImmediate as breathe } from 'node:timers/promises';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import {
  countBlocks,
  countFirstBlocks,
  type BlockRange,
  type BlockSize,
} from '#server/store/observation-blocks.ts';
import { rangeOf, type Block } from './blocks.ts';
import type { Selection } from './read-selection.ts';

/** How many figures of the chosen regions each block has. All that is counted is gone through. */
export async function sizesOfBlocks(
  view: DataView,
  selection: Selection,
  blocks: readonly Block[],
): Promise<ReadonlyMap<Block, number>> {
  const sizes = new Map<Block, number>();
  for (const own of byIndicator(blocks)) {
    const counted = await countBlocks(view.db, spanOf(view, selection, own));
    for (const [block, cells] of pair(own, counted)) sizes.set(block, cells);
    // Counting a large table takes a while: others are served in between.
    await breathe();
  }
  return sizes;
}

/**
 * How many figures blocks have together; null: more than so many, which is known as soon as they are
 * counted.
 */
export async function countAtMost(
  view: DataView,
  { selection, blocks }: { selection: Selection; blocks: readonly Block[] },
  most: number,
): Promise<number | null> {
  let count = 0;
  for (const own of byIndicator(blocks)) {
    const range = spanOf(view, selection, own);
    const first = await countFirstBlocks(view.db, range, most + 1);
    const isAll = sumOf(first.map(({ cells }) => cells)) <= most;
    count += sumOf(pair(own, first).map(([, cells]) => cells));
    if (count > most) return null;
    // Some of those that were gone through may be of other blocks.
    if (!isAll) return countWhole(view, { selection, blocks }, most);
  }
  return count;
}

async function countWhole(
  view: DataView,
  { selection, blocks }: { selection: Selection; blocks: readonly Block[] },
  most: number,
): Promise<number | null> {
  const count = sumOf((await sizesOfBlocks(view, selection, blocks)).values());
  return count > most ? null : count;
}

const byIndicator = (blocks: readonly Block[]) =>
  Map.groupBy(blocks, ({ indicator }) => indicator).values();

/** Of one indicator: the range that covers them. */
export function spanOf(
  view: DataView,
  selection: Pick<Selection, 'regions'>,
  blocks: readonly Block[],
): BlockRange {
  const [first] = blocks;
  if (!first) throw new Error('a span has a block');
  const ends = blocks.map(({ period }) => period.end).sort();
  const range = rangeOf(view, { ...selection, from: null, to: null }, first.indicator);
  return { ...range, from: ends[0] ?? null, to: ends.at(-1) ?? null };
}

/** Each with its count; what was counted of other periods is left out. */
function pair(blocks: readonly Block[], counted: readonly BlockSize[]): [Block, number][] {
  const cells = new Map(counted.map((size) => [keyOf(toPeriod(size)), size.cells]));
  return blocks.map((block) => [block, cells.get(keyOf(block.period)) ?? 0]);
}

const keyOf = ({ start, end }: Block['period']) => `${start} ${end}`;

export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum;
}
