import { formatDecimal } from '#domain/decimal.ts';
import { toFraction } from '#domain/fraction.ts';
import type { Said } from '#domain/said.ts';
import { keepsTo, type PlanBound } from './bound.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule } from './rule.ts';
import type { Term } from './term.ts';
import { sayCadence } from './cadence.ts';

/**
 * What of a reading the words leave open, each a sentence: a base that already meets its target, a
 * percentage of a percentage, a trend, a range of which one end counts.
 */
export function notesOn(
  row: PlanRow,
  { rule, term, bound }: { rule: PlanRule; term: Term; bound: PlanBound | null },
): Said[] {
  return [
    baseMeets(row, bound),
    row.baseValue && !row.isBaseUsed ? NOT_USED : null,
    ofRule(row, rule),
    ofTerm(term),
    row.readAs === '' ? null : readAs(row),
  ].filter((note) => note !== null);
}

const NOT_USED: Said = {
  zh: '印出的基期值不作路径的起点。',
  en: 'The base value as printed is not taken for the start of a path.',
};

/** A base that already meets the target deserves a second look at the words. */
function baseMeets({ baseValue, baseYear }: PlanRow, bound: PlanBound | null): Said | null {
  if (!baseValue || !bound || bound.isNear || !keepsTo(toFraction(baseValue), bound)) return null;
  const value = formatDecimal(baseValue);
  return {
    zh: `${baseYear ?? '基期'}年的基期值${value}已在目标之内，宜核对原文。`,
    en: `The base value${baseYear === null ? '' : ` of ${baseYear}`}, ${value}, already meets the target: see the original words.`,
  };
}

function ofRule(row: PlanRow, rule: PlanRule): Said | null {
  if (rule.kind === 'trend') return TREND;
  if (rule.kind === 'yearly') return YEARLY;
  if (rule.kind !== 'bound') return null;
  const { target } = rule;
  if (target.kind === 'range') return RANGE;
  const isOfShare = target.kind === 'change' && target.unit === '%' && row.unit === '%';
  return isOfShare ? PERCENT_OF_PERCENT : null;
}

const TREND: Said = {
  zh: '原文没有量，这里读作与上一年的升幅相比；责任单位也可以直接报“达到”或“未达到”。',
  en: 'The words hold no amount: it is read against the rise of the year before. The office may also answer “达到” or “未达到”.',
};
const YEARLY: Said = {
  zh: '读作从基期起每年一个界限，逐年检查。',
  en: 'Read as a bound for every year from the base on, checked year by year.',
};
const RANGE: Said = {
  zh: '读作不少于下限；超过上限也算达到。',
  en: 'Read as the low end or more; above the high end is reached as well.',
};
const PERCENT_OF_PERCENT: Said = {
  zh: '百分比的“%”读作相对基期的比例，不是百分点。',
  en: 'Percent of a percentage is read as relative to the base, not as points.',
};

function ofTerm(term: Term): Said | null {
  if (term.kind === 'open') return OPEN;
  if (term.kind === 'dated' || term.cadence.isPrinted) return null;
  const { zh, en } = sayCadence(term.cadence);
  return {
    zh: `原文没有写多久一次，按${zh}报数。`,
    en: `How often is not printed: it is asked for ${en}.`,
  };
}

const OPEN: Said = {
  zh: '原文没有写年份，以最近报的数为准。',
  en: 'No year is printed: what was told last holds.',
};

const readAs = ({ readAs: words }: PlanRow): Said => ({
  zh: `按“${words}”读，这是本站的读法。`,
  en: `It is read as “${words}”, which is a reading of ours.`,
});
