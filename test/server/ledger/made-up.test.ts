import { expect, test } from 'vitest';
import { saveLedgerRows, type PutOrder } from '#server/ledger/put-rows.ts';
import { stoodTable } from '#server/ledger/stood.ts';
import { toTable } from '#server/ledger/to-table.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { demoDatabase } from '#test/server/demo/demo.ts';

const report = (subject: string): PutOrder => ({
  ...{ kind: 'task-progress', subject },
  rows: [{ no: '1', on: '2026-05-20', state: '已完成' }],
  ...{ actor: { name: 'li', door: 'session' }, note: '', now: new Date('2026-05-21T01:00:00Z') },
});

test('what is typed at the desk of a demonstration is made up, in new tables as in old', async () => {
  const db = await demoDatabase({ months: 1 });
  for (const [subject, seed] of [
    ['示例制度建设清单', 3],
    ['新清单', null],
  ] as const) {
    expect(await saveLedgerRows(db, report(subject))).toMatchObject({ isPending: false });
    const stood = await stoodTable(db, { kind: 'task-progress', subject });
    expect([subject, stood?.table.synthetic]).toEqual([subject, { seed }]);
  }
});

test('elsewhere it is real, as is the table of a file that does not say otherwise', async () => {
  const db = await fixtureDatabase();
  await saveLedgerRows(db, report('新清单'));
  const stood = await stoodTable(db, { kind: 'task-progress', subject: '新清单' });
  expect(stood?.table).not.toHaveProperty('synthetic');
});

test('a file that says that it is made up says so at the desk too', () => {
  const rows = [{ cells: { no: '1', task: '甲' } }];
  const sent = { kind: 'tasks', subject: '清单', file: '任务.csv', rows } as const;
  expect(toTable({ ...sent, title: '清单（模拟数据）' }, null).synthetic).toEqual({ seed: null });
  expect(toTable({ ...sent, title: '清单' }, null)).not.toHaveProperty('synthetic');
});
