import { expect, it } from 'vitest';
import { openNameBook } from '#server/layouts/name-book.ts';
import { readSheets } from '#server/layouts/read-sheets.ts';

const book = openNameBook({
  regions: [
    { id: 'city', name: '云汀市', kind: 'city', insideId: null, names: ['全市'] },
    { id: 'linxi', name: '临溪区', kind: 'county', insideId: 'city', names: [] },
    { id: 'beiyu', name: '北屿区', kind: 'county', insideId: 'city', names: [] },
  ],
  indicators: [
    { id: 'power', name: '用电量增速', unit: '%', measure: 'rate', names: [], tiedTo: null },
    { id: 'gdp', name: '生产总值', unit: '亿元', measure: 'level', names: [], tiedTo: null },
    {
      id: 'gdp-growth',
      name: '生产总值增速',
      unit: '%',
      measure: 'rate',
      names: [],
      tiedTo: 'gdp',
    },
  ],
});

function read(rows: readonly string[]) {
  const context = { book, symbols: new Map(), shown: [], template: null, hint: null };
  const { figures, questions } = readSheets(
    '表.csv',
    new TextEncoder().encode(rows.join('\n')),
    context,
  );
  expect(questions).toEqual([]);
  return figures.map((one) => [one.address, one.regionId, one.indicatorId, one.kind, one.value]);
}

it('reads numbered tables beside one another each under its own title', () => {
  const figures = read([
    '2026年1-5月临溪区增速完成情况,,,,,2026年1-5月北屿区增速完成情况,,,',
    '序号,指标名称,目标增速,实际完成,,序号,指标名称,目标增速,实际完成',
    '1,生产总值,8,9.1,,1,生产总值,7,6.5',
    '2,用电量,8,9.2,,2,用电量,7,6.6',
  ]);
  expect(figures).toEqual([
    ['C3', 'linxi', 'gdp-growth', 'target', '8'],
    ['D3', 'linxi', 'gdp-growth', 'actual', '9.1'],
    ['C4', 'linxi', 'power', 'target', '8'],
    ['D4', 'linxi', 'power', 'actual', '9.2'],
    ['H3', 'beiyu', 'gdp-growth', 'target', '7'],
    ['I3', 'beiyu', 'gdp-growth', 'actual', '6.5'],
    ['H4', 'beiyu', 'power', 'target', '7'],
    ['I4', 'beiyu', 'power', 'actual', '6.6'],
  ]);
});

it('takes a numbered line without figures for the name of the lines below it', () => {
  const figures = read([
    '2026年1-5月部分重要指标排名,,,',
    '序号,指标名称,目标增速,实际完成,排位',
    '1,生产总值,,,',
    ',全国,,5.1,',
    ',临溪区,8,9.1,1',
    ',北屿区,7,6.5,2',
  ]);
  expect(figures).toEqual([
    ['D4', null, 'gdp-growth', 'reference', '5.1'],
    ['C5', 'linxi', 'gdp-growth', 'target', '8'],
    ['D5', 'linxi', 'gdp-growth', 'actual', '9.1'],
    ['E5', 'linxi', 'gdp-growth', 'rank', '1'],
    ['C6', 'beiyu', 'gdp-growth', 'target', '7'],
    ['D6', 'beiyu', 'gdp-growth', 'actual', '6.5'],
    ['E6', 'beiyu', 'gdp-growth', 'rank', '2'],
  ]);
});
