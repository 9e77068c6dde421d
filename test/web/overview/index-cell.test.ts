import { expect, test } from 'vitest';
import { describeCell } from '#lib/ui/matrix/cell-words.ts';
import { cell, regions, row } from './fixtures.ts';

test('the base of an index is no unit of its figure', () => {
  const [region] = regions;
  const { indicator, ...rest } = row('cpi', 'fgw', 'rate', {});
  const cpi = {
    ...rest,
    measure: 'index' as const,
    indicator: { ...indicator, unit: '上年同月=100' },
  };
  const words = describeCell({ ...cell('leping', 0), actual: 104.4, decimals: 1 }, cpi, region!);
  expect(words).toContain('实际 104.4，');
  expect(words).not.toContain('=100');
});
