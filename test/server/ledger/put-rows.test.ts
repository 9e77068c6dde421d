import { beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyAudit } from '#server/audit/verify.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { saveLedgerRows, type PutOrder } from '#server/ledger/put-rows.ts';
import { reviewLedger } from '#server/ledger/review.ts';
import { stoodTable } from '#server/ledger/stood.ts';
import type { Db } from '#server/store/database.ts';
import { waitingLedgerChanges } from '#server/store/ledger-changes.ts';
import { writeSettings } from '#server/store/settings.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureDatabase } from '#test/support/database.ts';

const NAME = { kind: 'task-progress', subject: '消火栓建设' } as const;
const NOW_AT = new Date('2026-03-02T01:00:00Z');
const report = (no: string, on: string, state: string) => ({ no, on, state });

let db: Db;
beforeEach(async () => {
  db = await fixtureDatabase();
});

const put = (rows: PutOrder['rows'], more: Partial<PutOrder> = {}) =>
  saveLedgerRows(db, {
    ...NAME,
    rows,
    actor: { name: 'li', door: 'session' },
    note: '',
    now: NOW_AT,
    ...more,
  });

const told = async () => {
  const stood = await stoodTable(db, NAME);
  return stood?.table.rows.map(({ cells }) => [cells['no'], cells['on'], cells['state']]);
};

describe('rows that are put into a table', () => {
  test('make it where there is none, each named after it', async () => {
    expect(await put([report('1', '2020-08-31', '已完成')])).toEqual({ load: 2, isPending: false });
    expect(await told()).toEqual([['1', '2020-08-31', '已完成']]);
    const [row] = (await stoodTable(db, NAME))?.table.rows ?? [];
    expect(row?.cells['list']).toBe('消火栓建设');
  });

  test('take the place of rows of their key, or come behind the others', async () => {
    await put([report('1', '2020-08-31', '进行中'), report('2', '2020-08-31', '进行中')]);
    await put([report('3', '2020-09-30', '已完成'), report('1', '2020-08-31', '已完成')]);
    expect(await told()).toEqual([
      ['1', '2020-08-31', '已完成'],
      ['2', '2020-08-31', '进行中'],
      ['3', '2020-09-30', '已完成'],
    ]);
  });

  test('go where they are to', async () => {
    await put([report('1', '2020-08-31', '进行中'), report('2', '2020-08-31', '进行中')]);
    await put([], { removed: [{ no: '1', on: '2020-08-31' }] });
    expect(await told()).toEqual([['2', '2020-08-31', '进行中']]);
  });

  test('are refused where they say what stands there', async () => {
    await put([report('1', '2020-08-31', '进行中')]);
    await expect(put([report('1', '2020-08-31', '进行中')])).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('replace none where they are to be new: of two at once the second is refused', async () => {
    const asNew = (state: string) => put([report('1', '2020-08-31', state)], { areNew: true });
    const outcomes = await Promise.allSettled([asNew('进行中'), asNew('已完成')]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'conflict' } },
    ]);
    expect(await told()).toEqual([['1', '2020-08-31', '进行中']]);
  });

  test('are taken back to the hash, and the log holds', async () => {
    await put([report('1', '2020-08-31', '进行中')]);
    const before = await contentHash(db, NOW);
    const { load } = await put([report('1', '2020-08-31', '已完成')]);
    expect(await contentHash(db, NOW)).not.toBe(before);
    const actor = { name: 'li', roles: ['officer'], door: 'session' } as const;
    await undoLoad(db, load ?? 0, { actor, reason: '报错了', now: NOW_AT, withLater: false });
    expect(await contentHash(db, NOW)).toBe(before);
    expect(await told()).toEqual([['1', '2020-08-31', '进行中']]);
    expect(await verifyAudit(db, [])).toMatchObject({ ok: true });
  });

  test('are taken back with what was put behind them, or not at all', async () => {
    const { load } = await put([report('1', '2020-08-31', '进行中')]);
    await put([report('2', '2020-08-31', '进行中')]);
    const actor = { name: 'li', roles: ['officer'], door: 'session' } as const;
    const undo = (withLater: boolean) =>
      undoLoad(db, load ?? 0, { actor, reason: '报错了', now: NOW_AT, withLater });
    await expect(undo(false)).rejects.toMatchObject({ code: 'conflict' });
    expect(await undo(true)).toHaveLength(2);
    expect(await stoodTable(db, NAME)).toBeNull();
  });
});

describe('where changes of the ledger are reviewed', () => {
  beforeEach(() =>
    db.transaction().execute((trx) => writeSettings(trx, { ledgerNeedsReview: true })),
  );
  const review = (no: number, step: 'approve' | 'return' | 'withdraw', by: string, reason = '') =>
    reviewLedger(db, {
      review: { no, step, reason },
      actor: { name: by, door: 'session' },
      now: NOW_AT,
    });

  test('rows of two people wait side by side, and both come in', async () => {
    const zhang = { actor: { name: 'zhang', door: 'session' } } as const;
    expect(await put([report('1', '2020-08-31', '已完成')])).toEqual({
      load: null,
      isPending: true,
    });
    await put([report('2', '2020-08-31', '已完成')], zhang);
    expect((await waitingLedgerChanges(db, NAME)).map(({ by }) => by)).toEqual(['li', 'zhang']);
    expect(await told()).toBeUndefined();
    await review(2, 'approve', 'wang');
    await review(1, 'approve', 'wang');
    expect(await told()).toEqual([
      ['2', '2020-08-31', '已完成'],
      ['1', '2020-08-31', '已完成'],
    ]);
  });

  test('nobody approves what is his own, and others cannot withdraw it', async () => {
    await put([report('1', '2020-08-31', '已完成')]);
    await expect(review(1, 'approve', 'li')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(review(1, 'withdraw', 'wang')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(review(1, 'return', 'wang')).rejects.toMatchObject({ code: 'bad-request' });
    expect(await review(1, 'return', 'wang', '没有佐证')).toBeNull();
    await expect(review(1, 'approve', 'wang')).rejects.toMatchObject({ code: 'conflict' });
    expect(await verifyAudit(db, [])).toMatchObject({ ok: true });
  });
});
