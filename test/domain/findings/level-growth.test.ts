import { expect, test } from 'vitest';
import { findLevelGrowthFindings } from '#domain/findings/level-growth.ts';
import type { Prices } from '#domain/dictionary.ts';
import type { FindAmount } from '#domain/levels/held-amounts.ts';
import type { Figure } from '#domain/printed.ts';
import { sampleFigure, sampleSheet } from '../free-tables.ts';
import { sampleIndicator } from '../samples.ts';

const LAST = { start: '2018-01', end: '2018-06' };

function find(printed: string, figures: readonly Figure[], prices?: Prices, held?: FindAmount) {
  const growth = sampleFigure('growth leping', printed, [4, 3]);
  const dictionary = {
    ...{ regions: [], departments: [], groups: [], missingSymbols: [] },
    indicators: [
      sampleIndicator({ id: 'amount', measure: 'level', unit: '亿元' }),
      sampleIndicator({ id: 'growth', levelId: 'amount', ...(prices && { prices }) }),
    ],
  };
  const tables = [sampleSheet({ figures: [...figures, growth] })];
  return findLevelGrowthFindings(tables, dictionary, held);
}

const NOW = sampleFigure('amount leping', '183.2', [4, 2]);
const BEFORE = sampleFigure('amount leping', '170.0', [4, 4], LAST);

test('a growth that the amounts do not give is found on its cell, with both values', () => {
  const [finding, ...others] = find('8.1', [NOW, BEFORE], 'current');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    ...{ code: 'growth-differs', row: 4, column: 3, printed: '8.1', computed: '7.8' },
    message: '按现价计算，183.2 ÷ 170.0 − 1 = 7.8%；两个数各有四舍五入，增速应在7.70%至7.83%之间。',
  });
  expect(finding?.cause).toContain('修订');
});

test.for([
  ['rounding alone explains it', '7.7', 'current'],
  ['it is at constant prices', '8.1', 'constant'],
  ['nobody says at which prices it is', '8.1', undefined],
] as const)('nothing is said where %s', ([, printed, prices]) => {
  expect(find(printed, [NOW, BEFORE], prices)).toEqual([]);
});

test('last year’s amount may be held from an earlier release', () => {
  expect(find('8.1', [NOW], 'current')).toEqual([]);
  const held: FindAmount = (id, region, { start }) =>
    id === 'amount' && region === 'leping' && start === LAST.start
      ? { value: 170, decimals: 1 }
      : null;
  expect(find('8.1', [NOW], 'current', held)).toHaveLength(1);
});

test.for([
  ['-7.8', '正负号反了。'],
  ['8.7', '数字次序颠倒，或小数点错位。'],
  ['78.0', '数字次序颠倒，或小数点错位。'],
] as const)('%s is told what it is likely to be', ([printed, cause]) => {
  expect(find(printed, [NOW, BEFORE], 'current')[0]?.cause).toBe(cause);
});
