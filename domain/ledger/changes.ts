import { movedKeys, type CellChange, type ChangeKind } from '../dictionary-desk/changes.ts';
import { keyedRows, rowName } from './row-keys.ts';
import { LEDGER_SHAPES } from './shapes.ts';
import type { LedgerKind, LedgerRow } from './types.ts';

/** What became of one row. */
export interface RowChange {
  /** In its own words. */
  name: string;
  what: ChangeKind;
  /** Its index among the rows as they are now; null: it is gone. */
  at: number | null;
  cells: CellChange[];
}

type Said = Pick<LedgerRow, 'cells' | 'extra' | 'isTotal' | 'row'>;

/**
 * What is another in the rows of a table: first what was taken away, then the others as they now stand.
 * Where a row lies in its file is no change.
 * @example rowChanges('tasks', before, after)[0] // { name: '1、老南河清淤', what: 'changed', at: 0, cells: [{ column: 'due', … }] }
 */
export function rowChanges(
  kind: LedgerKind,
  before: readonly Said[],
  after: readonly Said[],
): RowChange[] {
  const [old, now] = [keyedRows({ kind, rows: before }), keyedRows({ kind, rows: after })];
  const removed = [...old].flatMap(([key, row]) =>
    now.has(key) ? [] : [changeOf(kind, { before: row, after: null, at: null })],
  );
  const moved = movedKeys([...old.keys()], [...now.keys()]);
  const others = [...now].flatMap(([key, row], at): RowChange[] => {
    const change = changeOf(kind, { before: old.get(key) ?? null, after: row, at });
    if (change.what !== 'changed' || change.cells.length > 0) return [change];
    return moved.has(key) ? [{ ...change, what: 'moved' }] : [];
  });
  return [...removed, ...others];
}

/** How many of each kind there are. */
export function countChanges(changes: readonly Pick<RowChange, 'what'>[]) {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { what } of changes) counts[what] += 1;
  return counts;
}

function changeOf(
  kind: LedgerKind,
  { before, after, at }: { before: Said | null; after: Said | null; at: number | null },
): RowChange {
  const shape = LEDGER_SHAPES[kind];
  const columns = shape.columns.map(({ id }) => id);
  const heads = [before, after].flatMap((row) => Object.keys(row?.extra ?? {}));
  const cells = [
    ...differences(columns, before?.cells ?? {}, after?.cells ?? {}),
    ...differences([...new Set(heads)], before?.extra ?? {}, after?.extra ?? {}),
  ];
  const what = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { name: rowName(shape, (after ?? before)?.cells ?? {}), what, at, cells };
}

function differences(
  columns: readonly string[],
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): CellChange[] {
  return columns.flatMap((column) => {
    const [was, is] = [before[column] ?? '', after[column] ?? ''];
    return was === is ? [] : [{ column, before: was, after: is }];
  });
}
