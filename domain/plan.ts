import { targetBounds, type Bounds, type UnboundReason } from './bounds.ts';
import { decimal, formatDecimal, toNumber, type Decimal } from './decimal.ts';
import { quoted, speak, type Said, type Spoken } from './said.ts';
import { sayAmount } from './said-names.ts';
import { judge } from './status.ts';
import { parseTarget, type Target } from './target.ts';

/** A target and what it starts from, as its cells are read. */
export interface PlanTarget {
  unit: string;
  baseYear: number | null;
  baseValue: number | null;
  baseDecimals: number | null;
  targetText: string;
}

/**
 * What can be said of a plan's target from its words alone: `reading` the bound in signs (≥ 50%),
 * `reason` why it cannot be monitored, `note` what a reader should know of one that can.
 */
export interface PlanReading extends Spoken<{
  reading: Said;
  reason: Said | null;
  note: Said | null;
}> {
  low: number | null;
  high: number | null;
  monitorable: boolean;
}

/**
 * The bound of a plan target and whether it can be monitored. Plans set what is to be reached, so a
 * bare number (1家, 130个) asks for that many or more.
 * @example readPlanTarget({ targetText: '控制在12%以下', … }) // reading '≤ 12%', high 12, monitorable
 */
export function readPlanTarget(plan: PlanTarget): PlanReading {
  const target = parseTarget(plan.targetText);
  if (!target) return unbound(quoted(plan.targetText), NOT_READ);
  const bounds = targetBounds(target, {
    direction: 'higher',
    aboutTolerance: null,
    base: baseOf(plan),
  });
  if (typeof bounds === 'string')
    return unbound(describeTarget(target), sayWhyUnbound(bounds, plan, target));
  return {
    low: bounds.low && toNumber(bounds.low),
    high: bounds.high && toNumber(bounds.high),
    monitorable: true,
    ...speak({
      reading: describeReading(target, bounds, plan.unit),
      reason: null,
      note: noteOnBase(plan, bounds),
    }),
  };
}

function unbound(reading: Said, reason: Said): PlanReading {
  return { low: null, high: null, monitorable: false, ...speak({ reading, reason, note: null }) };
}

const NOT_READ: Said = {
  zh: '目标的文字无法读成数字界限。',
  en: 'The words of the target cannot be read as a bound.',
};

function baseOf({ baseValue, baseDecimals }: PlanTarget): Decimal | null {
  return baseValue === null ? null : decimal(baseValue, baseDecimals ?? 0);
}

function sayWhyUnbound(reason: UnboundReason, plan: PlanTarget, target: Target): Said {
  switch (reason) {
    case 'no-base': {
      const year = plan.baseYear ?? (target.kind === 'change' ? target.change.baseYear : null);
      const base = sayBase(year);
      return {
        zh: `目标是相对${base.zh}的变化，文件没有给出基期值。`,
        en: `The target is a change from ${base.en}, and the document gives no value of it.`,
      };
    }
    case 'no-tolerance':
      return {
        zh: '“左右”允许偏离多少，文件没有规定。',
        en: 'The document does not lay down how far from it “左右” (about) may be.',
      };
    case 'no-direction':
      return {
        zh: '没有说明是越高越好还是越低越好。',
        en: 'It is not said whether more or less is better.',
      };
    default:
      return reason satisfies never;
  }
}

/** A base that already meets the target deserves a second look at the words. */
function noteOnBase(plan: PlanTarget, bounds: Bounds): Said | null {
  const base = baseOf(plan);
  if (!base || judge(base, bounds) !== 'met') return null;
  const value = formatDecimal(base);
  return {
    zh: `${plan.baseYear ?? '基期'}年的基期值${value}已在目标之内，宜核对原文。`,
    en: `The base value${plan.baseYear === null ? '' : ` of ${plan.baseYear}`}, ${value}, already meets the target: see the original words.`,
  };
}

function describeReading(target: Target, bounds: Bounds, unit: string): Said {
  const shown = target.unit || unit;
  const [low, high] = [
    bounds.low && formatDecimal(bounds.low),
    bounds.high && formatDecimal(bounds.high),
  ];
  if (low && high) {
    return { zh: `${low}～${high}${shown}`, en: sayAmount(`${low}–${high}`, shown).en };
  }
  const [sign, end] = low ? ['≥', low] : ['≤', high ?? ''];
  const amount = sayAmount(end, shown);
  return { zh: `${sign} ${amount.zh}`, en: `${sign} ${amount.en}` };
}

/** A target that sets no bound, in signs. */
function describeTarget(target: Target): Said {
  switch (target.kind) {
    case 'about':
      return about(sayAmount(formatDecimal(target.value), target.unit));
    case 'change': {
      const { by, way, baseYear } = target.change;
      const [base, amount] = [sayBase(baseYear), sayAmount(formatDecimal(by), target.unit)];
      return {
        zh: `比${base.zh}${way === 'up' ? '提高' : '降低'} ${amount.zh}`,
        en: `${amount.en} ${way === 'up' ? 'above' : 'below'} ${base.en}`,
      };
    }
    default:
      return quoted(target.text);
  }
}

const about = ({ zh, en }: Said): Said => ({ zh: `≈ ${zh}`, en: `≈ ${en}` });

const sayBase = (year: number | null): Said =>
  year === null ? { zh: '基期', en: 'the base' } : { zh: `${year}年`, en: String(year) };
