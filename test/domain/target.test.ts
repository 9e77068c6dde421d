import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecimal } from '#domain/decimal.ts';
import { parseTarget } from '#domain/target.ts';

/** A reading in one line: kind, numbers, unit. */
function read(text: string): string | null {
  const target = parseTarget(text);
  if (!target) return null;
  switch (target.kind) {
    case 'range':
      return `range ${formatDecimal(target.low)}..${formatDecimal(target.high)} ${target.unit}`.trim();
    case 'change': {
      const { way, by, baseYear } = target.change;
      return `change ${way} ${formatDecimal(by)} ${target.unit} since ${baseYear ?? 'then'}`;
    }
    default:
      return `${target.kind} ${formatDecimal(target.value)} ${target.unit}`.trim();
  }
}

const CASES = [
  { name: 'a bare number', text: '10.5', expected: 'value 10.5' },
  { name: 'a bare number with a unit', text: '130个', expected: 'value 130 个' },
  { name: 'a number below zero', text: '-3.0', expected: 'value -3.0' },
  { name: 'a number in brackets', text: '（3.0）', expected: 'value -3.0' },
  { name: 'a minus sign of print', text: '−3.0', expected: 'value -3.0' },
  { name: 'a thousands separator', text: '1,234.5', expected: 'value 1234.5' },
  { name: 'full-width digits', text: '１０．５', expected: 'value 10.5' },
  { name: 'a range', text: '8-8.5', expected: 'range 8..8.5' },
  { name: 'a range with a long dash', text: '8—8.5', expected: 'range 8..8.5' },
  { name: 'a range with two dashes', text: '8——8.5', expected: 'range 8..8.5' },
  { name: 'a range with an en dash', text: '8–8.5', expected: 'range 8..8.5' },
  { name: 'a range with a tilde', text: '8~8.5', expected: 'range 8..8.5' },
  { name: 'a range with a full-width tilde', text: '8～8.5', expected: 'range 8..8.5' },
  { name: 'a range with full-width signs', text: '8％-8.5％', expected: 'range 8..8.5 %' },
  { name: 'a range with white space', text: ' 8 - 8.5 % ', expected: 'range 8..8.5 %' },
  { name: 'a range with 至', text: '8%至8.5%', expected: 'range 8..8.5 %' },
  { name: 'a range of counts', text: '1-2家', expected: 'range 1..2 家' },
  { name: 'a range below zero', text: '-2~-1', expected: 'range -2..-1' },
  { name: '以上', text: '10%以上', expected: 'at-least 10 %' },
  { name: '以上 of a count', text: '10家以上', expected: 'at-least 10 家' },
  { name: '以上 of a large unit', text: '2927万立方米以上', expected: 'at-least 2927 万立方米' },
  { name: '≥', text: '≥10', expected: 'at-least 10' },
  { name: '>=', text: '>=10', expected: 'at-least 10' },
  { name: '不低于', text: '不低于10', expected: 'at-least 10' },
  { name: '达到', text: '达到5%', expected: 'at-least 5 %' },
  { name: '稳定在', text: '稳定在143万亩', expected: 'at-least 143 万亩' },
  { name: '稳定在…以上', text: '稳定在11亿斤以上', expected: 'at-least 11 亿斤' },
  { name: '提高到…以上', text: '提高到60%以上', expected: 'at-least 60 %' },
  { name: '以下', text: '12%以下', expected: 'at-most 12 %' },
  { name: '≤', text: '≤12', expected: 'at-most 12' },
  { name: '不超过', text: '不超过12%', expected: 'at-most 12 %' },
  { name: '控制在…以内', text: '控制在12%以内', expected: 'at-most 12 %' },
  { name: '控制在…以下', text: '控制在38％以下', expected: 'at-most 38 %' },
  { name: '控制在', text: '控制在9.1亿立方米', expected: 'at-most 9.1 亿立方米' },
  { name: '下降到…以下', text: '下降到65%以下', expected: 'at-most 65 %' },
  { name: '下降至…以下', text: '下降至5%以下', expected: 'at-most 5 %' },
  { name: '左右', text: '5%左右', expected: 'about 5 %' },
  { name: '控制在…左右', text: '控制在3%左右', expected: 'about 3 %' },
  { name: '提高到…左右', text: '提高到5%左右', expected: 'about 5 %' },
  { name: '约', text: '约5%', expected: 'about 5 %' },
  { name: 'a fall from a base', text: '降低20%', expected: 'change down 20 % since then' },
  { name: 'a rise from a base', text: '提高10%', expected: 'change up 10 % since then' },
  { name: 'a fall by at least', text: '下降16%以上', expected: 'change down 16 % since then' },
  { name: 'a rise by at least', text: '提高10%以上', expected: 'change up 10 % since then' },
  { name: 'a rise in points', text: '提高2个百分点', expected: 'change up 2 个百分点 since then' },
  { name: 'a base year', text: '比2015年下降16%', expected: 'change down 16 % since 2015' },
  {
    name: 'a base year in other words',
    text: '在2020年的基础上提高10%',
    expected: 'change up 10 % since 2020',
  },
  { name: 'today as base', text: '在现有基础上提高10%', expected: 'change up 10 % since then' },
  { name: 'no number', text: '保持稳定', expected: null },
  { name: 'nothing', text: '', expected: null },
  { name: 'a dash', text: '-', expected: null },
  { name: 'a range the wrong way round', text: '8.5-8', expected: null },
  { name: 'two numbers without a word between', text: '8 8.5%以上或', expected: null },
  { name: 'a date', text: '2020年12月', expected: null },
];

describe('target words', () => {
  test.for(CASES)('$name: “$text”', ({ text, expected }) => {
    expect(read(text)).toBe(expected);
  });

  test('are kept as printed beside the reading', () => {
    expect(parseTarget(' 8％-8.5％ ')?.text).toBe('8％-8.5％');
  });

  test('are read once, those that mean nothing too', () => {
    expect(parseTarget('9%左右')).toBe(parseTarget('9%左右'));
    expect(parseTarget('保持稳定')).toBeNull();
    expect(parseTarget('保持稳定')).toBeNull();
  });

  test('mean the same after more others than are kept', () => {
    const before = parseTarget('9%左右');
    for (let value = 0; value < 2001; value += 1) parseTarget(`${value}%`);
    expect(parseTarget('9%左右')).not.toBe(before);
    expect(parseTarget('9%左右')).toEqual(before);
  });
});

describe('any range', () => {
  const number = fc
    .record({ units: fc.integer({ min: -9999, max: 9999 }), scale: fc.nat(2) })
    .map(({ units, scale }) => (units / 10 ** scale).toFixed(scale));
  const dash = fc.constantFrom('-', '—', '–', '~', '～', '至', ' - ');
  const unit = fc.constantFrom('', '%', '％', '家', '万亩');

  test('reads back low and high, or is refused when they are reversed', () => {
    fc.assert(
      fc.property(number, number, dash, unit, (low, high, between, each) => {
        const target = parseTarget(`${low}${each}${between}${high}${each}`);
        if (Number(low) > Number(high)) {
          expect(target).toBeNull();
          return;
        }
        if (target?.kind !== 'range') throw new Error(`read as ${target?.kind}`);
        expect([formatDecimal(target.low), formatDecimal(target.high)]).toEqual(
          [low, high].map((one) => (Number(one) === 0 ? one.replace('-', '') : one)),
        );
      }),
    );
  });
});
