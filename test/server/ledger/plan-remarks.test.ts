import { expect, test } from 'vitest';
import { saveLedgerRows } from '#server/ledger/put-rows.ts';
import type { LedgerChecked } from '#server/schemas/ledger.ts';
import { openOffice } from '../desk/office.ts';

const DOC = '粮发〔2026〕1号';

test('progress that is nobody’s, in another unit or told twice is told at its cell', async () => {
  const office = await openOffice();
  const target = { indicator: '粮食产量', unit: '吨', year: '2025', target: '不低于12吨' };
  await saveLedgerRows(office.db, {
    ...{ kind: 'plan-targets', subject: DOC, rows: [target], note: '', now: office.clock.now },
    actor: { name: 'li', door: 'session' },
  });
  const rows = [
    { indicator: '粮食产量', period: '2025', value: '13000', unit: '公斤' },
    { indicator: '粮食总产量', period: '2025', value: '13' },
    { indicator: '粮食产量', period: '2025年', value: '12' },
  ].map((cells) => ({ cells: { doc_no: DOC, ...cells } }));
  const tables = [{ kind: 'plan-progress', subject: DOC, rows }];
  const [checked] = (await office.li.send('POST', '/ledger/check', { tables })).json<
    LedgerChecked[]
  >();
  expect(checked?.remarks.map(({ at, column, said }) => `${at} ${column ?? ''} ${said}`)).toEqual([
    '0 unit 报的是13000公斤，合13吨。',
    '1 indicator 这份文件没有“粮食总产量”这个目标，未采用；最近的是“粮食产量”。',
    '2 value 与第 1 行是同一个指标、地区、时期，数却不同：13000、12；请删去一个，删去以前都不判断',
  ]);
});
