import { formatDecimal } from '#domain/decimal.ts';
import { compare, fraction } from '#domain/fraction.ts';
import { quoted, type Said } from '#domain/said.ts';
import { sayAmount } from '#domain/said-names.ts';
import type { Target } from '#domain/target.ts';
import { asDecimal, type PlanBound } from './bound.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule, Way } from './rule.ts';

type Shown = Pick<PlanRow, 'unit' | 'target' | 'tolerance'>;

/**
 * What was read from the words, in signs: ≥ 50%, 比2015年降低 16%; the words themselves where they are no bound.
 * @example sayRule({ kind: 'ratio', … }, row) // { zh: '≥ 1∶150', en: '≥ 1∶150' }
 */
export function sayRule(rule: PlanRule, row: Shown): Said {
  switch (rule.kind) {
    case 'bound':
      return sayTarget(rule.target, row);
    case 'near':
      return about(sayAmount(formatDecimal(rule.value), rule.unit || row.unit));
    case 'yearly': {
      const by = sayAmount(formatDecimal(rule.by), rule.unit);
      return rule.way === 'down'
        ? { zh: `每年降低 ${by.zh}`, en: `${by.en} less every year` }
        : { zh: `每年提高 ${by.zh}`, en: `${by.en} more every year` };
    }
    case 'over-last-year':
      return change(rule.way, sayAmount(formatDecimal(rule.by), rule.unit), LAST_YEAR);
    case 'reference': {
      const isWhole = compare(rule.factor, fraction(1)) === 0;
      const times = isWhole ? '' : ` × ${rule.factor.over}/${rule.factor.under}`;
      const sign = rule.bound === 'at-least' ? '≥' : '≤';
      const { kind, name } = rule.reference;
      const other = kind === 'last-year' ? LAST_YEAR : { zh: name, en: `“${name}”` };
      return { zh: `${sign} ${other.zh}${times}`, en: `${sign} ${other.en}${times}` };
    }
    case 'lesser': {
      const most = sayAmount(formatDecimal(rule.most), rule.unit || row.unit);
      const { name } = rule.reference;
      return {
        zh: `≥ ${name}与 ${most.zh} 中较小的`,
        en: `≥ the lesser of “${name}” and ${most.en}`,
      };
    }
    case 'base': {
      const sign = { 'at-least': ['>', '≥'], 'at-most': ['<', '≤'] }[rule.bound][
        rule.isStrict ? 0 : 1
      ];
      return { zh: `${sign} 基期`, en: `${sign} the base` };
    }
    case 'trend':
      return TRENDS[rule.how];
    case 'grade': {
      const { name } = rule.step;
      return rule.bound === 'at-least'
        ? { zh: `${name}或更好`, en: `“${name}” or better` }
        : { zh: `${name}或更差`, en: `“${name}” or worse` };
    }
    case 'ratio':
      return quoted(`≥ ${rule.text}`);
    case 'event':
      return { zh: '完成', en: 'done' };
    case 'counted':
      return { zh: '只统计，文件没有定目标', en: 'a count: the document sets no target' };
    case 'unread':
      return quoted(row.target);
    default:
      return rule satisfies never;
  }
}

const LAST_YEAR: Said = { zh: '上年同期', en: 'the same period last year' };

const TRENDS: Readonly<Record<Extract<PlanRule, { kind: 'trend' }>['how'], Said>> = {
  slower: { zh: '年升幅小于上一年', en: 'rises by less than the year before' },
  held: { zh: '不再上升', en: 'rises no more' },
  'markedly-slower': {
    zh: '低于上一年（明显与否由责任单位定）',
    en: 'below the year before (the office says whether markedly)',
  },
};

function sayTarget(target: Target, { unit, tolerance }: Shown): Said {
  const shown = target.unit || unit;
  switch (target.kind) {
    case 'value':
    case 'at-least':
      return signed('≥', sayAmount(formatDecimal(target.value), shown));
    case 'at-most':
      return signed('≤', sayAmount(formatDecimal(target.value), shown));
    case 'range': {
      const ends = [formatDecimal(target.low), formatDecimal(target.high)];
      return { zh: `${ends.join('～')}${shown}`, en: sayAmount(ends.join('–'), shown).en };
    }
    case 'about': {
      const amount = sayAmount(formatDecimal(target.value), shown);
      if (!tolerance) return about(amount);
      const off = formatDecimal(tolerance);
      return { zh: `${amount.zh} ± ${off}`, en: `${amount.en} ± ${off}` };
    }
    case 'change': {
      const { by, way, baseYear } = target.change;
      const base = baseYear === null ? BASE : { zh: `${baseYear}年`, en: String(baseYear) };
      return change(way, sayAmount(formatDecimal(by), target.unit), base);
    }
    default:
      return target satisfies never;
  }
}

const BASE: Said = { zh: '基期', en: 'the base' };

const signed = (sign: string, { zh, en }: Said): Said => ({
  zh: `${sign} ${zh}`,
  en: `${sign} ${en}`,
});
const about = (amount: Said): Said => signed('≈', amount);

const change = (way: Way, amount: Said, base: Said): Said => ({
  zh: `比${base.zh}${way === 'up' ? '提高' : '降低'} ${amount.zh}`,
  en: `${amount.en} ${way === 'up' ? 'above' : 'below'} ${base.en}`,
});

/**
 * Ends in signs with their unit. @example sayBound(bound, '%', 1) // { zh: '≤ 11.92%', en: '≤ 11.92%' }
 */
export function sayBound(
  { floor, ceiling, isStrict, isNear }: PlanBound,
  unit: string,
  scale: number,
): Said {
  const show = (value: NonNullable<typeof floor>) => formatDecimal(asDecimal(value, scale).value);
  if (floor && ceiling && compare(floor, ceiling) !== 0) {
    const ends = [show(floor), show(ceiling)];
    return { zh: `${ends.join('～')}${unit}`, en: sayAmount(ends.join('–'), unit).en };
  }
  const end = floor ?? ceiling;
  if (!end) return quoted('–');
  const amount = sayAmount(show(end), unit);
  if (isNear) return about(amount);
  if (floor) return signed(isStrict ? '>' : '≥', amount);
  return signed(isStrict ? '<' : '≤', amount);
}
