import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  DictionaryVersion,
  DictionaryVersionDetail,
} from '#server/schemas/dictionary-versions.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office } from '../desk/office.ts';
import { rowsOf, save, withCells, type Row } from './tables.ts';

let office: Office;
let departments: Row[];
beforeAll(async () => {
  office = await openOffice();
  departments = await rowsOf(office.li, 'departments');
  const changed = withCells(departments, 'czj', { short_name: '财政' });
  const more: Row = { id: 'tax', name: '税务局', short_name: '市税务局' };
  await save(office.li, { departments: [...changed, more] }, { note: '一改' });
  await save(office.li, { departments: [more, ...changed] }, { base: 2, note: '二改' });
  await office.zhao.undo(3);
});
afterAll(() => office.app.close());

test('every version is told with who, why and how much, and what was taken back', async () => {
  const versions = (await office.chen.desk('/dictionary/versions')).json<DictionaryVersion[]>();
  expect(versions.map(({ load, by, note, undoneBy }) => ({ load, by, note, undoneBy }))).toEqual([
    { load: 3, by: 'li', note: '二改', undoneBy: 4 },
    { load: 2, by: 'li', note: '一改', undoneBy: null },
    { load: 1, by: 'test', note: 'fixture', undoneBy: null },
  ]);
  // 48 indicators, 26 members of families, 7 regions, 7 signs, 5 departments, 3 groups, 3 families, the office.
  expect(versions.map(({ changes }) => changes)).toEqual([
    { added: 0, removed: 0, changed: 0, moved: 1 },
    { added: 1, removed: 0, changed: 1, moved: 0 },
    { added: 100, removed: 0, changed: 0, moved: 0 },
  ]);
});

test('a version tells what it changed, and its tables', async () => {
  const told = (await office.chen.desk('/dictionary/versions/2')).json<DictionaryVersionDetail>();
  expect(told.list).toMatchObject([
    { id: 'czj', what: 'changed', cells: [{ before: '市财政局', after: '财政' }] },
    { id: 'tax', what: 'added' },
  ]);
  expect(told.tables.departments?.at(-1)).toMatchObject({ id: 'tax' });
});

test('a load that brought no dictionary is none', async () => {
  assertProblem(await office.chen.desk('/dictionary/versions/4'), 'unknown-load');
  assertProblem(await office.chen.desk('/dictionary/versions/99'), 'unknown-load');
});
