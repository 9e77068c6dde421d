import { compareDecimals, type Decimal } from '../../decimal.ts';
import type { Said } from '../../said.ts';
import { readHolds } from '../answers.ts';
import { chosenFor } from '../readings.ts';
import { effectOf } from '../rules.ts';
import type { ItemScore, SchemeItem, Step } from '../types.ts';
import { greatest, least, sumOf, writeSum, ZERO } from './amounts.ts';
import { factOf, factsOf, step, type Context, type Own } from './context.ts';
import { scoreEvents } from './events.ts';
import { scoreRatio } from './ratio.ts';
import {
  scoreCases,
  scoreFixed,
  scoreJudged,
  scoreJudgedLoss,
  scoreReached,
  scoreVeto,
} from './single.ts';
import { scoreSteps } from './steps.ts';
import { declaredNone, heldAt, lacking, summed, vetoed } from './words.ts';

const NOTHING: Own = { points: ZERO, soFar: ZERO, steps: [], lacks: [] };

/** What an item is worth, with what stands under it: parts are added, losses taken off, a veto ends it. */
export function scoreItem(context: Context, item: SchemeItem): ItemScore {
  const own = scoreOwn(context, item);
  const children = item.children.map((child) => scoreItem(context, child));
  const counted = children.filter((child) => effect(child.item) !== 'none');
  const lacks = [...own.lacks];
  const base = { item, children, facts: factsOf(context, item), lacks };
  if (counted.length === 0) {
    return {
      ...base,
      points: own.points,
      soFar: own.soFar,
      isVeto: own.isVeto ?? false,
      steps: own.steps,
    };
  }
  const whole = combine(context, item, { own, counted });
  const isKnown =
    lacks.length === 0 && counted.every(({ points }) => points !== null) && own.points !== null;
  // A veto ends the item whatever else is lacking under it.
  const isEnded = counted.some(({ isVeto }) => isVeto);
  return {
    ...base,
    points: isKnown || isEnded ? whole.points : null,
    soFar: whole.points,
    isVeto: false,
    steps: [...own.steps, ...whole.steps],
  };
}

const effect = (item: SchemeItem) => effectOf(item.rule, item.points !== null);

function scoreOwn(context: Context, item: SchemeItem): Own {
  switch (item.rule) {
    case 'judged':
      return scoreJudged(context, item);
    case 'reached':
      return scoreReached(context, item);
    case 'steps':
      return scoreSteps(context, item);
    case 'cases':
      return scoreCases(context, item);
    case 'fixed':
      return scoreFixed(context, item);
    case 'judged-loss':
      return scoreJudgedLoss(context, item);
    case 'veto':
      return scoreVeto(context, item);
    case 'bonus':
    case 'loss':
      return scoreEvents(context, item);
    case 'ratio':
      return scoreRatio(context, item);
    case 'sum':
      return declaration(context, item);
    default:
      return NOTHING;
  }
}

/** Whether there are any events at all is asked once of the section: nothing told is not nothing there. */
function declaration(context: Context, item: SchemeItem): Own {
  if (!isOfEvents(item)) return NOTHING;
  const told = factOf(context, item)?.value ?? null;
  const hasEvents = item.children.some((child) => factsOf(context, child).length > 0);
  if (hasEvents || readHolds(told) === true) return NOTHING;
  if (readHolds(told) === false) return { ...NOTHING, steps: [step(declaredNone)] };
  return { points: null, soFar: ZERO, steps: [], lacks: [lacking('declaration', '')] };
}

/** A section of bonus or deductions. */
export const isOfEvents = ({ rule, children }: SchemeItem): boolean =>
  rule === 'sum' && children.some((child) => child.rule === 'bonus' || child.rule === 'loss');

interface Parts {
  own: Own;
  counted: readonly ItemScore[];
}

function combine(
  context: Context,
  item: SchemeItem,
  { own, counted }: Parts,
): { points: Decimal; steps: Step[] } {
  const amounts = counted.filter((child) => !child.isVeto && effect(child.item) !== 'veto');
  const begins = effect(item) === 'part' && item.rule !== 'sum' ? [own.soFar] : [];
  const summands = [...begins, ...amounts.map((child) => child.soFar)];
  const shown = summands.filter((amount) => amount.units !== 0n);
  const total = sumOf(summands);
  const steps = shown.length > 1 ? [step(summed(writeSum(shown, total)))] : [];
  const veto = counted.find(({ isVeto }) => isVeto);
  if (veto) return { points: ZERO, steps: [...steps, step(vetoed(veto.item.name))] };
  return hold(context, item, { total, steps });
}

/** Between its floor and its cap. */
function hold(
  context: Context,
  item: SchemeItem,
  { total, steps }: { total: Decimal; steps: Step[] },
): { points: Decimal; steps: Step[] } {
  const capped = item.cap && item.rule !== 'ratio' ? least(total, item.cap) : total;
  if (compareDecimals(capped, total) !== 0) steps.push(step(heldAt('cap', capped)));
  if (item.floor) {
    const floored = greatest(capped, item.floor);
    if (compareDecimals(floored, capped) !== 0) steps.push(step(heldAt('floor', floored)));
    return { points: floored, steps };
  }
  // Deductions that nothing is laid against are below zero by their nature.
  if (capped.units >= 0n || item.points === null) return { points: capped, steps };
  const { key, said, reading } = chosenFor(context.scheme, item, 'below-zero');
  if (key === 'zero')
    return { points: ZERO, steps: [...steps, step(heldAt('zero', ZERO), null, reading)] };
  return { points: capped, steps: [...steps, step(belowZero(said), null, reading)] };
}

const belowZero = ({ zh, en }: Said): Said => ({ zh: `扣至负数${zh}`, en: `Below zero: ${en}` });
