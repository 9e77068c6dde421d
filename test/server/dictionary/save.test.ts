import { beforeEach, describe, expect, test } from 'vitest';
import { verifyAudit } from '#server/audit/verify.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import type { DeskDictionary } from '#server/schemas/dictionary-desk.ts';
import { NOW } from '#server/store/vintage.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office } from '../desk/office.ts';
import { rowsOf, save, withCells, type Row } from './tables.ts';

let office: Office;
let departments: Row[];
beforeEach(async () => {
  office = await openOffice();
  departments = await rowsOf(office.li, 'departments');
});

const shortened = (name: string) => ({
  departments: withCells(departments, 'czj', { short_name: name }),
});

describe('a saved change', () => {
  test('is a load with who, when and why, and is shown at once', async () => {
    const response = await save(office.li, shortened('财政'), { note: '改简称' });
    expect(response.json()).toEqual({ load: 2, isPending: false });
    const told = (await office.li.desk('/dictionary')).json<DeskDictionary>();
    expect(told).toMatchObject({ load: 2, by: 'li', note: '改简称' });
    expect((await rowsOf(office.li, 'departments'))[2]).toMatchObject({ short_name: '财政' });
    const shown = await office.nobody.get('/departments');
    expect(shown.json()).toContainEqual(expect.objectContaining({ id: 'czj', shortName: '财政' }));
  });

  test('leaves an earlier moment as it was', async () => {
    await save(office.li, shortened('财政'));
    const before = await office.nobody.get('/departments?asOf=1');
    expect(before.body).not.toContain('"财政"');
  });

  test('stands in the log, whose digests hold', async () => {
    await save(office.li, shortened('财政'), { note: '改简称' });
    expect(await verifyAudit(office.db, [])).toMatchObject({ ok: true, loads: 2 });
    const act = await office.db
      .selectFrom('act')
      .select(['kind', 'by', 'subject'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(act).toEqual({ kind: 'load', by: 'li', subject: 'load/2' });
  });

  test('is taken back as any load, and nothing is left of it', async () => {
    const before = await contentHash(office.db, NOW);
    await save(office.li, shortened('财政'));
    expect(await contentHash(office.db, NOW)).not.toBe(before);
    expect((await office.zhao.undo(2)).statusCode).toBe(200);
    expect(await contentHash(office.db, NOW)).toBe(before);
    expect(await rowsOf(office.li, 'departments')).toEqual(departments);
    // What was seen before the undo is what it was changed from: the first load.
    expect((await office.li.desk('/dictionary')).json()).toMatchObject({ load: 1 });
  });
});

describe('what is not saved', () => {
  test('a change of what somebody else has changed meanwhile names who, and what', async () => {
    await save(office.li, shortened('财政'));
    const response = await save(office.li, shortened('财政局'));
    assertProblem(response, 'conflict');
    expect(response.json<{ detail: string }>().detail).toMatch(/li 在 .* 改过数据字典：“财政局”/u);
    expect((await rowsOf(office.li, 'departments'))[2]).toMatchObject({ short_name: '财政' });
  });

  test('no change at all', async () => {
    assertProblem(await save(office.li, { departments }), 'conflict');
  });

  test('a table with a wrong cell, which is named', async () => {
    const response = await save(office.li, {
      departments: withCells(departments, 'czj', { name: '' }),
    });
    assertProblem(response, 'bad-dictionary');
    expect(response.json<{ detail: string }>().detail).toContain('“部门”第3行“名称”一格');
  });

  test('by who may not enter', async () => {
    assertProblem(await save(office.chen, shortened('财政')), 'forbidden');
    assertProblem(await save(office.zhao, shortened('财政')), 'forbidden');
  });
});
