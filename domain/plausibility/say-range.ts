import type { Dictionary, Indicator } from '../dictionary.ts';
import { quoted, type Said } from '../said.ts';
import { sayPeriod } from '../said-names.ts';
import type { Candidate } from './candidates.ts';
import { nameCell, sayDifference, sayValue } from './say-value.ts';
import type { Valued } from './series.ts';
import type { Spread } from './spread.ts';
import type { ExpectedRange, ImplausibilityCode } from './types.ts';
import type { Yardstick } from './yardstick.ts';

/** Why a value out of its range is unlikely, with all figures it follows from. */
export function sayOutOfRange(
  cell: Valued,
  { yardstick, candidate }: { yardstick: Yardstick; candidate: Candidate | null },
  code: ImplausibilityCode,
  { dictionary, indicator }: { dictionary: Dictionary; indicator: Indicator },
): Said {
  const decimals = Math.max(cell.decimals, indicator.decimals);
  const name = nameCell(cell, dictionary);
  const value = sayValue(cell.value, cell.decimals, indicator);
  const from = sayBase(cell, yardstick, indicator);
  const known = sayBasis(yardstick, decimals, indicator);
  const [low, high] = sayEnds(yardstick.range, decimals, indicator);
  const advice = sayAdvice(cell, candidate, code, indicator);
  return {
    zh: `${name.zh}为${value.zh}${from.zh}。${known.zh}，按此应在${low.zh}至${high.zh}之间。${advice.zh}`,
    en: `${name.en} is ${value.en}${from.en}. ${known.en}: by this it lies between ${low.en} and ${high.en}. ${advice.en}`,
  };
}

/** Rounded inwards, so that a value out of the range never seems to lie in it. */
function sayEnds({ low, high }: ExpectedRange, decimals: number, indicator: Indicator) {
  const scale = 10 ** decimals;
  const [least, most] = [Math.ceil(low * scale - NOISE), Math.floor(high * scale + NOISE)];
  return [
    sayValue(least / scale, decimals, indicator),
    sayValue(most / scale, decimals, indicator),
  ] as const;
}

/** Binary fractions of decimal figures miss them by about this. */
const NOISE = 1e-6;

function sayBase(cell: Valued, { kind, base }: Yardstick, indicator: Indicator): Said {
  if (!base) return quoted('');
  const period = sayPeriod(base.period);
  const isYear = kind === 'year';
  const isHigher = cell.value >= base.value;
  const decimals = Math.max(cell.decimals, base.decimals);
  const distance = sayDifference(Math.abs(cell.value - base.value), decimals, indicator);
  const value = sayValue(base.value, base.decimals, indicator);
  return {
    zh: `，比${isYear ? '上年同期' : '上一期'}（${period.zh}）的${value.zh}${isHigher ? '高' : '低'}${distance.zh}`,
    en: `, ${distance.en} ${isHigher ? 'above' : 'below'} the ${value.en} of ${isYear ? 'a year before' : 'the period before'} (${period.en})`,
  };
}

function sayBasis({ kind, spread }: Yardstick, decimals: number, indicator: Indicator): Said {
  const { size, median, mad } = spread;
  switch (kind) {
    case 'step': {
      const said = saySpread(spread, decimals, indicator);
      return {
        zh: `此前${size}次逐期变动${said.zh}`,
        en: `The ${size} changes before it, from one period to the next, have ${said.en}`,
      };
    }
    case 'year': {
      if (indicator.measure === 'level') {
        return {
          zh: `此前${size}期与上年同期之比的中位数是${median.toFixed(3)}，离差的中位数是${mad.toFixed(3)}`,
          en: `The ratios of the ${size} periods before it to those of a year before have a median of ${median.toFixed(3)} and a median deviation of ${mad.toFixed(3)}`,
        };
      }
      const said = saySpread(spread, decimals, indicator);
      return {
        zh: `此前${size}期与上年同期之差${said.zh}`,
        en: `The differences of the ${size} periods before it from those of a year before have ${said.en}`,
      };
    }
    case 'others': {
      const said = saySpread(spread, decimals, indicator, sayValue);
      return {
        zh: `同期其他${size}个地区${said.zh}`,
        en: `The ${size} other regions have ${said.en} in the same months`,
      };
    }
    default:
      return kind satisfies never;
  }
}

/** One decimal more than is printed: a median lies between two values. */
function saySpread(
  { median, mad }: Spread,
  decimals: number,
  indicator: Indicator,
  sayMedian = sayDifference,
): Said {
  const middle = sayMedian(median, decimals + 1, indicator);
  const deviation = sayDifference(mad, decimals + 1, indicator);
  return {
    zh: `的中位数是${middle.zh}，离差的中位数是${deviation.zh}`,
    en: `a median of ${middle.en} and a median deviation of ${deviation.en}`,
  };
}

function sayAdvice(
  { value }: Valued,
  candidate: Candidate | null,
  code: ImplausibilityCode,
  { measure, unit }: Indicator,
): Said {
  const meant = candidate ? `${candidate.text}${measure === 'index' ? '' : unit}` : '';
  const fits = candidate ? `${candidate.text}${unit === '%' ? unit : ''} would lie in it` : '';
  switch (code) {
    case 'decimal-point':
      return {
        zh: `若小数点错位，本是${meant}，就在此范围内：请核对小数点。`,
        en: `With the decimal point elsewhere, ${fits}: check the decimal point.`,
      };
    case 'digits-swapped':
      return {
        zh: `若相邻两位写反，本是${meant}，就在此范围内：请核对数字次序。`,
        en: `With two neighbouring digits the other way round, ${fits}: check the order of the digits.`,
      };
    case 'sign-lost':
      return {
        zh: `若${value > 0 ? '漏了' : '多了'}负号，本是${meant}，就在此范围内：请核对正负号。`,
        en: `${value > 0 ? 'With a minus that was left out' : 'Without the minus'}, ${fits}: check the sign.`,
      };
    case 'sign-flip':
      return {
        zh: `此前从未为${value < 0 ? '负' : '正'}：请核对正负号。`,
        en: `It was never ${value < 0 ? 'negative' : 'positive'} before: check the sign.`,
      };
    default:
      return {
        zh: '请与原表核对；若属实，请写明原因。',
        en: 'Compare it with the original table; if it is right, say why.',
      };
  }
}
