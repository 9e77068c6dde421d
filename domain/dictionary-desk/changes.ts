import { keyOfRow, SHAPES } from './shapes.ts';
import { TABLE_IDS, type Cells, type DictionaryTables, type TableId } from './types.ts';

export const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What became of one row. `moved`: only its place among the others is another. */
export interface TableChange {
  table: TableId;
  /** As `keyOfRow` has it. */
  id: string;
  /** What people call it. */
  name: string;
  what: ChangeKind;
  cells: CellChange[];
}

export interface CellChange {
  column: string;
  before: string;
  after: string;
}

/**
 * What is another in a new set of tables: table by table, first what was taken away.
 * @example changesOf(before, after)[0] // { table: 'regions', id: 'leping', what: 'changed', cells: [{ column: 'name', … }] }
 */
export function changesOf(before: DictionaryTables, after: DictionaryTables): TableChange[] {
  return TABLE_IDS.flatMap((table) => changesOfTable(table, before[table], after[table]));
}

function changesOfTable(
  table: TableId,
  before: readonly Cells[],
  after: readonly Cells[],
): TableChange[] {
  const [old, now] = [byKey(table, before), byKey(table, after)];
  const removed = [...old].flatMap(([id, cells]) =>
    now.has(id) ? [] : [changeOf(table, id, { before: cells, after: null })],
  );
  const moved = movedKeys([...old.keys()], [...now.keys()]);
  const others = [...now].flatMap(([id, cells]) => {
    const change = changeOf(table, id, { before: old.get(id) ?? null, after: cells });
    if (change.what !== 'changed' || change.cells.length > 0) return [change];
    return moved.has(id) ? [{ ...change, what: 'moved' as const }] : [];
  });
  return [...removed, ...others];
}

/** Of rows with the same key the last; readers refuse them. */
function byKey(table: TableId, rows: readonly Cells[]): ReadonlyMap<string, Cells> {
  return new Map(rows.map((cells) => [keyOfRow(table, cells), cells]));
}

function changeOf(
  table: TableId,
  id: string,
  { before, after }: { before: Cells | null; after: Cells | null },
): TableChange {
  const cells = SHAPES[table].columns.flatMap(({ id: column }) => {
    const [was, is] = [before?.[column] ?? '', after?.[column] ?? ''];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
  const what = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { table, id, name: nameOfRow(table, after ?? before ?? {}), what, cells };
}

/** What people call a row: its name or label, else what tells it apart. */
export function nameOfRow(table: TableId, cells: Cells): string {
  const name = [cells['name'], cells['label']].find((text) => text !== undefined && text !== '');
  return name ?? keyOfRow(table, cells);
}

/** The fewest rows of which one can say that they were moved: all but a longest rising run. */
export function movedKeys(
  before: readonly string[],
  after: readonly string[],
): ReadonlySet<string> {
  const places = new Map(before.map((key, place) => [key, place]));
  const both = after.flatMap((key) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ key, place }];
  });
  const kept = new Set(longestRising(both.map(({ place }) => place)));
  return new Set(both.filter(({ place }) => !kept.has(place)).map(({ key }) => key));
}

/** @example longestRising([0, 3, 1, 2]) // [0, 1, 2] */
function longestRising(places: readonly number[]): number[] {
  /** Of each length the run that ends lowest, as its last item, linked to those before it. */
  const ends: Run[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end.place > place);
    const length = at === -1 ? ends.length : at;
    ends[length] = { place, before: ends[length - 1] ?? null };
  }
  const run: number[] = [];
  for (let end: Run | null = ends.at(-1) ?? null; end; end = end.before) run.unshift(end.place);
  return run;
}

interface Run {
  place: number;
  before: Run | null;
}
