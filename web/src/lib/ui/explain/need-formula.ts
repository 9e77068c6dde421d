import type { Need } from '#server/schemas/needs.ts';
import { formatAmount, formatFigure, formatPct } from '#lib/format/number.ts';
import { inLanguage } from '#lib/language/language.ts';
import type { FormulaPart } from './formula.ts';

const words = inLanguage({
  zh: {
    goal: '全年目标',
    actual: '实际完成',
    share: '已过去的份额',
    rest: '余下的份额',
    months: '余下的月数',
    needed: '后几个月需增长',
    monthly: '每月',
    lastYear: '上年全年',
    toDate: '今年至今',
    restLastYear: '上年余下各月',
  },
  en: {
    goal: 'target for the year',
    actual: 'actual',
    share: 'share behind',
    rest: 'share left',
    months: 'months left',
    needed: 'growth of the rest',
    monthly: 'a month',
    lastYear: 'all of last year',
    toDate: 'this year so far',
    restLastYear: 'the rest of last year',
  },
});

/**
 * What the rest of the year takes, with the numbers put in; empty where nothing is worked out.
 * (8.0% − 7.5% × 50.0%) ÷ 50.0% = 8.5%, or (30 − 12) ÷ 5 = 3.6.
 */
export function needParts(need: Need): FormulaPart[] {
  const { goal, actual, required, refused, measure, isReached } = need;
  if (!goal || actual === null || required === null || refused || isReached) return [];
  if (measure === 'count') return countParts(need, goal.value, actual, required);
  if (need.levels) return levelParts(need, need.levels, goal.value, required);
  return shareParts(need, goal.value, actual, required);
}

function countParts(
  { monthsLeft, indicator, requiredDecimals, goal, decimals }: Need,
  aim: number,
  actual: number,
  required: number,
): FormulaPart[] {
  return [
    sign('('),
    term(formatFigure(aim, goal?.decimals ?? 0), words.goal),
    sign('−'),
    term(bracketed(formatFigure(actual, decimals), actual), words.actual),
    sign(')'),
    sign('÷'),
    term(String(monthsLeft), words.months),
    sign('≈'),
    result(formatFigure(required, requiredDecimals), `${indicator.unit} ${words.monthly}`),
  ];
}

/** The year is the mean of both parts, each weighed with its share of last year. */
function shareParts(need: Need, aim: number, actual: number, required: number): FormulaPart[] {
  const { elapsedSharePct, decimals, requiredDecimals } = need;
  if (elapsedSharePct === null) return [];
  return [
    sign('('),
    term(formatPct(aim, Math.max(decimals, need.goal?.decimals ?? 0)), words.goal),
    sign('−'),
    term(bracketed(formatPct(actual, decimals), actual), words.actual),
    sign('×'),
    term(formatPct(elapsedSharePct), words.share),
    sign(')'),
    sign('÷'),
    term(formatPct(100 - elapsedSharePct), words.rest),
    sign('≈'),
    result(formatPct(required, requiredDecimals), words.needed),
  ];
}

function levelParts(
  need: Need,
  { lastYear, toDate, lastToDate, decimals }: NonNullable<Need['levels']>,
  aim: number,
  required: number,
): FormulaPart[] {
  const rest = formatAmount(lastYear - lastToDate, decimals);
  return [
    sign('['),
    term(formatAmount(lastYear, decimals), words.lastYear),
    sign('×'),
    term(`(1 + ${formatPct(aim, need.goal?.decimals ?? 1)})`, words.goal),
    sign('−'),
    term(formatAmount(toDate, decimals), words.toDate),
    sign(']'),
    sign('÷'),
    term(rest, words.restLastYear),
    sign('− 1 ≈'),
    result(formatPct(required, need.requiredDecimals), words.needed),
  ];
}

const bracketed = (text: string, value: number) => (value < 0 ? `(${text})` : text);

const term = (text: string, caption: string): FormulaPart => ({
  kind: 'term',
  text,
  caption,
  unit: null,
});
const sign = (text: string): FormulaPart => ({ kind: 'sign', text, caption: null, unit: null });
const result = (text: string, unit: string): FormulaPart => ({
  kind: 'result',
  text,
  caption: null,
  unit,
});
