import { expect, test } from 'vitest';
import { askTwice } from '#server/layouts/said-twice.ts';
import { readRows } from './read-rows.ts';

test('of two values for one figure neither is taken without a word', () => {
  const { figures } = readRows({
    rows: [
      '2019年1-5月各县区出口总额（万美元）',
      '地区 | 总量 | 总量',
      '临溪区 | 520 | 520.0',
      '石埠县 | 310 | 301',
      '望湖市 | 90 | 92',
    ],
  });
  const [question, ...others] = askTwice(figures);
  expect(others).toEqual([]);
  expect(question?.about).toBe('table');
  expect(question?.text.zh).toBe('同一个数有两个值：B4是310，C4是301，取哪一个？');
  expect(question?.options.map(({ answer }) => answer)).toEqual(
    [3, 2].map((column) => ({
      about: 'area',
      cells: { top: 4, left: column, bottom: 5, right: column },
      role: 'leave-out',
      direction: null,
    })),
  );
});

test('one figure in two units, or beside an amount and alone, is one', () => {
  const { figures } = readRows({
    rows: [
      '2019年1-5月各县区GDP',
      '地区 | 总量（亿元） | 总量（万元）',
      '临溪区 | 1.25 | 12500',
      '石埠县 | 3.1 | 31500',
    ],
  });
  expect(askTwice(figures).map(({ text }) => text.zh)).toEqual([
    '同一个数有两个值：B4是3.1，C4是31500，取哪一个？',
  ]);
  const rate = figures.slice(0, 1).map((one) => ({ ...one, indicatorId: 'gdp-rate', unit: '%' }));
  const again = rate.flatMap((one) => [
    { ...one, kind: 'growth' as const },
    { ...one, kind: 'actual' as const, row: 9, text: '1.3', value: '1.3' },
  ]);
  expect(askTwice(again).map(({ text }) => text.zh)).toEqual([
    '同一个数有两个值：B3是1.25，B9是1.3，取哪一个？',
  ]);
});
