import { expect, test } from 'vitest';
import { rankingNote, scorecardNote } from '#domain/annexes/notes.ts';
import type { PrintedRow } from '#domain/printed.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const basis = { dictionary: loadDictionary(), period: { start: '2019-01', end: '2019-06' } };

function row(no: number, indicatorId: string, regionId: string, end: string): PrintedRow {
  const period = { start: '2019-01', end: `2019-${end}` };
  const place = { text: '', row: no, column: 1 };
  const actual = { ...place, indicatorId, regionId, period, value: null, decimals: 0 };
  return {
    no,
    indicatorId,
    regionId,
    departmentId: null,
    period,
    target: null,
    actual: { ...actual, missingReason: 'blank' },
    gap: null,
    rank: null,
  };
}

const cases = [
  {
    name: 'sizes in ascending order, then months',
    rows: [
      row(1, 'gdp', 'leping', '06'),
      row(2, 'industry-net-entry', 'leping', '07'),
      row(3, 'industrial-value-added', 'leping', '06'),
      row(4, 'retail-sales', 'leping', '06'),
      row(5, 'fixed-asset-investment', 'leping', '06'),
    ],
    note: '注：①序号1、4为4个地区对比；②序号5为5个地区对比；③序号3为6个地区对比；④序号2为1-7月数据。',
  },
  {
    name: 'one clause goes without a number',
    rows: [row(1, 'industry-net-entry', 'jingdezhen', '07')],
    note: '注：序号1为1-7月数据。',
  },
  {
    name: 'a region outside the comparison group is compared with nobody',
    rows: [row(1, 'fixed-asset-investment', 'taoci', '06')],
    note: null,
  },
  {
    name: 'months that are the release’s but not the indicator’s usual ones are said too',
    rows: [row(1, 'industry-net-entry', 'leping', '06')],
    note: '注：序号1为1-6月数据。',
  },
];
test.for(cases)('of a scorecard: $name', ({ rows, note }) => {
  expect(scorecardNote(rows, basis)).toBe(note);
});

test('of a ranking: months alone, each number once', () => {
  const rows = [
    row(1, 'gdp', 'leping', '06'),
    row(3, 'other-profit-services-revenue', 'leping', '05'),
    row(3, 'other-profit-services-revenue', 'fuliang', '05'),
  ];
  expect(rankingNote(rows, basis)).toBe('注：序号3为1-5月数据。');
});
