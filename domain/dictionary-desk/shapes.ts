import { INDICATOR_SHAPE } from './indicator-shape.ts';
import { FAMILY_SHAPE, MEMBER_SHAPE, PATH_SHAPE, SYMBOL_SHAPE } from './other-shapes.ts';
import { DEPARTMENT_SHAPE, GROUP_SHAPE, OFFICE_SHAPE, REGION_SHAPE } from './place-shapes.ts';
import { TABLE_IDS, type Cells, type Shapes, type TableId } from './types.ts';

/** What the tables of the dictionary hold: for readers of files, pages and whoever writes them. */
export const SHAPES: Shapes = {
  office: OFFICE_SHAPE,
  regions: REGION_SHAPE,
  departments: DEPARTMENT_SHAPE,
  comparison_groups: GROUP_SHAPE,
  indicators: INDICATOR_SHAPE,
  families: FAMILY_SHAPE,
  family_members: MEMBER_SHAPE,
  paths: PATH_SHAPE,
  missing_symbols: SYMBOL_SHAPE,
};

/** @example isTableId('regions') // true */
export function isTableId(text: string): text is TableId {
  return TABLE_IDS.some((id) => id === text);
}

/**
 * What tells a row from the others of its table.
 * @example keyOfRow('family_members', { family: 'cpi', member: 'all', role: 'month' }) // 'cpi all month'
 */
export function keyOfRow(table: TableId, cells: Cells): string {
  return SHAPES[table].keys.map((column) => cells[column] ?? '').join(' ');
}
