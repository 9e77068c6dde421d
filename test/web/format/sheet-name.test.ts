import { expect, test } from 'vitest';
import { sheetName } from '#lib/format/sheet-name.ts';

test.each([
  ['附件1-乐平市.csv', '附件1-乐平市'],
  ['2019-06/附件8 部分重要指标排名.XLSX', '附件8 部分重要指标排名'],
  ['C:\\上报\\7月.第2稿.xls', '7月.第2稿'],
  ['贴入的表格', '贴入的表格'],
])('the printed table of %s is called %s', (file, name) => {
  expect(sheetName(file)).toBe(name);
});
