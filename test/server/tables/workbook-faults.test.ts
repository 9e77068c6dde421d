import { expect, test } from 'vitest';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

/** A scorecard whose first line has these cells. */
function read(...rows: string[]) {
  const grid = gridFrom([
    '2019年1-6月乐平市主要指标增速完成情况',
    '序号|指标名称|目标增速|1-6月实际完成|与目标的差距|在全市排位',
    ...rows,
  ]);
  return readTable(grid, contextOf(loadRelease('2019-06')));
}

const cases = [
  {
    name: 'a broken formula',
    row: '1|地区生产总值|8-8.5|#REF!|已完成|2',
    column: 4,
    cure: '公式出错',
  },
  {
    name: 'a formula without its result',
    row: '1|地区生产总值|8-8.5|8.1|=D3-C3|2',
    column: 5,
    cure: 'F9',
  },
  {
    name: 'a range that Excel made a date',
    row: '1|地区生产总值|2019-08-09|8.1||2',
    column: 3,
    cure: '“文本”',
  },
  { name: 'a name that a formula lost', row: '1|#N/A|8-8.5|8.1||2', column: 2, cure: '公式出错' },
];
test.for(cases)('$name is an error with its cell and its own cure', ({ row, column, cure }) => {
  const { table, problems } = read(row);
  expect(table).toBeNull();
  expect(problems).toMatchObject([{ severity: 'error', row: 3, column }]);
  expect(problems[0]?.cure).toContain(cure);
  expect(problems[0]?.cure).toContain(`第3行第${column}列`);
});

const LINE = '1|地区生产总值|8-8.5|8.1|已完成|2';
test.for(['合计||18|27|9|', '|合计|18|27|9|', '2|总 计|18|27|9|'])(
  'a stray total (%s) is left out with a warning',
  (total) => {
    const { table, problems } = read(LINE, total);
    expect(table).toMatchObject({ rows: [{ indicatorId: 'gdp' }] });
    expect(problems).toMatchObject([{ severity: 'warning', code: 'total-row', row: 4 }]);
  },
);

test('a note above the heads lays down months as one under the table does', () => {
  const grid = gridFrom([
    '2019年1-6月乐平市主要指标增速完成情况',
    '注：序号1为1-5月数据。',
    '序号|指标名称|目标增速|1-6月实际完成',
    '1|地区生产总值|8-8.5|8.1',
  ]);
  const { table } = readTable(grid, contextOf(loadRelease('2019-06')));
  expect(table).toMatchObject({ rows: [{ period: { start: '2019-01', end: '2019-05' } }] });
});
