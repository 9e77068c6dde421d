import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import { listBlocks } from './blocks.ts';
import type { Extract } from './extract-shape.ts';
import { openExtract } from './extract.ts';
import type { Format } from './formats.ts';
import type { FileOptions } from './file-options.ts';
import { readRows } from './read-rows.ts';

/** The most that may be frozen at once. */
const MOST_FROZEN = 20_000_000;

/** A file whole, and what it takes to keep it. */
export interface WholeFile {
  hash: string;
  bytes: number;
  rows: number;
  /** By gzip. */
  content: Buffer;
}

/** @throws too-large */
export async function writeWhole(
  extract: Extract,
  format: Format,
  options: FileOptions,
  most = MOST_FROZEN,
): Promise<WholeFile> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of format.write(extract, options)) {
    const piece = Buffer.from(part);
    bytes += piece.length;
    if (bytes > most) {
      throw new Problem('too-large', {
        zh: `固定的内容最多 ${most / 1_000_000} MB，这一份更大。请少选几个指标、地区或月份；整份的数请引用查询地址，它带着导入编号（asOf）。`,
        en: `What is frozen may have ${most / 1_000_000} MB, and this has more. Choose fewer indicators, regions or months; of all figures cite the address of the query, which carries the number of the load (asOf).`,
      });
    }
    parts.push(piece);
  }
  const whole = Buffer.concat(parts);
  const hash = createHash('sha256').update(whole).digest('hex');
  return { hash, bytes, rows: await extract.count(), content: await promisify(gzip)(whole) };
}

/**
 * How many values of a query are withheld in a view, those of regions that were not asked for too:
 * places are among all of them. When it grows, access was tightened.
 */
export async function countWithheld(view: DataView, query: SelectionQuery): Promise<number> {
  if (view.withheld === 0) return 0;
  const { selection } = await openExtract(view, query);
  const whole = {
    ...selection,
    regions: view.dictionary.regions,
    values: ['actual', 'flags'] as const,
    statuses: null,
    sort: null,
  };
  let count = 0;
  for await (const rows of readRows(view, whole, await listBlocks(view, whole))) {
    count += rows.filter(({ missingReason }) => missingReason === 'withheld').length;
  }
  return count;
}

/** What of a frozen file tells whether it may still be read. */
export interface Kept {
  hash: string;
  query: SelectionQuery;
  /** How many values were withheld when it was frozen. */
  withheld: number;
}

const answers = new WeakMap<DataView, Map<string, Promise<boolean>>>();

/**
 * Whether everybody may still see what is in a frozen file: whether no more of it is withheld from them
 * now than when it was frozen. Looked at once for each version of the data.
 * @param view what everybody may see, as of the load of the file
 * @param now what everybody may see now: while it is the same, so is the answer
 */
export function mayStillBeRead(kept: Kept, view: DataView, now: DataView): Promise<boolean> {
  const known = answers.get(now) ?? new Map<string, Promise<boolean>>();
  answers.set(now, known);
  const found = known.get(kept.hash);
  if (found) return found;
  const answer = countWithheld(view, kept.query).then((count) => count <= kept.withheld);
  known.set(kept.hash, answer);
  answer.catch(() => known.delete(kept.hash));
  return answer;
}
