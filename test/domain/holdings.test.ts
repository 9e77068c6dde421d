import { expect, test } from 'vitest';
import { heldFamilies, holdingsOf } from '#domain/holdings.ts';
import { FAMILIES } from './sample-families.ts';
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
  {
    name: 'growth alone, which is printed beside a level',
    indicators: [plain('urban-income-growth')],
    expected: [],
  },
  { name: 'nothing', indicators: [], expected: [] },
];

test.for(CASES)('$name: $expected', ({ indicators, expected }) => {
  expect(holdingsOf(indicators, { families: FAMILIES })).toEqual(expected);
});

test('without families in the dictionary there are scorecards and rankings alone', () => {
  const all = [plain('trade-left'), plain('cpi-year'), plain('urban-income'), sampleIndicator()];
  expect(holdingsOf(all, {})).toEqual(['scorecards', 'rankings']);
});

test('families that are held stand in the order of the dictionary', () => {
  const held = [plain('urban-income'), plain('trade-left')];
  const ids = heldFamilies(held, { families: FAMILIES }).map(({ id }) => id);
  expect(ids).toEqual(['register', 'households']);
});
