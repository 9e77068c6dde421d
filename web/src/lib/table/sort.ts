/** By which column a table is sorted. */
export interface Sort {
  by: string;
  descending: boolean;
}

export type AriaSort = 'ascending' | 'descending' | 'none';

/** What a click on a column's head asks for: ascending, then descending, then the table's own order. */
export function nextSort(current: Sort | null, by: string): Sort | null {
  if (current?.by !== by) return { by, descending: false };
  return current.descending ? null : { by, descending: true };
}

export function ariaSort(current: Sort | null, by: string): AriaSort {
  if (current?.by !== by) return 'none';
  return current.descending ? 'descending' : 'ascending';
}

type Value = number | string | null;

/** A new array; rows without a value come last either way, equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
  descending: boolean,
): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
}

function compare(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'zh-CN');
}
