import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

function read(...rows: string[]) {
  const head = ['2019年1-6月乐平市主要指标增速完成情况', '单位：%', '序号|指标名称|1-6月实际完成'];
  return readTable(gridFrom([...head, ...rows]), contextOf(loadRelease('2019-06')));
}

test('a fraction where percent is meant is a warning on its cell', () => {
  const { table, problems } = read('1|地区生产总值|0.105', '2|固定资产投资|10.9');
  expect(table).not.toBeNull();
  expect(problems).toMatchObject([
    { severity: 'warning', code: 'fraction-for-percent', row: 4, column: 3, found: '0.105' },
  ]);
  expect(problems[0]?.cure).toContain('应填 10.5');
});

test('small growth, a written % and counts are none', () => {
  const lines = ['1|地区生产总值|0.3', '2|固定资产投资|0.105%', '3|规上服务业净增入库企业数|0'];
  expect(read(...lines).problems).toEqual([]);
});
