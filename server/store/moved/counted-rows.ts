import { FIRST_DRAFT } from '#server/store/vintage.ts';
import type { MovedTable } from './types.ts';

/**
 * Which rows of a table count, as a condition of SQL, for either engine: what belongs to the view of a
 * draft is made again when somebody looks at it.
 */
export function countedRows({ name, columns }: MovedTable): string {
  const load = name === 'load' ? 'id' : 'load_id';
  if (!columns.some((column) => column.name === load)) return 'true';
  return `(${quoted(load)} is null or ${quoted(load)} < ${FIRST_DRAFT})`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
