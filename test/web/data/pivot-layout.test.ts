import { expect, test } from 'vitest';
import type { ObservationTable } from '#server/schemas/observation-table.ts';
import { layOutPivot } from '../../../web/src/routes/data/pivot-layout.ts';

type Column = ObservationTable['columns'][number];
type Member = NonNullable<Column['members']>[number];

const plain = (column: string): Column => ({
  name: column,
  title: column,
  type: 'string',
  column,
  member: null,
  members: null,
});
const under = (members: Member[], column = 'value', title = '实际完成'): Column => ({
  name: members.map(({ id }) => id).join(':'),
  title,
  type: 'number',
  column,
  member: members[0] ?? null,
  members,
});
const period = (id: string): Member => ({ dimension: 'period', id, name: id });
const row = (cells: (string | null)[], indicator: string, region: string) => ({
  cells,
  missing: [],
  of: { indicator, region, period: '2024-01/2024-02', field: null },
});

const identity = [plain('indicator_name'), plain('region_name'), plain('unit')];
const months = ['2023-01/2023-12', '2024-01/2024-02', '2024-01/2024-03'];

test('months stand under their years, which cover them', () => {
  const columns = [...identity, ...months.map((id) => under([period(id)]))];
  const { heads } = layOutPivot({ columns }, [], ['indicator', 'region']);
  expect(heads).toEqual([
    [
      { text: '2023年', span: 1 },
      { text: '2024年', span: 2 },
    ],
    [
      { text: '1-12月', span: 1 },
      { text: '1-2月', span: 1 },
      { text: '1-3月', span: 1 },
    ],
  ]);
});

test('what is given of figures has a row of heads of its own where there is more than one', () => {
  const leping: Member = { dimension: 'region', id: 'leping', name: '乐平市' };
  const columns = [...identity, under([leping]), under([leping], 'gap', '差距')];
  const { heads } = layOutPivot({ columns }, [], ['indicator']);
  expect(heads).toEqual([
    [{ text: '乐平市', span: 2 }],
    [
      { text: '实际完成', span: 1 },
      { text: '差距', span: 1 },
    ],
  ]);
});

test('rows stand in groups under what is further out, with its unit', () => {
  const columns = [...identity, under([period('2024-01/2024-02')])];
  const rows = [
    row(['地区生产总值', '乐平市', '%', '8.1'], 'gdp', 'leping'),
    row(['地区生产总值', '浮梁县', '%', '8.3'], 'gdp', 'fuliang'),
    row(['规上工业净增入库企业数（家）', '乐平市', '家', '3'], 'net', 'leping'),
  ];
  const { groups } = layOutPivot({ columns }, rows, ['indicator', 'region']);
  expect(groups.map(({ label, rows: own }) => [label, ...own.map(({ name }) => name)])).toEqual([
    ['地区生产总值（%）', '乐平市', '浮梁县'],
    ['规上工业净增入库企业数（家）', '乐平市'],
  ]);
});

test('an indicator that is innermost has its unit beside it', () => {
  const columns = [...identity, under([period('2024-01/2024-02')])];
  const rows = [row(['地区生产总值', '乐平市', '%', '8.1'], 'gdp', 'leping')];
  const { groups } = layOutPivot({ columns }, rows, ['region', 'indicator']);
  expect(groups[0]).toMatchObject({ label: '乐平市', rows: [{ name: '地区生产总值', unit: '%' }] });
});
