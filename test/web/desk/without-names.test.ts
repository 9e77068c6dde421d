import { expect, test } from 'vitest';
import { nameWithout } from '../../../web/src/routes/desk/releases/[release]/without-names.ts';

test('whom ranks do not wait for stands there by name', () => {
  const regions = [{ id: 'gaoxin', name: '高新区' }];
  const indicators = [{ id: 'gdp', name: '地区生产总值' }];
  expect(nameWithout(['gaoxin', 'gdp/gaoxin', 'gone/gaoxin'], regions, indicators)).toEqual([
    '高新区',
    '地区生产总值/高新区',
    'gone/高新区',
  ]);
});
