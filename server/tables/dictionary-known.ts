import { foldName } from '#domain/fold.ts';
import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { readList, reportBadCell } from './dictionary-cells.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import type { DictionarySheet } from './dictionary-sheet.ts';
import { editDistance } from './edit-distance.ts';
import type { PrintedCell } from './types.ts';

/** An entry that other cells name, by its id or by one of its names. */
export interface KnownEntry {
  id: string;
  idCell: PrintedCell;
  names: readonly string[];
}

/** The entries of a table, for cells that refer to them. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  /** All of them are known, and none stands twice. */
  isWhole(): boolean;
  /** The id that a cell names; null where it is blank. An unknown one is told when all have been read. */
  read(cell: PrintedCell, log: DictionaryLog): string | null;
  /** Likewise of several in one cell. */
  readAll(cell: PrintedCell, log: DictionaryLog): string[];
  /** Whether anything was named that is not there. */
  hasMissed(): boolean;
  /** Tells what is not there: once, however many cells name it. */
  close(): void;
}

interface Miss {
  cell: PrintedCell;
  log: DictionaryLog;
  count: number;
}

/** More would tell nobody more. */
const MOST_LISTED = 60;
/** So few letters apart, an id that nobody names is taken for the one that is missed. */
const NEAR = 2;

/**
 * @param sheet where they stand. While an id of it is wrong, or its rows could not be read, nothing is
 * said of cells that name what is not there: it may be the very one.
 */
export function openKnown(sheet: DictionarySheet, entries: readonly KnownEntry[]): Known {
  const ids = new Set(entries.map(({ id }) => id));
  const byName = Map.groupBy(
    entries.flatMap(({ id, names }) => names.map((name) => ({ id, name: foldName(name) }))),
    ({ name }) => name,
  );
  const isWhole = () => sheet.isWhole && !entries.some(({ idCell }) => sheet.log.isFaulty(idCell));
  const named = new Set<string>();
  const misses = new Map<string, Miss>();
  const find = (text: string): string[] => {
    if (ids.has(text)) return [text];
    return [...new Set((byName.get(foldName(text)) ?? []).map(({ id }) => id))];
  };
  const resolve = (cell: PrintedCell, log: DictionaryLog): string => {
    const found = find(cell.text);
    const [id = cell.text] = found;
    if (found.length > 1) reportBadCell(cell, whichOf(found), log);
    if (found.length > 0) named.add(id);
    else misses.set(cell.text, missOf(misses.get(cell.text), cell, log));
    return id;
  };
  return {
    ids,
    isWhole,
    read: (cell, log) => (cell.text === '' ? null : resolve(cell, log)),
    readAll: (cell, log) => readList(cell).map((text) => resolve({ ...cell, text }, log)),
    hasMissed: () => misses.size > 0,
    close: () => {
      if (!isWhole()) return;
      const unnamed = entries.filter(({ id }) => !named.has(id));
      for (const [text, miss] of misses) tellMiss(text, miss, { unnamed, ids, sheet });
      misses.clear();
    },
  };
}

function missOf(before: Miss | undefined, cell: PrintedCell, log: DictionaryLog): Miss {
  return before ? { ...before, count: before.count + 1 } : { cell, log, count: 1 };
}

/** What several cells name is more likely wrong where it should stand. */
function tellMiss(
  text: string,
  { cell, log, count }: Miss,
  known: { unnamed: readonly KnownEntry[]; ids: ReadonlySet<string>; sheet: DictionarySheet },
): void {
  const near = known.unnamed.filter(({ id }) => editDistance(id, text) <= NEAR);
  const [slip] = near;
  if (count > 1 && slip && near.length === 1) {
    reportBadCell(slip.idCell, namedElsewhere(text, count), known.sheet.log);
  } else {
    reportBadCell(cell, count > 1 ? andElsewhere(oneOf(known.ids), count) : oneOf(known.ids), log);
  }
}

/** @example oneOf(new Set(['a', 'b'])).zh // '已有的编号：a、b' */
export function oneOf(ids: ReadonlySet<string>): Said {
  const { zh, en } = listed([...ids].slice(0, MOST_LISTED).map(quoted));
  const [more, moreEn] = ids.size > MOST_LISTED ? [`等 ${ids.size} 个`, ' and others'] : ['', ''];
  return { zh: `已有的编号：${zh}${more}`, en: `a known id: ${en}${moreEn}` };
}

const whichOf = (ids: readonly string[]): Said => ({
  zh: `有几个同名，请写编号：${ids.join('、')}`,
  en: `several have that name; write an id: ${ids.join(', ')}`,
});

const namedElsewhere = (text: string, count: number): Said => ({
  zh: `${text}：有 ${count} 处用到它`,
  en: `${text}: ${count} cells name it`,
});

const andElsewhere = ({ zh, en }: Said, count: number): Said => ({
  zh: `${zh}；共有 ${count} 处这样写`,
  en: `${en}; ${count} cells say so`,
});
