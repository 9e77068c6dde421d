import {
  add,
  compareDecimals,
  formatDecimal,
  subtract,
  trimZeros,
  type Decimal,
} from '../decimal.ts';
import { fraction, plus, times, toDecimal, toFraction } from '../fraction.ts';
import type { Said } from '../said.ts';
import { sayUnit } from '../said-names.ts';
import { readCount, readHolds, readNumber } from './answers.ts';
import { asksOf, type Ask } from './asks.ts';
import { nextGrade } from './grade.ts';
import { verdictsOf } from './score/single.ts';
import { scoreOne } from './score-one.ts';
import type { Fact, Grade, Scheme, SchemeItem } from './types.ts';

/** The next step at one item, and the points that it would have brought. */
export interface Lever {
  item: SchemeItem;
  part: string;
  said: Said;
  gain: Decimal;
  /** Whether it alone reaches the next grade. */
  reachesGrade: boolean;
}

export interface Levers {
  next: { grade: Grade; short: Decimal } | null;
  /** Most points first. */
  levers: readonly Lever[];
}

/**
 * What one more step would bring, at each item: worked out by scoring anew with that one fact better, so
 * that floors, caps, vetoes and events count as they do. Judged points are nobody's step.
 */
export function findLevers(scheme: Scheme, facts: readonly Fact[]): Levers | null {
  const { total } = scoreOne(scheme, facts);
  if (!total) return null;
  const next = nextGrade(scheme, total);
  const levers = asksOf(scheme).flatMap((ask): Lever[] => {
    const item = scheme.items.get(ask.item);
    const better = item && improve(scheme, { item, ask, facts });
    if (!better) return [];
    const after = scoreOne(scheme, better.facts).total;
    const gain = after && subtract(after, total);
    if (!after || !gain || gain.units <= 0n) return [];
    const reachesGrade = next !== null && compareDecimals(after, next.low) >= 0;
    return [{ item, part: ask.part, said: better.said, gain: trimZeros(gain, 0), reachesGrade }];
  });
  return {
    next: next && { grade: next.grade, short: trimZeros(subtract(next.low, total), 0) },
    levers: levers.toSorted((one, other) => compareDecimals(other.gain, one.gain)),
  };
}

interface Improvable {
  item: SchemeItem;
  ask: Ask;
  facts: readonly Fact[];
}

function improve(
  scheme: Scheme,
  { item, ask, facts }: Improvable,
): { facts: Fact[]; said: Said } | null {
  const fact = facts.find((one) => one.item === item.id && one.part === ask.part);
  if (!fact) return null;
  const better = betterOf(scheme, { item, ask, fact });
  return (
    better && {
      facts: facts.map((one) => (one === fact ? { ...one, value: better.value } : one)),
      said: better.said,
    }
  );
}

function betterOf(
  scheme: Scheme,
  { item, ask, fact }: { item: SchemeItem; ask: Ask; fact: Fact },
): { value: string; said: Said } | null {
  switch (ask.kind) {
    case 'number':
      return oneStep(item, fact);
    case 'count':
      return readCount(fact.value)?.units ? { value: oneLess(fact.value), said: FEWER } : null;
    case 'holds':
      return readHolds(fact.value) === true ? { value: '否', said: NOT_HAPPENED } : null;
    case 'verdict': {
      const { verdicts } = verdictsOf({ scheme }, item);
      const best = verdicts.find(({ gives }) => gives === 'full')?.verdict ?? '达到';
      return fact.value === best ? null : { value: best, said: { zh: best, en: `“${best}”` } };
    }
    default:
      return null;
  }
}

const oneLess = (text: string | null): string => {
  const count = readCount(text);
  return count ? formatDecimal(trimZeros(add(count, { units: -1n, scale: 0 }), 0)) : '0';
};

/** A step of the rule; of a weighted rate, a hundredth of the target. */
function oneStep(item: SchemeItem, fact: Fact): { value: string; said: Said } | null {
  const [actual, target] = [readNumber(fact.value), item.threshold ?? readNumber(fact.target)];
  if (!actual || !target) return null;
  const isRelative = item.rule === 'ratio' || item.stepUnit.includes('对目标值');
  const size = item.step ?? { units: 1n, scale: 0 };
  const far = isRelative
    ? times(toFraction(target), times(toFraction(size), fraction(1, 100)))
    : toFraction(size);
  const signed = item.better === 'higher' ? far : times(far, fraction(-1));
  const value = formatDecimal(
    trimZeros(toDecimal(plus(toFraction(actual), signed), 12, 'nearest'), 0),
  );
  const text = formatDecimal(size);
  const unit: Said = isRelative
    ? { zh: '%（对目标值）', en: '% of the target' }
    : { zh: item.stepUnit, en: ` ${sayUnit(item.stepUnit).en}` };
  const way = item.better === 'higher' ? { zh: '再高', en: 'higher' } : { zh: '再低', en: 'lower' };
  return { value, said: { zh: `${way.zh}${text}${unit.zh}`, en: `${text}${unit.en} ${way.en}` } };
}

const FEWER: Said = { zh: '少一件', en: 'one case fewer' };
const NOT_HAPPENED: Said = { zh: '不发生', en: 'had it not happened' };
