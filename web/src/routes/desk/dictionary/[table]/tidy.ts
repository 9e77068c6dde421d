import type { Cells, TableColumn } from '#domain/dictionary-desk/types.ts';
import { itemsOf } from '#domain/dictionary-desk/items.ts';

/** What was typed, without what typing leaves: spaces around, wide digits, marks before and behind a list. */
export function tidyCells(
  columns: readonly TableColumn[],
  cells: Readonly<Record<string, string>>,
): Cells {
  const known = columns.map(({ id, kind }): [string, string] => {
    const text = (cells[id] ?? '').trim();
    if (kind === 'list' || kind === 'references') return [id, itemsOf(text).join(';')];
    return [id, kind === 'number' || kind === 'id' ? text.normalize('NFKC') : text];
  });
  return { ...cells, ...Object.fromEntries(known) };
}
