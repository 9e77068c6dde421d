import { byPlace } from '../consequences/order.ts';
import type { Cell } from '../consequences/types.ts';
import type { Dictionary } from '../dictionary.ts';
import { speak } from '../said.ts';
import { openJudge } from './judge.ts';
import {
  IMPLAUSIBILITY_CODES,
  type Doubt,
  type Implausibility,
  type PlausibilityContext,
} from './types.ts';

/**
 * New values that their own series or the other regions make unlikely, each with the reason in a
 * sentence; likely slips of the hand first. `history` may hold any cells: what is later than a new
 * cell, or not comparable with it, is left aside.
 * @example implausibilities([leping 21.3], thirteenMonthsOf(leping), context)[0]?.candidate // 12.3
 */
export function implausibilities(
  newCells: readonly Cell[],
  history: readonly Cell[],
  context: PlausibilityContext,
): Implausibility[] {
  const judge = openJudge(newCells, context);
  return judge(newCells, history).sort(byGravity(context.dictionary)).map(sayDoubt);
}

/** Likely slips of the hand first; the same in the order of the annexes. */
export function byGravity(dictionary: Dictionary): (a: Doubt, b: Doubt) => number {
  const place = byPlace(dictionary);
  return (a, b) => gravity(a) - gravity(b) || place(a, b);
}

function gravity({ code }: Doubt): number {
  return IMPLAUSIBILITY_CODES.indexOf(code);
}

export function sayDoubt({ say, ...doubt }: Doubt): Implausibility {
  return { ...doubt, ...speak({ sentence: say() }) };
}
