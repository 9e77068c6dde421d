import { describe, expect, test } from 'vitest';
import { targetBounds, type TargetBasis } from '#domain/bounds.ts';
import { formatDecimal, parseDecimal, type Decimal } from '#domain/decimal.ts';
import { parseTarget } from '#domain/target.ts';

const HIGHER: TargetBasis = { direction: 'higher', aboutTolerance: null, base: null };
const LOWER: TargetBasis = { ...HIGHER, direction: 'lower' };
const NEITHER: TargetBasis = { ...HIGHER, direction: 'neither' };

/** low..high, then what makes it unmet. */
function read(text: string, basis: TargetBasis): string {
  const target = parseTarget(text);
  if (!target) throw new Error(`${text} can't be read`);
  const bounds = targetBounds(target, basis);
  if (typeof bounds === 'string') return bounds;
  const show = (one: Decimal | null) => (one ? formatDecimal(one) : '');
  const { low, high, floor, ceiling, isRange } = bounds;
  const unmet = [floor && `<${show(floor)}`, ceiling && `>${show(ceiling)}`].filter(Boolean);
  return `${show(low)}..${show(high)} unmet ${unmet.join(' ')}${isRange ? ' range' : ''}`;
}

const CASES = [
  {
    name: 'a number is a floor where more is better',
    text: '10.5',
    basis: HIGHER,
    expected: '10.5.. unmet <10.5',
  },
  {
    name: 'a number is a ceiling where less is better',
    text: '10.5',
    basis: LOWER,
    expected: '..10.5 unmet >10.5',
  },
  {
    name: 'a number bounds nothing where neither is better',
    text: '10.5',
    basis: NEITHER,
    expected: 'no-direction',
  },
  {
    name: 'a range asks for its low end where more is better',
    text: '8-8.5',
    basis: HIGHER,
    expected: '8..8.5 unmet <8 range',
  },
  {
    name: 'a range asks for its high end where less is better',
    text: '8-8.5',
    basis: LOWER,
    expected: '8..8.5 unmet >8.5 range',
  },
  {
    name: 'a range asks for both ends where neither is better',
    text: '8-8.5',
    basis: NEITHER,
    expected: '8..8.5 unmet <8 >8.5 range',
  },
  {
    name: '以上 is a floor whatever is better',
    text: '10%以上',
    basis: LOWER,
    expected: '10.. unmet <10',
  },
  {
    name: '以下 is a ceiling whatever is better',
    text: '12%以下',
    basis: HIGHER,
    expected: '..12 unmet >12',
  },
  {
    name: '左右 without a tolerance bounds nothing',
    text: '5%左右',
    basis: HIGHER,
    expected: 'no-tolerance',
  },
  // 5 − 0.25, 5 + 0.25
  {
    name: '左右 reaches as far as its tolerance',
    text: '5%左右',
    basis: { ...HIGHER, aboutTolerance: 0.25 },
    expected: '4.75..5.25 unmet <4.75 >5.25 range',
  },
  {
    name: '左右 with no tolerance at all is exact',
    text: '5%左右',
    basis: { ...HIGHER, aboutTolerance: 0 },
    expected: '5..5 unmet <5 >5 range',
  },
  {
    name: 'a change without its base bounds nothing',
    text: '降低20%',
    basis: HIGHER,
    expected: 'no-base',
  },
  // 14.9 × (1 − 0.2) = 11.92
  {
    name: 'a fall in percent is of the base',
    text: '降低20%',
    basis: { ...HIGHER, base: parseDecimal('14.9') },
    expected: '..11.92 unmet >11.92',
  },
  // 50 × 1.1 = 55
  {
    name: 'a rise in percent is of the base',
    text: '提高10%',
    basis: { ...HIGHER, base: parseDecimal('50') },
    expected: '55.. unmet <55',
  },
  // 31.3 + 2
  {
    name: 'a rise in points is added',
    text: '提高2个百分点',
    basis: { ...HIGHER, base: parseDecimal('31.3') },
    expected: '33.3.. unmet <33.3',
  },
];

describe('bounds of a target', () => {
  test.for(CASES)('$name', ({ text, basis, expected }) => {
    expect(read(text, basis)).toBe(expected);
  });
});
