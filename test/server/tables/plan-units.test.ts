import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const HEADS = '文号|成文日期|文件|领域|指标名称|地区|单位|基期|基期值|目标年|目标原文';

test.for([
  { unit: '%', target: '12%以下', warnings: [] },
  { unit: '%', target: '12以下', warnings: [] },
  { unit: '%', target: '12‰以下', warnings: [['bad-value', 2, 11]] },
  { unit: '万亩', target: '稳定在143万亩', warnings: [] },
  { unit: '万亩', target: '稳定在143亩', warnings: [['bad-value', 2, 11]] },
  { unit: '家', target: '1-2个', warnings: [] },
  { unit: '万吨', target: '降低20%', warnings: [] },
])('a target of $target beside the unit $unit', ({ unit, target, warnings }) => {
  const row = `甲〔2019〕1号|2019-09-09|方案|营养|贫血率|景德镇市|${unit}|||2020|${target}`;
  const { problems } = readTable(gridFrom([HEADS, row]), contextOf(loadRelease('2019-06')));
  expect(problems.map(({ code, row: at, column }) => [code, at, column])).toEqual(warnings);
});
