import { expect, test } from 'vitest';
import { computeResult, type Result } from '#domain/result.ts';
import { sampleIndicator } from './samples.ts';

const figure = (value: number, decimals = 1) => ({ value, decimals, missingReason: null });
const blank = { value: null, decimals: 0, missingReason: 'blank' } as const;
const rate = sampleIndicator();
const count = sampleIndicator({ unit: '家', measure: 'count', decimals: 0 });

interface Case {
  name: string;
  actual: Parameters<typeof computeResult>[0];
  target: string | null;
  indicator?: ReturnType<typeof sampleIndicator>;
  expected: Partial<Result>;
}

const CASES: Case[] = [
  {
    name: 'a rate below a range',
    actual: figure(7.5),
    target: '8-8.5',
    expected: {
      target: { text: '8-8.5', low: 8, high: 8.5 },
      actual: 7.5,
      gap: -0.5,
      gapDecimals: 1,
      status: 'unmet',
    },
  },
  {
    name: 'a rate above a number',
    actual: figure(24.8),
    target: '24.0',
    expected: { target: { text: '24.0', low: 24, high: null }, gap: 0.8, status: 'met' },
  },
  {
    name: 'a count',
    actual: figure(0, 0),
    target: '8',
    indicator: count,
    expected: { gap: -8, gapDecimals: 0, status: 'unmet' },
  },
  {
    name: 'no target',
    actual: figure(-3.7),
    target: null,
    expected: { target: null, gap: null, gapDecimals: 1, status: 'no-target' },
  },
  {
    name: 'a target without a figure',
    actual: blank,
    target: '12',
    expected: {
      target: { text: '12', low: 12, high: null },
      actual: null,
      missingReason: 'blank',
      gap: null,
      status: 'missing',
    },
  },
  {
    name: 'neither target nor figure',
    actual: blank,
    target: null,
    expected: { target: null, actual: null, gap: null, status: 'missing' },
  },
  {
    name: 'a target that sets no bound',
    actual: figure(5),
    target: '5%左右',
    expected: { target: { text: '5%左右', low: null, high: null }, gap: null, status: 'no-target' },
  },
  {
    name: 'a target with a tolerance',
    actual: figure(5.3),
    target: '5%左右',
    indicator: sampleIndicator({ aboutTolerance: 0.2 }),
    expected: { target: { text: '5%左右', low: 4.8, high: 5.2 }, gap: 0.1, status: 'unmet' },
  },
  {
    name: 'words that are no target',
    actual: figure(5),
    target: '待定',
    expected: { target: { text: '待定', low: null, high: null }, gap: null, status: 'no-target' },
  },
];

test.for(CASES)('$name', ({ actual, target, indicator = rate, expected }) => {
  expect(computeResult(actual, target, indicator)).toMatchObject(expected);
});
