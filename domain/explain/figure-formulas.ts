import type { BoardEntry, BoardRow } from '../board.ts';
import { decimal, toNumber, type Decimal } from '../decimal.ts';
import type { TargetReading } from './target-reading.ts';
import type { Formula, NoResultReason, Term, TermRole } from './types.ts';

/**
 * Actual − target with the numbers put in; against a range the end that is missed.
 * @example explainGap(gdpOf(7.5), read('8-8.5')) // actual 7.5, floor 8.0, result -0.5
 */
export function explainGap(entry: BoardEntry, target: TargetReading | null): Formula {
  const bounds = target?.bounds ?? null;
  const actual = actualOf(entry);
  const { gap, gapDecimals: decimals } = entry;
  if (!actual || !bounds || gap === null) return without('gap', reasonOf(entry, target));
  const { floor, ceiling, isRange } = bounds;
  const first = term('actual', actual, decimals);
  const result = { value: gap, decimals };
  if (!isRange) {
    const aim = floor ?? ceiling;
    const terms = aim ? [first, term('target', aim, decimals)] : [first];
    return { code: 'gap', since: null, terms, result, withheld: null };
  }
  if (gap === 0) {
    const terms = [first, ...ends(bounds, decimals)];
    return { code: 'gap-met', since: null, terms, result, withheld: null };
  }
  const missed =
    gap < 0 ? ends({ floor, ceiling: null }, decimals) : ends({ floor: null, ceiling }, decimals);
  return { code: 'gap', since: null, terms: [first, ...missed], result, withheld: null };
}

/**
 * What is asked for beside what was reached.
 * @example explainStatus(gdpOf(7.5), read('8-8.5')) // code at-least, actual 7.5, floor 8.0
 */
export function explainStatus(entry: BoardEntry, target: TargetReading | null): Formula {
  const bounds = target?.bounds ?? null;
  const actual = actualOf(entry);
  if (!actual || !bounds) return without('at-least', reasonOf(entry, target));
  const { floor, ceiling } = bounds;
  const code = floor && ceiling ? 'between' : ceiling ? 'at-most' : 'at-least';
  const decimals = Math.max(entry.gapDecimals, entry.decimals);
  const terms = [term('actual', actual, decimals), ...ends(bounds, decimals)];
  return { code, since: null, terms, result: null, withheld: null };
}

/**
 * A place is one more than the number of those that are better.
 * @example explainRank('changjiang', gdpRow) // better 2, result 3
 */
export function explainRank(regionId: string, row: BoardRow): Formula {
  const { group, reported, ranked, indicator } = row;
  const isMember = group?.memberIds.includes(regionId) ?? false;
  if (!isMember || indicator.direction === 'neither') return without('rank', 'not-ranked');
  if (reported.awaited.length > 0) return without('rank', 'not-reported');
  const own = ranked.find((one) => one.regionId === regionId);
  if (!own) return without('rank', 'missing');
  const better = ranked.filter(({ rank }) => rank < own.rank).length;
  return {
    code: 'rank',
    since: null,
    terms: [{ role: 'better', value: better, decimals: 0 }],
    result: { value: own.rank, decimals: 0 },
    withheld: null,
  };
}

function actualOf({ actual, decimals }: BoardEntry): Decimal | null {
  return actual === null ? null : decimal(actual, decimals);
}

function ends(
  bounds: { floor: Decimal | null; ceiling: Decimal | null },
  decimals: number,
): Term[] {
  return (['floor', 'ceiling'] as const).flatMap((role) => {
    const end = bounds[role];
    return end ? [term(role, end, decimals)] : [];
  });
}

/** With as many decimals as the difference has, so that they stand one under another. */
function term(role: TermRole, value: Decimal, decimals: number): Term {
  return { role, value: toNumber(value), decimals: Math.max(decimals, value.scale) };
}

function reasonOf({ actual }: BoardEntry, target: TargetReading | null): NoResultReason {
  if (actual === null) return 'missing';
  return target ? 'unread-target' : 'no-target';
}

function without(code: Formula['code'], withheld: NoResultReason): Formula {
  return { code, since: null, terms: [], result: null, withheld };
}
