import { changesOf, type RowChange } from './row-changes.ts';
import { cellOf, findRow, keysOf, nearestBefore, placeAfter, type Row } from './rows.ts';

/** Where both changed the same. */
export interface Clash {
  /** The row, as it is called. */
  row: Row;
  /** `cell`: mine stands; `gone`: they removed it, so my change is lost; `changed`: they changed what I removed, so it stays. */
  what: 'cell' | 'gone' | 'changed';
  /** Null: of the row as a whole. */
  column: string | null;
  mine: string;
  theirs: string;
}

interface Rebased {
  rows: readonly Row[];
  clashes: readonly Clash[];
}

/** My changes of a table, laid over the table as somebody else left it meanwhile. */
export function rebase(was: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Rebased {
  return changesOf(was, mine).reduce<Rebased>(
    ({ rows, clashes }, change) => {
      const next = apply(change, { was, mine, theirs, rows });
      return { rows: next.rows, clashes: [...clashes, ...next.clashes] };
    },
    { rows: theirs, clashes: [] },
  );
}

interface Sides {
  was: readonly Row[];
  mine: readonly Row[];
  theirs: readonly Row[];
  /** As far as it has come. */
  rows: readonly Row[];
}

function apply(change: RowChange, sides: Sides): Rebased {
  const { key, row, what } = change;
  const { rows, mine } = sides;
  const place = () => nearestBefore(mine, key, keysOf(rows));
  if (what === 'removed') return applyRemoval(row, sides);
  const now = findRow(rows, key);
  if (what === 'added' && !now) return { rows: placeAfter(rows, row, place()), clashes: [] };
  if (!now) return { rows, clashes: what === 'moved' ? [] : [lost(row)] };
  if (what === 'moved') return { rows: placeAfter(rows, now, place()), clashes: [] };
  return applyCells(change, now, sides);
}

const lost = (row: Row): Clash => ({ row, what: 'gone', column: null, mine: '', theirs: '' });

function applyRemoval(row: Row, { rows, theirs }: Sides): Rebased {
  const other = findRow(theirs, row.key);
  if (other && changesOf([row], [other]).length > 0) {
    return {
      rows,
      clashes: [{ row: other, what: 'changed', column: null, mine: '', theirs: '' }],
    };
  }
  return { rows: rows.filter(({ key }) => key !== row.key), clashes: [] };
}

function applyCells({ row, cells }: RowChange, now: Row, { was, rows }: Sides): Rebased {
  const before = findRow(was, row.key) ?? { key: row.key, cells: {} };
  const clashes = cells.flatMap(({ column, after }): Clash[] => {
    const theirs = cellOf(now, column);
    if (theirs === cellOf(before, column) || theirs === after) return [];
    return [{ row, what: 'cell', column, mine: after, theirs }];
  });
  const mine = Object.fromEntries(cells.map(({ column, after }) => [column, after]));
  const next = { key: now.key, cells: { ...now.cells, ...mine } };
  return { rows: rows.map((one) => (one.key === now.key ? next : one)), clashes };
}
