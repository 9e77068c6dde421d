import type { Cells, TableId } from '#domain/dictionary-desk/types.ts';
import { isWiderPlace } from '#domain/wider-place.ts';
import { cellOf, type Row } from '#lib/table/rows.ts';
import { referenceTo, type Tables } from '../rows.ts';

/** Columns that are called as the name is, until somebody writes something else. */
const FOLLOWING: Readonly<Partial<Record<TableId, readonly string[]>>> = {
  regions: ['short_name', 'prose_name'],
  departments: ['short_name'],
  indicators: ['prose_name'],
};

/**
 * What a new row has before anything is typed: what most rows of its table have.
 * @example newCells('regions', {}, '瑞昌市') // { kind: 'city', name: '瑞昌市', short_name: '瑞昌市', … }: the first is the whole
 */
export function newCells(table: TableId, tables: Tables, name: string): Cells {
  const column = table === 'comparison_groups' ? 'label' : 'name';
  return followName(table, { ...usual(table, tables), ...(name !== '' && { [column]: name }) }, '');
}

/**
 * A name that was changed, with the columns that follow it: those that are blank or were the same as it.
 * @example followName('departments', { name: '商务局', short_name: '商' }, '商') // short_name: '商务局'
 */
export function followName(table: TableId, cells: Cells, before: string): Cells {
  const name = cells.name ?? '';
  const following = (FOLLOWING[table] ?? []).filter((column) => {
    const text = cells[column] ?? '';
    return text === '' || text === before;
  });
  const followed = Object.fromEntries(following.map((column) => [column, name]));
  return { ...cells, ...(table === 'regions' && placeByName(cells)), ...followed };
}

/** What most new regions are, the nation and the province are not. */
function placeByName({ name = '', kind }: Cells): Cells {
  return kind === 'county' && isWiderPlace(name) ? { kind: 'wider', inside: '' } : {};
}

function usual(table: TableId, tables: Tables): Cells {
  switch (table) {
    case 'regions':
      return usualRegion(tables.regions ?? []);
    case 'indicators':
      return usualIndicator(tables);
    case 'missing_symbols':
      return { issuer: '*', reason: 'no-figure' };
    case 'paths':
      return { kind: 'last-year' };
    case 'office':
      return { kind: 'city', language: 'zh', months: 'merged' };
    case 'departments':
    case 'comparison_groups':
    case 'families':
    case 'family_members':
      return {};
    default:
      return table satisfies never;
  }
}

function usualRegion(regions: readonly Row[]): Cells {
  const whole = regions.find((row) => cellOf(row, 'kind') === 'city');
  return whole ? { kind: 'county', inside: referenceTo('regions', whole) } : { kind: 'city' };
}

function usualIndicator({ comparison_groups = [] }: Tables): Cells {
  const [group] = comparison_groups;
  return {
    unit: '%',
    measure: 'rate',
    direction: 'higher',
    decimals: '1',
    period_lag_months: '0',
    frequency: 'monthly',
    access: 'public',
    ...(group && { comparison_group: referenceTo('comparison_groups', group) }),
  };
}
