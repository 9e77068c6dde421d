import { decimal, formatDecimal, negate, compareDecimals, type Decimal } from '../decimal.ts';
import type { Dictionary } from '../dictionary.ts';
import { cellKey, figureFacts, figuresOf } from '../facts.ts';
import { compareGrowth, type ComparedGrowth } from '../levels/compare-growth.ts';
import {
  followingRates,
  yearBefore,
  type FindAmount,
  type PrintedAmount,
} from '../levels/held-amounts.ts';
import type { Figure, PrintedTable } from '../printed.ts';
import type { Said } from '../said.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/**
 * Growth at current prices against the amounts, this year's and last year's: those of the release's own
 * tables, else what is held. What rounding explains is none; growth at constant prices, and growth of
 * which the dictionary does not say it, is not judged.
 */
export function findLevelGrowthFindings(
  tables: readonly PrintedTable[],
  dictionary: Dictionary,
  held: FindAmount = () => null,
): Finding[] {
  const rates = followingRates(dictionary);
  if (rates.size === 0) return [];
  const printed = new Map(figureFacts(tables).map(({ figure }) => [cellKey(figure), figure]));
  const amountOf: FindAmount = (indicatorId, regionId, period) => {
    const own = printed.get(cellKey({ indicatorId, regionId, period }));
    return own && own.value !== null
      ? { ...own, value: own.value }
      : held(indicatorId, regionId, period);
  };
  return tables.flatMap((table) =>
    figuresOf(table).flatMap((figure) => {
      const levelId = rates.get(figure.indicatorId)?.levelId;
      return levelId ? judge(table, figure, levelId, amountOf) : [];
    }),
  );
}

function judge(
  table: PrintedTable,
  figure: Figure,
  levelId: string,
  amountOf: FindAmount,
): Finding[] {
  const { regionId, period, indicatorId, value, decimals, text } = figure;
  const current = amountOf(levelId, regionId, period);
  const previous = amountOf(levelId, regionId, yearBefore(period));
  if (value === null || !current || !previous) return [];
  const printed = decimal(value, decimals);
  const [now, before] = [current, previous].map(toDecimal);
  const compared = now && before && compareGrowth({ printed, current: now, previous: before });
  if (!now || !before || !compared?.isApart) return [];
  return [
    findingAt(table, figure, {
      code: 'growth-differs',
      ...{ indicatorId, regionId, printed: text, computed: formatDecimal(compared.computed) },
      message: sayComputed(now, before, compared),
      cause: causeOf(printed, compared.computed),
    }),
  ];
}

const toDecimal = ({ value, decimals }: PrintedAmount): Decimal => decimal(value, decimals);

function sayComputed(now: Decimal, before: Decimal, { computed, low, high }: ComparedGrowth): Said {
  const sum = `${formatDecimal(now)} ÷ ${formatDecimal(before)} − 1 = ${formatDecimal(computed)}%`;
  const [least, most] = [low, high].map(formatDecimal);
  return {
    zh: `按现价计算，${sum}；两个数各有四舍五入，增速应在${least}%至${most}%之间。`,
    en: `At current prices ${sum}; with both amounts rounded it lies between ${least}% and ${most}%.`,
  };
}

function causeOf(printed: Decimal, computed: Decimal): Said {
  if (compareDecimals(printed, negate(computed)) === 0) {
    return { zh: '正负号反了。', en: 'The sign is reversed.' };
  }
  if (sortedDigits(printed) === sortedDigits(computed)) {
    return {
      zh: '数字次序颠倒，或小数点错位。',
      en: 'The digits or the point are in the wrong place.',
    };
  }
  return {
    zh: '可能上年同期数修订过，或增速是按可比价格算的而字典写作现价，或其中一个数录错。',
    en: 'Last year’s amount may have been revised, the growth may be at constant prices though the dictionary says current ones, or one of the figures is a slip.',
  };
}

/** Of 81.0 and 8.1 they are alike. */
function sortedDigits(value: Decimal): string {
  return [...formatDecimal(value).replaceAll(/[-.0]/gu, '')].sort().join('');
}
