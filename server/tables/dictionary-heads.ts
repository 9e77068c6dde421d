import { SHAPES } from '#domain/dictionary-desk/shapes.ts';
import type { Shapes, TableColumn, TableId } from '#domain/dictionary-desk/types.ts';
import { foldName } from '#domain/fold.ts';

export type DictionaryFile = TableId | 'comparison_group_members';

export type HeadColumn = Pick<TableColumn, 'id' | 'name' | 'heads' | 'optional'>;

const MEMBER_COLUMNS: readonly HeadColumn[] = [
  { id: 'group', name: { zh: '比较组', en: 'Group' }, heads: ['组', '对比地区'] },
  { id: 'region', name: { zh: '地区', en: 'Region' }, heads: ['成员'] },
];

/**
 * The columns of a file, those that it may lack among them.
 * @param shapes in the words of the office whose file it is
 */
export function headColumns(file: DictionaryFile, shapes: Shapes = SHAPES): readonly HeadColumn[] {
  return file === 'comparison_group_members' ? MEMBER_COLUMNS : shapes[file].columns;
}

/** By the column's own name, or by the words for it in either language. */
export function columnOfHead(head: string, columns: readonly HeadColumn[]): string | null {
  const folded = foldName(head);
  const found =
    columns.find(({ id }) => id === head) ??
    columns.find(({ id, name, heads = [] }) =>
      [id, name.zh, name.en, ...heads].some((word) => foldName(word) === folded),
    );
  return found?.id ?? null;
}
