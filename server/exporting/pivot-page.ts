import { leftOut, type Pivot } from '#domain/pivot/pivot.ts';
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

interface Counted {
  runs: readonly Run[];
  /** Those that have a figure, by id; empty where each has a line or a column. */
  regions: ReadonlySet<string>;
}

const counted = new WeakMap<Extract, Promise<Counted>>();

/** How many records a pivot has. */
export async function countRecords(extract: Extract, pivot: Pivot): Promise<number> {
  const { runs } = await countedRuns(extract, pivot);
  return runs.reduce((sum, { records }) => sum + records, 0);
}

/** Of which regions a pivot is that has them neither in rows nor in columns. */
export async function regionsOf(extract: Extract, pivot: Pivot): Promise<string[]> {
  const { regions } = await countedRuns(extract, pivot);
  return extract.selection.regions.map(({ id }) => id).filter((id) => regions.has(id));
}

/** Some records of a pivot; only the runs that they lie in are read. */
export async function recordsPage(
  extract: Extract,
  pivot: Pivot,
  { offset, limit }: { offset: number; limit: number },
): Promise<PivotRecord[]> {
  let before = 0;
  let skipped = 0;
  const touched = new Set<Block>();
  for (const { blocks, records } of (await countedRuns(extract, pivot)).runs) {
    const start = before;
    before += records;
    if (before <= offset) skipped = before;
    else if (start < offset + limit) for (const block of blocks) touched.add(block);
  }
  // All at once, in the order in which they are read fast: the print of a release is opened for each reading.
  const blocks = extract.blocks.filter((block) => touched.has(block));
  const records = await readPivotRecords(extract, pivot, blocks);
  return records.slice(offset - skipped, offset - skipped + limit);
}

/** Counted once for an extract, whichever of its pages are turned to. */
function countedRuns(extract: Extract, pivot: Pivot): Promise<Counted> {
  const known = counted.get(extract) ?? countRuns(extract, pivot);
  counted.set(extract, known);
  return known;
}

async function countRuns({ view, selection, blocks }: Extract, pivot: Pivot): Promise<Counted> {
  const isFiltered = selection.statuses !== null;
  const of = lineDimensions(pivot);
  const times = pivot.rows.includes('field') ? valueColumns(selection).length : 1;
  // Where a line is a block, nothing need be read to count them.
  const isByBlock = of.length === 2 && of[0] === 'indicator' && of[1] === 'period';
  const areRegionsOut = leftOut(pivot).includes('region');
  const regions = new Set<string>();
  if (isByBlock && !isFiltered && !areRegionsOut && selection.sort === null) {
    return { runs: blocks.map((one) => ({ blocks: [one], records: times })), regions };
  }
  const runs = runsOf(blocks, pivot).map((run) => ({ blocks: run, lines: new Set<string>() }));
  const runOf = new Map(runs.flatMap((run) => run.blocks.map((block) => [keyOf(block), run])));
  // Which cells there are does not hang on what is asked of them: nothing is worked out to count them.
  const bare = isFiltered ? selection : { ...selection, values: ['actual' as const], sort: null };
  // All of them in their own order, in which they are read fast.
  for await (const rows of readRows(view, bare, blocks)) {
    for (const row of rows) {
      runOf.get(keyOf(row))?.lines.add(of.map((one) => memberOf(one, row)).join(' '));
      if (areRegionsOut) regions.add(row.region.id);
    }
  }
  return {
    runs: runs.map(({ blocks: own, lines }) => ({ blocks: own, records: lines.size * times })),
    regions,
  };
}

const keyOf = ({ indicator, period }: Pick<Block, 'indicator' | 'period'>) =>
  `${indicator.key} ${period.start} ${period.end}`;
