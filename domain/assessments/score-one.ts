import { compareDecimals, type Decimal } from '../decimal.ts';
import type { Said } from '../said.ts';
import { asksOf, countAnswers } from './asks.ts';
import { chosenFor } from './readings.ts';
import { faultsOf } from './read-facts.ts';
import { least, sumOf, writeSum, ZERO } from './score/amounts.ts';
import { step, type Context } from './score/context.ts';
import { dropLower } from './score/drop-lower.ts';
import { scoreItem } from './score/score-item.ts';
import { heldAt, summed, vetoed } from './score/words.ts';
import type { Fact, ItemScore, Scheme, Step } from './types.ts';

export interface Score {
  roots: readonly ItemScore[];
  /** Null: facts are lacking, or wrong. */
  total: Decimal | null;
  /** With what is lacking left out. */
  soFar: Decimal;
  steps: readonly Step[];
  /** Facts that are asked for, and how many of them are there. */
  asked: number;
  given: number;
  faults: readonly Said[];
}

/** The points of one that is assessed, of the facts of one side, with every sum by which they came about. */
export function scoreOne(scheme: Scheme, facts: readonly Fact[]): Score {
  const faults = faultsOf(scheme, facts);
  const context: Context = {
    scheme,
    facts: Map.groupBy(facts, ({ item }) => item),
    dropped: dropLower(scheme, facts),
  };
  const roots = scheme.roots.map((item) => scoreItem(context, item));
  const { total, steps } = addUp(scheme, roots);
  const isKnown =
    faults.length === 0 && roots.length > 0 && roots.every(({ points }) => points !== null);
  return {
    roots,
    total: isKnown ? total : null,
    soFar: total,
    steps,
    ...countAnswers(scheme, asksOf(scheme), facts),
    faults,
  };
}

function addUp(scheme: Scheme, roots: readonly ItemScore[]): { total: Decimal; steps: Step[] } {
  const veto = roots.find(({ isVeto }) => isVeto);
  if (veto) return { total: ZERO, steps: [step(vetoed(veto.item.name))] };
  const counted = roots.filter(({ item }) => item.rule !== 'content' && item.rule !== 'veto');
  const amounts = counted.map(({ soFar }) => soFar);
  const sum = sumOf(amounts);
  const steps: Step[] = [step(summed(writeSum(amounts, sum)))];
  if (sum.units < 0n) return floorAtZero(scheme, sum, steps);
  const full = sumOf(scheme.roots.flatMap(({ points }) => (points ? [points] : [])));
  const { key, reading } = chosenFor(scheme, null, 'over-full');
  if (key === 'kept' || compareDecimals(sum, full) <= 0) return { total: sum, steps };
  const total = least(sum, full);
  return { total, steps: [...steps, step(heldAt('full', total), null, reading)] };
}

function floorAtZero(
  scheme: Scheme,
  sum: Decimal,
  steps: Step[],
): { total: Decimal; steps: Step[] } {
  const { key, reading } = chosenFor(scheme, null, 'below-zero');
  if (key === 'negative') return { total: sum, steps };
  return { total: ZERO, steps: [...steps, step(heldAt('zero', ZERO), null, reading)] };
}
