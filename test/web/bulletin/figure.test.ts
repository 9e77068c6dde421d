import { describe, expect, test } from 'vitest';
import { figureHref } from '../../../web/src/routes/bulletin/figure-href.ts';
import { figureWords, setFormula } from '../../../web/src/routes/bulletin/figure-words.ts';
import { figure, names } from './fixtures.ts';

describe('what is said of a number', () => {
  test('a gap has its formula and the cell it comes from', () => {
    const source = { file: '附件4-昌江区.csv', row: 5, column: 4, loadId: 2, revision: 1 };
    const words = figureWords(figure({ formula: '实际 -8.5 − 目标 24 = -32.5', source }), names);
    expect(words).toEqual({
      title: '昌江区 地区生产总值，与目标的差距',
      period: '2019年1-6月',
      formula: '实际 −8.5 − 目标 24 = −32.5',
      source: '附件4-昌江区，D5；第 2 次导入，第 1 次修订',
    });
  });

  test('an actual has no formula of its own', () => {
    expect(figureWords(figure({ kind: 'actual', formula: '实际完成' }), names).formula).toBeNull();
  });

  test('a count of a department is of the department, and of no cell', () => {
    const count = figure({ kind: 'unmet', indicatorId: null, departmentId: 'swj' });
    const { title, source } = figureWords(count, names);
    expect(title).toBe('市商务局，未达标指标数');
    expect(source).toBe('据各行汇总');
  });
});

test.each([
  ['实际 -1，目标 8-8.5', '实际 −1，目标 8–8.5'],
  ['8%-8.5%', '8%–8.5%'],
  ['4.5 − 8.5 = -4.0', '4.5 − 8.5 = −4.0'],
])('%s is set as %s', (formula, expected) => {
  expect(setFormula(formula)).toBe(expected);
});

test.each([
  ['of an indicator', {}, '/indicators/gdp?release=2019-06&region=changjiang'],
  ['of a department', { indicatorId: null }, '/departments/fgw?release=2019-06'],
  ['of a region', { indicatorId: null, departmentId: null }, '/regions/changjiang?release=2019-06'],
  ['of nothing', { indicatorId: null, departmentId: null, regionId: null }, null],
])('a number %s leads there', (_, change, expected) => {
  expect(figureHref(figure(change), '2019-06')).toBe(expected);
});
