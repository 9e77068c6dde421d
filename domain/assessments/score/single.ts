import { compareDecimals, magnitude, multiply, negate, type Decimal } from '../../decimal.ts';
import type { Said } from '../../said.ts';
import { readCount, readHolds, readNumber } from '../answers.ts';
import { chosenFor } from '../readings.ts';
import { readVerdicts } from '../cells.ts';
import type { SchemeItem, Step, VerdictPoints } from '../types.ts';
import { ZERO } from './amounts.ts';
import { factOf, step, toldOf, type Context, type Own } from './context.ts';
import * as say from './words.ts';

/** The name of the fact that holds points for a verdict that somebody judges. */
export const JUDGED_PART = '评定';

const lacks = (...said: Said[]): Own => ({ points: null, soFar: ZERO, steps: [], lacks: said });
const worth = (points: Decimal, ...steps: Step[]): Own => ({
  points,
  soFar: points,
  steps,
  lacks: [],
});

/** Full points when reached, none when not; or by its verdict. */
export function scoreReached(context: Context, item: SchemeItem): Own {
  const fact = toldOf(context, item);
  const full = item.points ?? ZERO;
  if (!fact) return lacks(say.lacking('fact', ''));
  const { verdicts, reading } = verdictsOf(context, item);
  if (verdicts.length > 0) return byVerdict(context, item, { text: fact.value, verdicts, reading });
  const holds = readHolds(fact.value);
  if (holds === null) return lacks(say.notUnderstood(fact.value));
  const points = holds ? full : ZERO;
  return worth(points, step(say.reachedAs(fact.value, points), points));
}

/** What each verdict gives: as a reading has it, or the item's own row. */
export function verdictsOf({ scheme }: Pick<Context, 'scheme'>, item: SchemeItem) {
  const reading = scheme.readings.find((one) => one.setting === 'verdicts' && one.item === item.id);
  const verdicts = reading ? readVerdicts(reading.chosen) : item.verdicts;
  return { verdicts, reading: reading?.id ?? null };
}

interface Told {
  text: string;
  verdicts: readonly VerdictPoints[];
  reading: string | null;
}

function byVerdict(context: Context, item: SchemeItem, { text, verdicts, reading }: Told): Own {
  const found = verdicts.find(({ verdict }) => verdict === text);
  if (!found) return lacks(say.notUnderstood(text));
  const { gives } = found;
  const full = item.points ?? ZERO;
  if (gives !== 'judged') {
    const points = gives === 'full' ? full : gives;
    return worth(points, step(say.reachedAs(text, points), points, reading));
  }
  return judgedPoints(toldOf(context, item, JUDGED_PART), full, reading);
}

/** Points that somebody gives. */
export function scoreJudged(context: Context, item: SchemeItem): Own {
  return judgedPoints(toldOf(context, item), item.points ?? ZERO, null);
}

function judgedPoints(fact: ReturnType<typeof toldOf>, full: Decimal, reading: string | null): Own {
  if (!fact) return lacks(say.lacking('points', ''));
  const points = readNumber(fact.value);
  if (!points) return lacks(say.notUnderstood(fact.value));
  if (points.units < 0n || compareDecimals(points, full) > 0) {
    return lacks(say.outside(fact.value, ZERO, full));
  }
  return worth(points, step(say.judgedAs(points, fact.judgedBy), points, reading));
}

/** So much off for each case. */
export function scoreCases(context: Context, item: SchemeItem): Own {
  const fact = toldOf(context, item);
  if (!fact) return lacks(say.lacking('fact', ''));
  const count = readCount(fact.value);
  if (!count) return lacks(say.notUnderstood(fact.value));
  if (count.units === 0n) return worth(ZERO, step(say.noneOff));
  const each = magnitude(item.value?.low ?? ZERO);
  const off = multiply(count, each);
  return worth(negate(off), step(say.eachCosts(count, each, off), negate(off)));
}

/** So much off when it holds: told, or as the verdict of the item above it has it. */
export function scoreFixed(context: Context, item: SchemeItem): Own {
  const holds = holdsOf(context, item);
  if (typeof holds !== 'boolean') return lacks(...holds);
  if (!holds) return worth(ZERO, step(say.noneOff));
  const off = magnitude(item.value?.low ?? ZERO);
  return worth(negate(off), step(say.holdsOff(item.name, off), negate(off)));
}

export function scoreVeto(context: Context, item: SchemeItem): Own {
  const holds = holdsOf(context, item);
  if (typeof holds !== 'boolean') return lacks(...holds);
  if (!holds) return worth(ZERO, step(say.noneOff));
  const { reading } = scopeOf(context, item);
  return { ...worth(ZERO, step(say.vetoed(item.name), null, reading)), isVeto: true };
}

const scopeOf = ({ scheme }: Context, { id }: SchemeItem) => ({
  reading: scheme.readings.find((one) => one.setting === 'scope' && one.item === id)?.id ?? null,
});

/** So much off as somebody judges; 不得分 takes all. */
export function scoreJudgedLoss(context: Context, item: SchemeItem): Own {
  const fact = toldOf(context, item);
  if (!fact) return lacks(say.lacking('fact', ''));
  if (fact.value === NO_POINTS) {
    return { ...worth(ZERO, step(say.vetoed(item.name))), isVeto: true };
  }
  const told = readHolds(fact.value) === false ? ZERO : readNumber(fact.value);
  if (!told) return lacks(say.notUnderstood(fact.value));
  if (told.units === 0n) return worth(ZERO, step(say.noneOff));
  const off = magnitude(told);
  const [low, high] = [
    magnitude(item.value?.high ?? ZERO),
    item.value && magnitude(item.value.low),
  ];
  if (high && (compareDecimals(off, low) < 0 || compareDecimals(off, high) > 0)) {
    return lacks(say.outside(fact.value, low, high));
  }
  return worth(negate(off), step(say.judgedOff(off, fact.judgedBy), negate(off)));
}

/** What is told where nothing of the item is left. */
export const NO_POINTS = '不得分';

function holdsOf(context: Context, item: SchemeItem): boolean | Said[] {
  const above = item.parent === null ? undefined : context.scheme.items.get(item.parent);
  if (item.follows !== null && above) {
    const verdict = factOf(context, above)?.value ?? null;
    return verdict === null ? [] : verdict === item.follows;
  }
  const fact = toldOf(context, item);
  if (!fact) return [say.lacking('fact', '')];
  return readHolds(fact.value) ?? [say.notUnderstood(fact.value)];
}

/** Whether one alone counts of two that hold at once. */
export function isOneOfTwo(context: Context, item: SchemeItem): { reading: string | null } | null {
  const { key, reading } = chosenFor(context.scheme, item, 'beside');
  return key === 'instead' ? { reading } : null;
}
