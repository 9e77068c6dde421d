import { targetBounds, type Bounds, type UnboundReason } from './bounds.ts';
import { decimal, formatDecimal, toNumber, type Decimal } from './decimal.ts';
import type { PlanTarget } from './printed.ts';
import { judge } from './status.ts';
import { parseTarget, type Target } from './target.ts';

/** What can be said of a plan's target from its words alone. */
export interface PlanReading {
  /** The bound in signs: ≥ 50%. */
  reading: string;
  low: number | null;
  high: number | null;
  monitorable: boolean;
  /** Why not, in words. */
  reason: string | null;
  /** What a reader should know of a target that can be monitored. */
  note: string | null;
}

/**
 * The bound of a plan target and whether it can be monitored. Plans set what is to be reached, so a
 * bare number (1家, 130个) asks for that many or more.
 * @example readPlanTarget({ targetText: '控制在12%以下', … }) // reading '≤ 12%', high 12, monitorable
 */
export function readPlanTarget(plan: PlanTarget): PlanReading {
  const target = parseTarget(plan.targetText);
  if (!target) return unbound(plan.targetText, '目标的文字无法读成数字界限。');
  const bounds = targetBounds(target, {
    direction: 'higher',
    aboutTolerance: null,
    base: baseOf(plan),
  });
  if (typeof bounds === 'string')
    return unbound(describeTarget(target), explain(bounds, plan, target));
  return {
    reading: describeReading(target, bounds, plan.unit),
    low: bounds.low && toNumber(bounds.low),
    high: bounds.high && toNumber(bounds.high),
    monitorable: true,
    reason: null,
    note: noteOnBase(plan, bounds),
  };
}

function unbound(reading: string, reason: string): PlanReading {
  return { reading, low: null, high: null, monitorable: false, reason, note: null };
}

function baseOf({ baseValue, baseDecimals }: PlanTarget): Decimal | null {
  return baseValue === null ? null : decimal(baseValue, baseDecimals ?? 0);
}

function explain(reason: UnboundReason, plan: PlanTarget, target: Target): string {
  switch (reason) {
    case 'no-base': {
      const year = plan.baseYear ?? (target.kind === 'change' ? target.change.baseYear : null);
      return `目标是相对${year === null ? '基期' : `${year}年`}的变化，文件没有给出基期值。`;
    }
    case 'no-tolerance':
      return '“左右”允许偏离多少，文件没有规定。';
    case 'no-direction':
      return '没有说明是越高越好还是越低越好。';
    default:
      return reason satisfies never;
  }
}

/** A base that already meets the target deserves a second look at the words. */
function noteOnBase(plan: PlanTarget, bounds: Bounds): string | null {
  const base = baseOf(plan);
  if (!base || judge(base, bounds) !== 'met') return null;
  return `${plan.baseYear ?? '基期'}年的基期值${formatDecimal(base)}已在目标之内，宜核对原文。`;
}

function describeReading(target: Target, bounds: Bounds, unit: string): string {
  const shown = target.unit || unit;
  const [low, high] = [
    bounds.low && formatDecimal(bounds.low),
    bounds.high && formatDecimal(bounds.high),
  ];
  if (low && high) return `${low}～${high}${shown}`;
  return low ? `≥ ${low}${shown}` : `≤ ${high ?? ''}${shown}`;
}

/** A target that sets no bound, in signs. */
function describeTarget(target: Target): string {
  switch (target.kind) {
    case 'about':
      return `≈ ${formatDecimal(target.value)}${target.unit}`;
    case 'change': {
      const { by, way, baseYear } = target.change;
      const base = baseYear === null ? '基期' : `${baseYear}年`;
      return `比${base}${way === 'up' ? '提高' : '降低'} ${formatDecimal(by)}${target.unit}`;
    }
    default:
      return target.text;
  }
}
