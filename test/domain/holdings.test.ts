import { expect, test } from 'vitest';
import { holdingsOf } from '#domain/holdings.ts';
import { NET_ENTRY_SECTORS, sectorIndicators } from '#domain/net-entries.ts';
import { sampleIndicator } from './samples.ts';

const plain = (id: string) => sampleIndicator({ id, departmentId: null, groupId: null });

const CASES = [
  { name: 'what is ranked', indicators: [sampleIndicator()], expected: ['scorecards', 'rankings'] },
  {
    name: 'what has no comparison group',
    indicators: [sampleIndicator({ groupId: null })],
    expected: ['scorecards'],
  },
  {
    name: 'net entries alone are a scorecard’s',
    indicators: [plain('total-net-entry')],
    expected: [],
  },
  {
    name: 'entries into the register',
    indicators: [plain('trade-entered')],
    expected: ['net-entries'],
  },
  { name: 'exits from the register', indicators: [plain('trade-left')], expected: ['net-entries'] },
  { name: 'an index', indicators: [plain('cpi-year')], expected: ['prices'] },
  { name: 'a level of households', indicators: [plain('rural-income')], expected: ['households'] },
  {
    name: 'everything, in one order',
    indicators: [plain('urban-income'), plain('cpi-month'), plain('total-left'), sampleIndicator()],
    expected: ['scorecards', 'rankings', 'net-entries', 'prices', 'households'],
  },
  { name: 'nothing', indicators: [], expected: [] },
];

test.for(CASES)('$name: $expected', ({ indicators, expected }) => {
  expect(holdingsOf(indicators)).toEqual(expected);
});

test('each sector of the register has its three indicators', () => {
  expect(NET_ENTRY_SECTORS.map(sectorIndicators).map(({ net }) => net)).toEqual([
    'total-net-entry',
    'industry-net-entry',
    'real-estate-net-entry',
    'trade-net-entry',
    'services-net-entry',
  ]);
  expect(sectorIndicators({ id: 'trade' })).toEqual({
    net: 'trade-net-entry',
    entered: 'trade-entered',
    left: 'trade-left',
  });
});
