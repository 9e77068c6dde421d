import { beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import type { DeskLedger, DeskLedgerTable, LedgerChecked } from '#server/schemas/ledger.ts';
import type { LedgerVersion, LedgerVersionDetail } from '#server/schemas/ledger-versions.ts';
import { NOW } from '#server/store/vintage.ts';
import { writeSettings } from '#server/store/settings.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office, type Person } from '../desk/office.ts';

const DOC = '景府办字〔2019〕61号';
const TABLE = `/ledger/plan-targets/table?subject=${encodeURIComponent(DOC)}`;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});

const read = async (person: Person) => (await person.desk(TABLE)).json<DeskLedgerTable>();
const cellsOf = ({ rows }: DeskLedgerTable) => rows.map(({ cells }) => cells);
const save = (person: Person, table: object, note = '改一行') =>
  person.send('PUT', '/ledger', {
    note,
    tables: [{ kind: 'plan-targets', subject: DOC, ...table }],
  });

/** The table with another target in its first row. */
async function changed(person: Person, target = '11%以下') {
  const table = await read(person);
  const [first, ...others] = cellsOf(table);
  const rows = [{ ...first, target }, ...others].map((cells) => ({ cells }));
  return { base: table.load, rows };
}

describe('the list', () => {
  test('names every table with its rows, by kind', async () => {
    const list = (await office.chen.desk('/ledger')).json<DeskLedger>();
    const own = list.tables.find(({ subject }) => subject === DOC);
    expect(own).toMatchObject({ kind: 'plan-targets', load: 1, by: 'test', waiting: [] });
    expect(own?.rowCount).toBeGreaterThan(13);
    expect([list.canChange, list.needsReview]).toEqual([false, false]);
    const shape = list.shapes.find(({ kind }) => kind === 'tasks');
    expect(shape?.columns.find(({ id }) => id === 'task')).toMatchObject({ required: true });
  });

  test('is for who reads drafts', async () => {
    assertProblem(await office.nobody.desk('/ledger'), 'sign-in-needed');
  });
});

describe('a table', () => {
  test('is saved as a load, row by row, and taken back to the hash', async () => {
    const before = await contentHash(office.db, NOW);
    const response = await save(office.li, await changed(office.li));
    expect(response.json()).toEqual({ load: 2, isPending: false });
    expect(cellsOf(await read(office.li))[0]).toMatchObject({ target: '11%以下' });
    const versions = (await office.li.desk(TABLE.replace('/table', '/versions'))).json<
      LedgerVersion[]
    >();
    expect(versions.map(({ load, note, changes }) => [load, note, changes.changed])).toEqual([
      [2, '改一行', 1],
      [1, 'fixture', 0],
    ]);
    const detail = (
      await office.li.desk(TABLE.replace('/table', '/versions/2'))
    ).json<LedgerVersionDetail>();
    expect(detail.list).toMatchObject([
      {
        what: 'changed',
        at: 0,
        cells: [{ column: 'target', before: '12%以下', after: '11%以下' }],
      },
    ]);
    expect((await office.zhao.undo(2)).statusCode).toBe(200);
    expect(await contentHash(office.db, NOW)).toBe(before);
    expect(cellsOf(await read(office.li))[0]).toMatchObject({ target: '12%以下' });
  });

  test('keeps for each row the place where it stands in print', async () => {
    const [before] = (await read(office.li)).rows.slice(1);
    await save(office.li, await changed(office.li));
    const after = await read(office.li);
    expect([after.file, after.rows[0]?.row, after.rows[0]?.from]).toEqual([
      '手工录入',
      1,
      undefined,
    ]);
    expect(after.rows[1]).toMatchObject({ row: before?.row, from: { file: '规划目标.csv' } });
  });

  test('of another base is refused, with who changed what', async () => {
    const own = await changed(office.li, '9%以下');
    await save(office.li, await changed(office.li));
    const refused = await save(office.li, own);
    assertProblem(refused, 'conflict');
    expect(refused.json<{ detail: string }>().detail).toContain(
      'li 在 2026-03-02 09:00 改过规划目标',
    );
    expect(refused.json<{ detail: string }>().detail).toContain('“5岁以下儿童贫血率');
  });

  test('goes with all its rows, and comes back when that is undone', async () => {
    const { load: base } = await read(office.li);
    await save(office.li, { base, rows: [] });
    const list = (await office.li.desk('/ledger')).json<DeskLedger>();
    expect(list.tables.some(({ subject }) => subject === DOC)).toBe(false);
    const { body } = await office.li.get('/plans');
    expect(body).not.toContain(DOC);
    await office.zhao.undo(2);
    expect((await read(office.li)).rows.length).toBeGreaterThan(13);
  });

  test('that is new says its name, and its rows bear it', async () => {
    const rows = [
      { cells: { indicator: '森林覆盖率', target: '65%以上', unit: ' ' } },
      { cells: {} },
    ];
    const table = { kind: 'plan-targets', subject: '景府发〔2026〕9号', base: 0, rows };
    expect((await office.li.send('PUT', '/ledger', { note: '', tables: [table] })).json()).toEqual({
      load: 2,
      isPending: false,
    });
    const url = `/ledger/plan-targets/table?subject=${encodeURIComponent('景府发[2026]9号')}`;
    const kept = (await office.li.desk(url)).json<DeskLedgerTable>();
    expect(cellsOf(kept)).toEqual([
      { doc_no: '景府发〔2026〕9号', indicator: '森林覆盖率', target: '65%以上' },
    ]);
  });

  test.for([
    { name: 'a column that the kind has not', table: { rows: [{ cells: { nothing: '1' } }] } },
    { name: 'no name', table: { subject: '' } },
    { name: 'a name where there is one table', table: { kind: 'contradictions' } },
  ])('with $name is refused', async ({ table }) => {
    const { load: base } = await read(office.li);
    assertProblem(await save(office.li, { base, rows: [], ...table }), 'bad-request');
  });

  test('that changes nothing is no load', async () => {
    const table = await read(office.li);
    const rows = cellsOf(table).map((cells) => ({ cells }));
    assertProblem(await save(office.li, { base: table.load, rows, file: table.file }), 'conflict');
  });

  test('that is not there and gets no rows is no load', async () => {
    const none = { subject: '没有这份文件', base: 0, rows: [] };
    assertProblem(await save(office.li, none), 'conflict');
    const [table, one] = [await read(office.li), await changed(office.li)];
    const response = await office.li.send('PUT', '/ledger', {
      note: '',
      tables: [none, { subject: DOC, ...one }].map((of) => ({ kind: 'plan-targets', ...of })),
    });
    expect(response.json()).toEqual({ load: table.load + 1, isPending: false });
    const { tables } = (await office.li.desk('/ledger')).json<DeskLedger>();
    expect(tables.map(({ subject }) => subject)).not.toContain(none.subject);
  });

  test('that is sent twice is refused: neither is lost without a word', async () => {
    const one = await changed(office.li);
    const [first, second] = [one, await changed(office.li, '12%以下')];
    const response = await office.li.send('PUT', '/ledger', {
      note: '',
      tables: [first, second].map((of) => ({ kind: 'plan-targets', subject: DOC, ...of })),
    });
    assertProblem(response, 'bad-request');
    expect(response.body).toContain(`“${DOC}”写了两次`);
    expect((await read(office.li)).load).toBe(one.base);
  });

  test('of a base that it never had is refused in a whole sentence', async () => {
    const response = await save(office.li, { ...(await changed(office.li)), base: 999 });
    assertProblem(response, 'conflict');
    expect(response.body).toContain(`“${DOC}”。请看过`);
  });

  test('is changed by who enters, and nobody else', async () => {
    const own = await changed(office.li);
    for (const person of [office.wang, office.chen]) {
      assertProblem(await save(person, own), 'forbidden');
    }
    assertProblem(await save(office.nobody, own), 'sign-in-needed');
  });
});

test('what changed tables lack and change is told before they are kept', async () => {
  const { rows } = await changed(office.li);
  const more = [...rows, { cells: { indicator: '新指标', base_year: '很久以前' } }];
  const tables = [{ kind: 'plan-targets', subject: DOC, rows: more }];
  const [checked] = (await office.li.send('POST', '/ledger/check', { tables })).json<
    LedgerChecked[]
  >();
  expect(checked?.load).toBe(1);
  expect(checked?.changes.map(({ what }) => what)).toEqual(['changed', 'added']);
  expect(checked?.remarks.map(({ at, column }) => [at - rows.length, column])).toEqual([
    [0, 'base_year'],
    [0, 'target'],
  ]);
});

describe('where changes are reviewed', () => {
  beforeEach(() =>
    office.db.transaction().execute((trx) => writeSettings(trx, { ledgerNeedsReview: true })),
  );
  const review = (person: Person, no: number, step: string, more: object = {}) =>
    person.send('POST', '/ledger/review', { no, step, ...more });

  test('a table waits, is seen with what it changes, and counts once approved', async () => {
    expect((await save(office.li, await changed(office.li))).json()).toEqual({
      load: null,
      isPending: true,
    });
    const { pending, load } = await read(office.wang);
    expect(load).toBe(1);
    expect(pending).toMatchObject([
      { no: 1, by: 'li', isOwn: false, canReview: true, changes: [{ what: 'changed', at: 0 }] },
    ]);
    expect((await read(office.chen)).pending).toEqual([]);
    expect((await review(office.wang, 1, 'approve')).json()).toEqual({ load: 2, isPending: false });
    expect(await read(office.li)).toMatchObject({ load: 2, by: 'li', pending: [], returned: null });
  });

  test('it comes back with the reason, and what was sent is not lost', async () => {
    await save(office.li, await changed(office.li));
    await review(office.wang, 1, 'return', { reason: '原文是12%' });
    const { returned, rows } = await read(office.li);
    expect(returned).toMatchObject({ no: 1, by: 'wang', reason: '原文是12%' });
    expect(returned?.rows[0]?.cells['target']).toBe('11%以下');
    expect(rows[0]?.cells['target']).toBe('12%以下');
  });

  test('another of one’s own takes its place', async () => {
    await save(office.li, await changed(office.li));
    await save(office.li, await changed(office.li, '10%以下'));
    expect((await read(office.li)).pending.map(({ no }) => no)).toEqual([2]);
    assertProblem(await review(office.wang, 1, 'approve'), 'conflict');
  });

  test('the log names the table', async () => {
    await save(office.li, await changed(office.li));
    const acts = await office.db
      .selectFrom('act')
      .select(['kind', 'subject'])
      .where('kind', '=', 'ledger-sent')
      .execute();
    expect(acts).toEqual([{ kind: 'ledger-sent', subject: `ledger/1/plan-targets/${DOC}` }]);
  });
});
