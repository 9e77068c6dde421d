import { formatDecimal } from '#domain/decimal.ts';
import type { Fraction } from '#domain/fraction.ts';
import { monthsFrom } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import { sayAmount } from '#domain/said-names.ts';
import { asDecimal } from './bound.ts';
import { sayCadence } from './cadence.ts';
import { decimalsOf, type PlanEntry, type WatchedPlace } from './entry.ts';
import { sayPlanPeriod } from './period.ts';
import { sayBound } from './say-rule.ts';

/**
 * How one target stands in one place, step by step: words, reading, term, base, value, gap, path, need.
 * @example explainPlace(entry, entry.places[0]).map(({ zh }) => zh) // ['原文：“控制在12%以下”。', …]
 */
export function explainPlace(entry: PlanEntry, one: WatchedPlace): Said[] {
  return [
    ...sayWords(entry),
    sayTerm(entry),
    ...sayBase(entry, one),
    ...sayLatest(entry, one),
    ...sayPath(entry, one),
    ...sayNeed(entry, one),
    ...(one.watched.lack ? [one.watched.lack.said] : []),
  ];
}

function sayWords({ rule, row, reading }: PlanEntry): Said[] {
  if (rule.kind === 'counted') return [COUNTED];
  return [
    { zh: `原文：“${row.target}”。`, en: `The words are “${row.target}”.` },
    { zh: `读作：${reading.zh}。`, en: `They are read as ${reading.en}.` },
  ];
}

const COUNTED: Said = {
  zh: '文件只要求统计，没有定目标：报的数不作达到与否的判断。',
  en: 'The document asks for a count and sets no target: what is told is neither reached nor missed.',
};

function sayTerm({ term, cadence }: PlanEntry): Said {
  if (term.kind === 'dated') return { zh: `到${term.due}。`, en: `Until ${term.due}.` };
  if (term.kind === 'open') {
    return { zh: '没有期限，以最近报的数为准。', en: 'It has no end: what was told last holds.' };
  }
  const { zh, en } = sayCadence(cadence);
  const until = term.until;
  return until === null
    ? { zh: `${zh}看一次。`, en: `It is looked at ${en}.` }
    : { zh: `${zh}看一次，到${until}。`, en: `It is looked at ${en}, until ${until}.` };
}

function sayBase({ row, unit }: PlanEntry, { base, values }: WatchedPlace): Said[] {
  if (!base) return [];
  const amount = amountOf(base, unit, Math.max(decimalsOf(values), row.baseValue?.scale ?? 0));
  const year =
    row.baseYear === null
      ? { zh: '', en: '' }
      : { zh: `（${row.baseYear}年）`, en: ` (${row.baseYear})` };
  return [{ zh: `基期${year.zh}：${amount.zh}。`, en: `The base${year.en} is ${amount.en}.` }];
}

function sayLatest({ unit }: PlanEntry, { watched, values }: WatchedPlace): Said[] {
  const { latest } = watched;
  if (!latest) return [];
  const period = sayPlanPeriod(latest.told.period);
  const told: Said = {
    zh: `${period.zh}报的是“${latest.told.amount.text}”。`,
    en: `“${latest.told.amount.text}” was told for ${period.en}.`,
  };
  const {
    bound,
    gap,
    told: { amount },
  } = latest;
  if (!bound || !gap || !amount.exact || amount.isRatio) return [told];
  const scale = decimalsOf(values);
  const [asked, apart] = [sayBound(bound, unit, scale), amountOf(gap, apartIn(unit), scale)];
  const value = amountOf(amount.exact, unit, scale);
  return [
    told,
    {
      zh: `这一时期的界限是 ${asked.zh}；${value.zh}与它相差 ${apart.zh}。`,
      en: `Its bound then is ${asked.en}; ${value.en} is ${apart.en} from it.`,
    },
  ];
}

function sayPath(
  { term, row, rule, unit }: PlanEntry,
  { watched, base, values }: WatchedPlace,
): Said[] {
  const { expected, latest, bound } = watched;
  const end = bound && (bound.floor ?? bound.ceiling);
  if (!expected || !latest || term.kind !== 'dated' || rule.kind === 'yearly') return [];
  if (!base || !end || row.baseYear === null) return [];
  const scale = Math.max(decimalsOf(values), row.baseValue?.scale ?? 0);
  const from = `${row.baseYear}-12-31`;
  const passed = monthsFrom(from, latest.told.period.last);
  const total = monthsFrom(from, term.due);
  const [b, e] = [plain(base, scale), plain(end, scale)];
  const result = amountOf(expected, unit, scale);
  const sum = `${b} + (${e} − ${b}) × ${passed} ÷ ${total}`;
  return [
    {
      zh: `按直线（本站的读法，文件只定了终点），此时应为 ${sum} = ${result.zh}。`,
      en: `On a straight line (a reading: the document sets the end alone) it would be ${sum} = ${result.en} by then.`,
    },
  ];
}

function sayNeed({ unit }: PlanEntry, { watched, values }: WatchedPlace): Said[] {
  const { need } = watched;
  if (!need) return [];
  const amount = amountOf(need.each, apartIn(unit), decimalsOf(values));
  const { spans } = need;
  return need.unit === 'year'
    ? [
        {
          zh: `到期还有${spans}年，平均每年要变动 ${amount.zh}。`,
          en: `There are ${spans} years until it is due: it takes ${amount.en} a year.`,
        },
      ]
    : [
        {
          zh: `到期还有${spans}个月，平均每月要变动 ${amount.zh}。`,
          en: `There are ${spans} months until it is due: it takes ${amount.en} a month.`,
        },
      ];
}

/** Two percentages are points apart. */
const apartIn = (unit: string) => (unit === '%' ? '个百分点' : unit);

const plain = (value: Fraction, scale: number) => formatDecimal(asDecimal(value, scale).value);

const amountOf = (value: Fraction, unit: string, scale: number): Said =>
  sayAmount(plain(value, scale), unit);
