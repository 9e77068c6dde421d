import { compareDecimals, magnitude, multiply, negate, type Decimal } from '../../decimal.ts';
import type { Said } from '../../said.ts';
import { readCount, readHolds, readNumber } from '../answers.ts';
import type { Fact, Scheme, SchemeItem, Step } from '../types.ts';
import { sumOf, ZERO } from './amounts.ts';
import { factOf, factsOf, step, type Context, type Own } from './context.ts';
import { isOneOfTwo } from './single.ts';
import * as say from './words.ts';

/** Bonus and deductions: events, a fact each, that are worth so much a time, or as much as is judged. */
export function scoreEvents(context: Context, item: SchemeItem): Own {
  if (item.allOf !== null) return scoreTogether(context, item, item.allOf);
  if (item.measures.length > 0) return scoreMeasures(context, item);
  const found = factsOf(context, item).map((fact) => worthOf(item, fact));
  const lacks = found.flatMap((one) => ('lack' in one ? [one.lack] : []));
  const steps: Step[] = [];
  const amounts: Decimal[] = [];
  for (const [index, one] of found.entries()) {
    const fact = factsOf(context, item)[index];
    if ('lack' in one || !fact) continue;
    const winner = context.dropped.get(fact);
    if (winner) {
      steps.push(step(say.eventDropped(fact.event ?? '', nameOf(context.scheme, winner))));
      continue;
    }
    amounts.push(one.worth);
    if (one.worth.units !== 0n) steps.push(step(one.said, one.worth));
  }
  const soFar = sumOf(amounts);
  return { points: lacks.length > 0 ? null : soFar, soFar, steps, lacks };
}

const nameOf = ({ items }: Scheme, { item }: Fact): string => items.get(item)?.name ?? item;

/** What one event gives, or takes (below zero). */
export function worthOf(
  item: SchemeItem,
  fact: Fact,
): { worth: Decimal; said: Said } | { lack: Said } {
  const { value } = item;
  if (!value) return { lack: say.notUnderstood(item.name) };
  const name = fact.event ?? fact.evidence ?? '';
  if (compareDecimals(value.low, value.high) === 0) {
    const count = readCount(fact.value);
    if (!count) return { lack: say.notUnderstood(fact.value ?? '') };
    const worth = multiply(count, value.low);
    return { worth, said: say.eventCounts(name, count, value.low, worth) };
  }
  const told = readNumber(fact.value);
  const [one, other] = [magnitude(value.low), magnitude(value.high)];
  const [low, high] = compareDecimals(one, other) <= 0 ? [one, other] : [other, one];
  if (!told) {
    if (readHolds(fact.value) === false) return { worth: ZERO, said: say.noneOff };
    return { lack: say.lacking('points', '') };
  }
  const judged = magnitude(told);
  if (
    judged.units !== 0n &&
    (compareDecimals(judged, low) < 0 || compareDecimals(judged, high) > 0)
  ) {
    return { lack: say.outside(fact.value ?? '', low, high) };
  }
  const worth = value.low.units < 0n ? negate(judged) : judged;
  return {
    worth,
    said:
      value.low.units < 0n
        ? say.judgedOff(judged, fact.judgedBy)
        : say.judgedAs(judged, fact.judgedBy),
  };
}

/** It holds when any of its measures does; counted once. */
function scoreMeasures(context: Context, item: SchemeItem): Own {
  const told = measuresOf(context, item);
  if ('lacks' in told) return { points: null, soFar: ZERO, steps: [], lacks: told.lacks };
  if (!told.holding.length) return nothing([]);
  const double = [...context.scheme.items.values()].find(({ allOf }) => allOf === item.id);
  const one = double && told.isAll ? isOneOfTwo(context, double) : null;
  if (one && double) return nothing([step(say.countedAs(double.name), null, one.reading)]);
  return off(item, told.holding.join('、'));
}

/** It holds when every measure of another item does. */
function scoreTogether(context: Context, item: SchemeItem, otherId: string): Own {
  const other = context.scheme.items.get(otherId);
  const told = other ? measuresOf(context, other) : { lacks: [] };
  if ('lacks' in told) return { points: null, soFar: ZERO, steps: [], lacks: told.lacks };
  return told.isAll ? off(item, told.holding.join('、')) : nothing([]);
}

const nothing = (steps: Step[]): Own => ({ points: ZERO, soFar: ZERO, steps, lacks: [] });

function off(item: SchemeItem, name: string): Own {
  const worth = item.value?.low ?? ZERO;
  const steps = [step(say.eventCounts(name, { units: 1n, scale: 0 }, worth, worth), worth)];
  return { points: worth, soFar: worth, steps, lacks: [] };
}

/** Which measures hold. Where none was told of, none does: whether there are any is asked of the whole section. */
function measuresOf(
  context: Context,
  item: SchemeItem,
): { holding: string[]; isAll: boolean } | { lacks: Said[] } {
  const facts = item.measures.map((part) => [part, factOf(context, item, part)] as const);
  if (facts.every(([, fact]) => !fact)) return { holding: [], isAll: false };
  const told = facts.map(([part, fact]) => ({
    part,
    holds: readHolds(fact?.value ?? null),
    text: fact?.value ?? null,
  }));
  const unclear = told.filter(({ holds }) => holds === null);
  if (unclear.length > 0) {
    return {
      lacks: unclear.map(({ part, text }) =>
        text === null ? say.lacking('fact', part) : say.notUnderstood(text),
      ),
    };
  }
  const holding = told.flatMap(({ part, holds }) => (holds ? [part] : []));
  return { holding, isAll: holding.length === item.measures.length };
}
