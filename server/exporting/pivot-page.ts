import type { Pivot } from '#domain/pivot/pivot.ts';
import type { Block } from './blocks.ts';
import type { Extract } from './extract-shape.ts';
import { memberOf } from './pivot-heads.ts';
import { lineDimensions, runsOf } from './pivot-lines.ts';
import { readPivotRecords, type PivotRecord } from './pivot-table.ts';
import { readRows } from './read-rows.ts';
import { valueColumns } from './value-columns.ts';

/** Blocks that make whole records, and how many. */
interface Run {
  blocks: readonly Block[];
  records: number;
}

const counted = new WeakMap<Extract, Promise<Run[]>>();

/** How many records a pivot has. */
export async function countRecords(extract: Extract, pivot: Pivot): Promise<number> {
  const runs = await countedRuns(extract, pivot);
  return runs.reduce((sum, { records }) => sum + records, 0);
}

/** Some records of a pivot; only the runs that they lie in are read. */
export async function recordsPage(
  extract: Extract,
  pivot: Pivot,
  { offset, limit }: { offset: number; limit: number },
): Promise<PivotRecord[]> {
  let before = 0;
  const found: PivotRecord[] = [];
  for (const { blocks, records } of await countedRuns(extract, pivot)) {
    const start = before;
    before += records;
    if (before <= offset || start >= offset + limit) continue;
    const own = await readPivotRecords(extract, pivot, blocks);
    found.push(...own.slice(Math.max(0, offset - start), offset + limit - start));
  }
  return found;
}

/** Counted once for an extract, whichever of its pages are turned to. */
function countedRuns(extract: Extract, pivot: Pivot): Promise<Run[]> {
  const known = counted.get(extract) ?? countRuns(extract, pivot);
  counted.set(extract, known);
  return known;
}

async function countRuns({ view, selection, blocks }: Extract, pivot: Pivot): Promise<Run[]> {
  const isFiltered = selection.statuses !== null;
  const of = lineDimensions(pivot);
  const times = pivot.rows.includes('field') ? valueColumns(selection).length : 1;
  // Where a line is a block, nothing need be read to count them.
  const isByBlock = of.length === 2 && of[0] === 'indicator' && of[1] === 'period';
  if (isByBlock && !isFiltered && selection.sort === null) {
    return blocks.map((one) => ({ blocks: [one], records: times }));
  }
  const runs = runsOf(blocks, pivot).map((run) => ({ blocks: run, lines: new Set<string>() }));
  const runOf = new Map(runs.flatMap((run) => run.blocks.map((block) => [keyOf(block), run])));
  // Which cells there are does not hang on what is asked of them: nothing is worked out to count them.
  const bare = isFiltered ? selection : { ...selection, values: ['actual' as const], sort: null };
  // All of them in their own order, in which they are read fast.
  for await (const rows of readRows(view, bare, blocks)) {
    for (const row of rows) {
      runOf.get(keyOf(row))?.lines.add(of.map((one) => memberOf(one, row)).join(' '));
    }
  }
  return runs.map(({ blocks: own, lines }) => ({ blocks: own, records: lines.size * times }));
}

const keyOf = ({ indicator, period }: Pick<Block, 'indicator' | 'period'>) =>
  `${indicator.key} ${period.start} ${period.end}`;
