import type { Shapes } from '#domain/dictionary-desk/types.ts';
import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import type { Grid } from '#server/formats/grid.ts';

import { cellAt, cellsOfRow, filledCells } from './cells.ts';
import {
  columnOfHead,
  headColumns,
  type DictionaryFile,
  type HeadColumn,
} from './dictionary-heads.ts';
import {
  openDictionaryLog,
  type DictionaryLog,
  type PlaceWords,
  type RowOf,
} from './dictionary-log.ts';
import { editDistance } from './edit-distance.ts';
import { BLANK } from './expected-words.ts';
import { WHOLE_SHEET } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

/** One row of a plain table, whose first row names its columns. */
export interface DictionaryRow {
  /** Blank where the row ends before the column, or there is no such column. */
  cell(column: string): PrintedCell;
}

/** A file's rows and where its problems go. */
export interface DictionarySheet {
  rows: readonly DictionaryRow[];
  log: DictionaryLog;
  /** It is there, with all columns that it must have. */
  isWhole: boolean;
  has(column: string): boolean;
}

/** No rows (and errors) when the file is missing or lacks columns. */
export function openSheet(
  files: ReadonlyMap<string, Grid>,
  file: DictionaryFile,
  { places, shapes, rowOf }: { places: PlaceWords; shapes: Shapes; rowOf: RowOf },
): DictionarySheet {
  const grid = files.get(file);
  const source = { file: grid?.file ?? `${file}.csv`, sheet: grid?.sheet ?? null };
  const shape = file === 'comparison_group_members' ? null : shapes[file];
  const log = openDictionaryLog(source, shape, { words: places, rowOf });
  if (grid !== undefined) return readSheet(grid, headColumns(file, shapes), log);
  log.error('bad-dictionary', WHOLE_SHEET, {
    found: { zh: '没有这个文件', en: 'no such file' },
    expected: quoted(`${file}.csv`),
    cure: {
      zh: `请在数据字典文件夹里补上 ${file}.csv。`,
      en: `Add ${file}.csv to the dictionary’s folder.`,
    },
  });
  return { rows: [], log, isWhole: false, has: () => false };
}

/** No rows (and errors) when heads are missing, unclear or stand twice; unknown ones are left alone. */
function readSheet(
  grid: Grid,
  columns: readonly HeadColumn[],
  log: DictionaryLog,
): DictionarySheet {
  const heads = filledCells(grid, 0).map((head) => ({
    head,
    id: columnOfHead(head.text, columns),
  }));
  const places = new Map(heads.map(({ head, id }) => [id ?? head.text, head.column - 1]));
  const has = (column: string) => places.has(column);
  const lacking = columns.filter(({ id }) => !has(id));
  const required = lacking.filter(({ optional }) => optional !== true);
  const strays = [...twice(heads), ...nearlyKnown(heads, lacking), ...blankHeads(grid)];
  for (const { head, meant } of strays) reportStray(head, meant, required, log);
  for (const { id } of required.slice(strays.length)) reportMissing(id, log);
  const isWhole = strays.length === 0 && required.length === 0;
  const rows = grid.cells.flatMap((_, row): DictionaryRow[] => {
    if (row === 0 || filledCells(grid, row).length === 0) return [];
    return [{ cell: (column) => cellAt(grid, row, places.get(column) ?? -1) }];
  });
  return { rows: isWhole ? rows : [], log, isWhole, has };
}

interface Head {
  head: PrintedCell;
  id: string | null;
}

/** A head that can't be what it says, and which it may be meant for. */
interface Stray {
  head: PrintedCell;
  meant: string | null;
}

function twice(heads: readonly Head[]): Stray[] {
  const keyOf = ({ head, id }: Head) => id ?? head.text;
  const isLater = (head: Head, index: number) =>
    heads.findIndex((one) => keyOf(one) === keyOf(head)) < index;
  return heads.filter(isLater).map(({ head }) => ({ head, meant: null }));
}

/** A column that may be absent must not be passed over for a slip: it may say who sees what. */
function nearlyKnown(heads: readonly Head[], lacking: readonly HeadColumn[]): Stray[] {
  return heads.flatMap(({ head, id }) => {
    if (id !== null) return [];
    const near = lacking.find((column) => isNear(head.text, column));
    return near?.optional === true ? [{ head, meant: near.id }] : [];
  });
}

function isNear(head: string, { id, name }: HeadColumn): boolean {
  const most = Math.min(2, Math.floor(id.length / 3));
  return (
    editDistance(head.toLowerCase(), id) <= most ||
    (name.zh.length > 2 && editDistance(head, name.zh) === 1)
  );
}

/** A head that is blank over cells that are not. */
function blankHeads(grid: Grid): Stray[] {
  const filled = new Set(
    grid.cells.flatMap((_, row) =>
      row === 0 ? [] : filledCells(grid, row).map(({ column }) => column),
    ),
  );
  const heads = new Map(cellsOfRow(grid, 0).map((head) => [head.column, head]));
  return [...filled].flatMap((column) => {
    const head = heads.get(column) ?? { text: '', row: 1, column };
    return head.text === '' ? [{ head, meant: null }] : [];
  });
}

function reportStray(
  head: PrintedCell,
  meant: string | null,
  required: readonly HeadColumn[],
  log: DictionaryLog,
): void {
  const wanted = meant === null ? required.map(({ id }) => id) : [meant];
  const place = log.sayPlace(head);
  const expected = wanted.length > 0 ? listed(wanted.map(quoted)) : ONCE;
  const isTwice = head.text !== '' && meant === null;
  log.error(isTwice ? 'duplicate-column' : 'missing-column', head, {
    found: head.text === '' ? BLANK : head.text,
    expected,
    cure: isTwice && wanted.length === 0 ? withoutSecond(head) : rename(place, wanted),
  });
}

const ONCE: Said = { zh: '每个列名只出现一次', en: 'each column name once' };

const withoutSecond = ({ text }: PrintedCell): Said => ({
  zh: `请删去重复的“${text}”列。`,
  en: `Delete the second column “${text}”.`,
});

const rename = (place: Said, wanted: readonly string[]): Said =>
  wanted.length === 0
    ? {
        zh: `请在${place.zh}写上列名，或删去这一列。`,
        en: `Write the name of the column at ${place.en}, or delete the column.`,
      }
    : {
        zh: `请把${place.zh}的列名改为“${wanted.join('”或“')}”，或删去这一列。`,
        en: `Make the head at ${place.en} “${wanted.join('” or “')}”, or delete the column.`,
      };

function reportMissing(column: string, log: DictionaryLog): void {
  log.error(
    'missing-column',
    { row: 1, column: null },
    {
      found: { zh: '没有这一列', en: 'no such column' },
      expected: quoted(column),
      cure: {
        zh: `请在第1行补上“${column}”列。`,
        en: `Add a column “${column}” to row 1.`,
      },
    },
  );
}
