import { beforeEach, describe, expect, test } from 'vitest';
import { verifyAudit } from '#server/audit/verify.ts';
import type { DeskDictionary } from '#server/schemas/dictionary-desk.ts';
import { writeSettings } from '#server/store/settings.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openOffice, type Office, type Person } from '../desk/office.ts';
import { signIn } from '../routes/officer.ts';
import { rowsOf, save, withCells, type Row } from './tables.ts';

let office: Office;
let departments: Row[];
beforeEach(async () => {
  office = await openOffice();
  await office.db
    .transaction()
    .execute((trx) => writeSettings(trx, { dictionaryNeedsReview: true }));
  departments = await rowsOf(office.li, 'departments');
});

const shortened = (name: string) => ({
  departments: withCells(departments, 'czj', { short_name: name }),
});
const told = async (person: Person) => (await person.desk('/dictionary')).json<DeskDictionary>();
const review = (person: Person, step: 'approve' | 'return' | 'withdraw', more: object = {}) =>
  person.send('POST', '/dictionary/review', { no: 1, step, ...more });

describe('where changes are reviewed', () => {
  test('a change waits, and what is published stays', async () => {
    const response = await save(office.li, shortened('财政'), { note: '改简称' });
    expect(response.json()).toEqual({ load: null, isPending: true });
    const { load, needsReview, pending } = await told(office.wang);
    expect({ load, needsReview }).toEqual({ load: 1, needsReview: true });
    expect(pending).toMatchObject({
      ...{ no: 1, base: 1, by: 'li', note: '改简称', isOwn: false, canReview: true },
      changes: [{ table: 'departments', id: 'czj', cells: [{ after: '财政' }] }],
    });
    expect(await rowsOf(office.li, 'departments')).toEqual(departments);
  });

  test('it counts once somebody else approves, as a load of who made it', async () => {
    await save(office.li, shortened('财政'), { note: '改简称' });
    expect((await review(office.wang, 'approve')).json()).toEqual({ load: 2, isPending: false });
    expect(await told(office.li)).toMatchObject({
      load: 2,
      by: 'li',
      note: '改简称',
      pending: null,
    });
    const acts = await office.db
      .selectFrom('act')
      .select(['kind', 'by'])
      .where('kind', 'in', ['dictionary-sent', 'dictionary-approved', 'load'])
      .orderBy('id')
      .execute();
    expect(acts.slice(-3)).toEqual([
      { kind: 'dictionary-sent', by: 'li' },
      { kind: 'dictionary-approved', by: 'wang' },
      { kind: 'load', by: 'li' },
    ]);
    expect(await verifyAudit(office.db, [])).toMatchObject({ ok: true });
  });

  test('it goes back to its author with the reason, and is not lost', async () => {
    await save(office.li, shortened('财政'));
    assertProblem(await review(office.wang, 'return'), 'bad-request');
    expect((await review(office.wang, 'return', { reason: '应写全称' })).statusCode).toBe(200);
    const { pending, returned } = await told(office.li);
    expect(pending).toBeNull();
    expect(returned).toMatchObject({ no: 1, by: 'wang', reason: '应写全称' });
    expect(returned?.tables.departments?.[2]).toMatchObject({ short_name: '财政' });
    expect(await told(office.wang)).toMatchObject({ returned: null });
  });
});

describe('a change that waits', () => {
  beforeEach(() => save(office.li, shortened('财政')));

  test('is not approved by its author, whatever his roles', async () => {
    const headers = await signIn(office.db, 'both', ['officer', 'reviewer']);
    const both: Person = { ...office.li, ...personWith(headers) };
    assertProblem(await review(office.li, 'approve'), 'forbidden');
    await review(office.li, 'withdraw');
    await save(both, shortened('财税'));
    const own = await both.send('POST', '/dictionary/review', { no: 2, step: 'approve' });
    assertProblem(own, 'forbidden');
  });

  test('is withdrawn by its author alone', async () => {
    assertProblem(await review(office.wang, 'withdraw'), 'forbidden');
    expect((await review(office.li, 'withdraw')).statusCode).toBe(200);
    expect(await told(office.li)).toMatchObject({ pending: null, returned: null });
  });

  test('is replaced by a later one of the same author, and the former is no longer approved', async () => {
    await save(office.li, shortened('财税'));
    expect(await told(office.wang)).toMatchObject({ pending: { no: 2 } });
    assertProblem(await review(office.wang, 'approve'), 'conflict');
  });

  test('keeps another’s from being sent, with whose it is', async () => {
    const headers = await signIn(office.db, 'sun', ['officer']);
    const response = await save({ ...office.li, ...personWith(headers) }, shortened('财税'));
    assertProblem(response, 'conflict');
    expect(response.body).toContain('li');
  });

  test('does not count once the dictionary is another', async () => {
    await office.db
      .transaction()
      .execute((trx) => writeSettings(trx, { dictionaryNeedsReview: false }));
    await save(office.li, { departments: withCells(departments, 'swj', { short_name: '商务' }) });
    assertProblem(await review(office.wang, 'approve'), 'conflict');
    expect(await told(office.wang)).toMatchObject({ pending: { no: 1 } });
  });
});

/** The same person with another's headers. */
function personWith(headers: Record<string, string>): Pick<Person, 'headers' | 'send' | 'desk'> {
  const url = (path: string) => `/api/v1/desk${path}`;
  return {
    headers,
    desk: (path) => office.app.inject({ url: url(path), headers }),
    send: (method, path, payload) =>
      office.app.inject({ method, url: url(path), headers, ...(payload && { payload }) }),
  };
}
