import { MISSING_MEANINGS } from '#domain/missing-reason.ts';
import type { Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import { memberName } from './pivot-heads.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';
import { withTable } from './table.ts';
import type { Table } from './table-shape.ts';

/**
 * The table of an extract with a last column that says why cells of the line are empty: so they can
 * stay empty, and sort and sum rightly. Where the reasons have columns of their own it is as it is.
 */
export function withReasons<Result>(
  extract: Extract,
  write: <R>(table: Table<R>) => Result,
): Result {
  const { selection } = extract;
  return withTable(extract, (table) => {
    if (selection.values.includes('flags')) return write(table);
    return write({ ...table, columns: [...table.columns, reasonColumn(table, selection)] });
  });
}

function reasonColumn<R>({ figures }: Table<R>, selection: Selection): Column<R> {
  return {
    name: 'missing',
    title: { zh: '缺数说明', en: 'Why empty' },
    type: 'string',
    value: (record) => {
      const missing = figures(record).flatMap((row) => reasonOf(row, selection) ?? []);
      return missing.length > 0 ? missing.join(selection.language === 'zh' ? '；' : '; ') : null;
    },
  };
}

function reasonOf(row: Row, selection: Selection): string | null {
  if (row.missingReason === null) return null;
  const reason = MISSING_MEANINGS[row.missingReason][selection.language];
  const member = nameOver(row, selection);
  if (member === null) return reason;
  return selection.language === 'zh' ? `${member}：${reason}` : `${member}: ${reason}`;
}

/** Under which head of a table of lines the figure would stand. */
function nameOver(row: Row, selection: Selection): string | null {
  const { pivot } = selection;
  if (pivot === null) return null;
  const over = pivot.columns.flatMap((one) =>
    one === 'field' ? [] : [memberName(one, row, selection)],
  );
  return over.length > 0 ? over.join(' ') : null;
}
