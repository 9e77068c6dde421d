import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import { countAtMost, sizesOfBlocks, sumOf } from './block-sizes.ts';
import { listBlocks, type Block } from './blocks.ts';
import type { Extract } from './extract-shape.ts';
import { readRows } from './read-rows.ts';
import { orderRegions } from './order-regions.ts';
import { refusePivot } from './refuse-pivot.ts';
import type { Row } from './row.ts';
import { readSelection, type Selection } from './read-selection.ts';
import { sortRows } from './sort-rows.ts';

/** Sorting needs all rows in memory, and so does turning the pages of what must be worked out first. */
export const MOST_SORTED = 100_000;

/** Extracts of a view that pages are turned of; the last used are kept. */
const kept = new WeakMap<DataView, Map<string, Extract>>();
const MOST_KEPT = 4;

/** @throws a Problem for a query that cannot be read */
export async function openExtract(view: DataView, query: SelectionQuery): Promise<Extract> {
  const own = kept.get(view) ?? new Map<string, Extract>();
  kept.set(view, own);
  const name = writeQuery(query);
  const extract = own.get(name) ?? (await makeExtract(view, name, readSelection(view, query)));
  own.delete(name);
  own.set(name, extract);
  const [oldest] = own.keys();
  if (own.size > MOST_KEPT && oldest !== undefined) own.delete(oldest);
  return extract;
}

const NAMES = [
  'indicator',
  'region',
  'department',
  'release',
  'from',
  'to',
  'last',
  'spans',
  'status',
  'sort',
  'vintages',
  'values',
  'layout',
  'across',
  'rows',
  'columns',
  'names',
  'lang',
] as const satisfies readonly (keyof SelectionQuery)[];

/** The query in one writing, for whoever asks the same again. @example 'indicator=gdp&last=12' */
export function writeQuery(query: SelectionQuery): string {
  const given = NAMES.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return new URLSearchParams(given).toString().replaceAll('%2C', ',');
}

export async function makeExtract(
  view: DataView,
  query: string,
  asked: Selection,
): Promise<Extract> {
  const blocks = await listBlocks(view, asked);
  const selection = asked.layout === 'pivot' ? await withOrder(view, asked, blocks) : asked;
  let tally: number | null = null;
  const read = () => tallied(readRows(view, selection, blocks), (rows) => (tally = rows));
  const sizes = once(() => sizesOfBlocks(view, selection, blocks));
  const isCounted = selection.statuses === null && selection.vintages === 'current';
  const sorted = once(() => sortAll(read(), selection));
  const isSorted = selection.sort !== null && selection.pivot === null;
  const counted = once(async () => {
    if (isCounted) return sumOf((await sizes()).values());
    return isSorted ? (await sorted()).length : countRows(read());
  });
  const extract: Extract = {
    view,
    query,
    selection,
    blocks,
    count: async () => tally ?? counted(),
    countAtMost: (most) => countAtMost(view, { selection, blocks }, most),
    isCounted,
    sizes,
    prepare: async () => {
      if (isSorted) await sorted();
      if (selection.layout === 'pivot' && selection.pivot) {
        await refusePivot(extract, selection.pivot);
      }
    },
    rows: isSorted ? () => portions(sorted) : read,
    page: async (offset, limit) => {
      if (isSorted || !isCounted) return (await sorted()).slice(offset, offset + limit);
      const touched = touchedBy(await sizes(), { offset, limit });
      return readPage(view, selection, touched, limit);
    },
  };
  return extract;
}

/** Regions of a pivot stand in the order of their values, where that is asked for. */
async function withOrder(view: DataView, selection: Selection, blocks: readonly Block[]) {
  if (selection.sort === null) return selection;
  return { ...selection, regions: await orderRegions({ view, selection, blocks }) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

/** Tells how many rows there were, once all have been read. */
async function* tallied(
  portions: AsyncIterable<Row[]>,
  told: (rows: number) => void,
): AsyncGenerator<Row[]> {
  let rows = 0;
  for await (const portion of portions) {
    rows += portion.length;
    yield portion;
  }
  told(rows);
}

async function countRows(portions: AsyncIterable<readonly Row[]>): Promise<number> {
  let count = 0;
  for await (const rows of portions) count += rows.length;
  return count;
}

async function sortAll(portions: AsyncIterable<readonly Row[]>, selection: Selection) {
  const rows: Row[] = [];
  for await (const portion of portions) {
    rows.push(...portion);
    if (rows.length > MOST_SORTED) {
      throw new Problem('bad-request', {
        zh: `排序，或按状态、历次数值翻页，最多 ${MOST_SORTED.toLocaleString('en')} 行，这个查询更多。请少选几个指标、地区或月份，或不排序整个取走。`,
        en: `Up to ${MOST_SORTED.toLocaleString('en')} rows can be sorted, or paged by status or vintages; this query has more. Choose fewer indicators, regions or months, or take it whole and unsorted.`,
      });
    }
  }
  return sortRows(rows, selection);
}

const PORTION = 4000;

async function* portions(read: () => Promise<Row[]>): AsyncGenerator<Row[]> {
  const rows = await read();
  for (let start = 0; start < rows.length; start += PORTION) {
    yield rows.slice(start, start + PORTION);
  }
}

interface Touched {
  blocks: readonly Block[];
  /** Rows of them before the page. */
  before: number;
}

/** The blocks that a page lies in. */
function touchedBy(
  sizes: ReadonlyMap<Block, number>,
  { offset, limit }: { offset: number; limit: number },
): Touched {
  const blocks: Block[] = [];
  let end = 0;
  let skipped = 0;
  for (const [block, cells] of sizes) {
    const start = end;
    end += cells;
    if (end <= offset) skipped = end;
    if (end > offset && start < offset + limit) blocks.push(block);
  }
  return { blocks, before: offset - skipped };
}

async function readPage(
  view: DataView,
  selection: Selection,
  { blocks, before }: Touched,
  limit: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const portion of readRows(view, selection, blocks)) rows.push(...portion);
  return rows.slice(before, before + limit);
}
