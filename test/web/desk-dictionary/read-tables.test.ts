import { expect, test } from 'vitest';
import {
  readTables,
  tablesRead,
} from '../../../web/src/routes/desk/dictionary/file/read-tables.ts';

const sheet = (table: string) => ({ table, file: `${table}.csv`, sheet: null, rows: 1 });

test('the tables that files hold are taken, pairs of groups and regions as members of groups', () => {
  const read = [sheet('regions'), sheet('comparison_group_members'), sheet('regions')];
  expect(tablesRead({ read })).toEqual(['regions', 'comparison_groups']);
});

test('tables that no file holds stay as they were edited', () => {
  const tables = readTables({
    read: [sheet('regions')],
    fileProblems: [],
    problems: [],
    changes: [],
    effects: null,
    tables: { regions: [{ id: 'jia', name: '甲县' }], departments: [{ id: 'sw' }] },
  });
  expect(tables).toEqual({ regions: [{ key: 'jia', cells: { id: 'jia', name: '甲县' } }] });
});
