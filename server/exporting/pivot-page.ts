import type { Dimension } from '#domain/selection-choices.ts';
import type { Block } from './blocks.ts';
import type { Extract } from './extract.ts';
import { readRows } from './read-rows.ts';
import { readLines, runsOf, type WideRecord } from './wide.ts';

/** Blocks that make whole lines, and how many. */
interface Run {
  blocks: readonly Block[];
  lines: number;
}

const counted = new WeakMap<Extract, Promise<Run[]>>();

/** How many lines a wide table has. */
export async function countLines(extract: Extract, across: Dimension): Promise<number> {
  const runs = await runsWithLines(extract, across);
  return runs.reduce((sum, { lines }) => sum + lines, 0);
}

/** Some lines of a wide table; only the runs that they lie in are read. */
export async function linesPage(
  extract: Extract,
  across: Dimension,
  { offset, limit }: { offset: number; limit: number },
): Promise<WideRecord[]> {
  let before = 0;
  let skipped = 0;
  const touched: Block[] = [];
  for (const { blocks, lines } of await runsWithLines(extract, across)) {
    const start = before;
    before += lines;
    if (before <= offset) skipped = before;
    if (before > offset && start < offset + limit) touched.push(...blocks);
  }
  const records = await readLines(extract, across, touched);
  return records.slice(offset - skipped, offset - skipped + limit);
}

/** Counted once for an extract, whichever of its pages are turned to. */
function runsWithLines(extract: Extract, across: Dimension): Promise<Run[]> {
  const known = counted.get(extract) ?? countRuns(extract, across);
  counted.set(extract, known);
  return known;
}

async function countRuns({ view, selection, blocks }: Extract, across: Dimension): Promise<Run[]> {
  const isFiltered = selection.statuses !== null;
  // Across the regions a line is a block; else a run has a line for each region in it.
  const isByBlock = across === 'region';
  if (isByBlock && !isFiltered) return blocks.map((one) => ({ blocks: [one], lines: 1 }));
  const groups = isByBlock ? blocks.map((one) => [one]) : runsOf(blocks, across);
  // Which cells there are does not hang on what is asked of them: nothing is worked out to count them.
  const bare = isFiltered ? selection : { ...selection, values: ['actual' as const] };
  const runs = groups.map((run) => ({ blocks: run, regions: new Set<number>() }));
  const runOf = new Map(runs.flatMap((run) => run.blocks.map((block) => [keyOf(block), run])));
  // All of them in their own order, in which they are read fast.
  for await (const rows of readRows(view, bare, blocks)) {
    for (const row of rows) runOf.get(keyOf(row))?.regions.add(row.region.key);
  }
  return runs.map(({ blocks: own, regions }) => {
    return { blocks: own, lines: isByBlock ? Math.min(1, regions.size) : regions.size };
  });
}

const keyOf = ({ indicator, period }: Pick<Block, 'indicator' | 'period'>) =>
  `${indicator.key} ${period.start} ${period.end}`;
