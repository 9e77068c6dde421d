import { expect, test } from 'vitest';
import { fixtureFile } from '#test/support/database.ts';
import { serve } from '#test/support/lanes.ts';
import { openOffice } from '../desk/office.ts';
import { check, rowsOf, save, withCells } from './tables.ts';

test('with threads that answer and one that writes, a change is checked, saved and shown', async () => {
  const { db, lanes } = await serve(await fixtureFile());
  const office = await openOffice(db, lanes);
  const departments = await rowsOf(office.li, 'departments');
  const changed = withCells(departments, 'czj', { short_name: '财政' });
  const { problems, effects } = await check(office.li, { departments: changed });
  expect(problems).toEqual([]);
  expect(effects?.names).toMatchObject([{ id: 'czj', before: '市财政局', after: '财政' }]);
  const saved = await save(office.li, { departments: changed });
  expect(saved.json()).toEqual({ load: 2, isPending: false });
  expect((await rowsOf(office.li, 'departments'))[2]).toMatchObject({ short_name: '财政' });
  // What the thread that writes refuses is told in its own words.
  const late = await save(office.li, { departments });
  expect(late.json()).toMatchObject({ code: 'conflict' });
  expect((await office.zhao.undo(2)).statusCode).toBe(200);
  expect(await rowsOf(office.li, 'departments')).toEqual(departments);
});
