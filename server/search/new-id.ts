import type { TableId } from '#domain/dictionary-desk/types.ts';
import { withoutEnding } from '#domain/place-name.ts';
import { idOf } from './id-of.ts';

/**
 * An id for a row of the dictionary that has none: its name as it is read, with a number behind it where
 * that is taken.
 * @example newId('departments', '某局', new Set(['mouju'])) // 'mouju-2'
 */
export function newId(table: TableId, name: string, taken: ReadonlySet<string>): string {
  const otherwise = table.replaceAll('_', '-').replace(/s$/u, '');
  const bare = table === 'regions' ? withoutEnding(name) : name;
  const made = idOf(bare, otherwise);
  for (let no = 1; ; no += 1) {
    const id = no === 1 ? made : `${made}-${no}`;
    if (!taken.has(id)) return id;
  }
}
