import { expect, test } from 'vitest';
import { heldFamilies, holdingsOf, scorecardIndicators } from '#domain/holdings.ts';
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
  { name: 'what nobody answers for', indicators: [plain('power')], expected: ['scorecards'] },
  {
    name: 'what nobody answers for, though it is ranked',
    indicators: [sampleIndicator({ departmentId: null })],
    expected: ['scorecards', 'rankings'],
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

test('an amount that nobody answers for is shown beside its growth, if somebody answers for that', () => {
  const amount = plain('output-amount');
  const growth = (departmentId: string | null) =>
    sampleIndicator({ id: 'output', departmentId, levelId: amount.id });
  const linesUnder = (departmentId: string | null) => {
    const indicators = [growth(departmentId), amount];
    return scorecardIndicators(indicators, { indicators }).map(({ id }) => id);
  };
  expect(linesUnder('fgw')).toEqual(['output']);
  expect(linesUnder(null)).toEqual(['output', 'output-amount']);
});

test('families that are held stand in the order of the dictionary', () => {
  const held = [plain('urban-income'), plain('trade-left')];
  const ids = heldFamilies(held, { families: FAMILIES }).map(({ id }) => id);
  expect(ids).toEqual(['register', 'households']);
});
