import type { BoardRow } from '../board.ts';
import {
  compareDecimals,
  decimal,
  magnitude,
  subtract,
  toNumber,
  type Decimal,
} from '../decimal.ts';
import type { Indicator } from '../dictionary.ts';
import type { Ranked } from '../rank.ts';
import type { HeldRank } from './types.ts';

/**
 * How firmly each region of an indicator holds its place: what gains the next better one (sharing it
 * is gaining it), how far it may fall and still hold its own (sharing it is holding it), with whom it
 * shares it, and who is so near that rounding may be all that parts them. Null where it has no place.
 * @example places(rowOf(west 8.3, east 8.1, north 7.5))('east')
 *   // rank 2 of 3, toGain 0.2 for place 1, toHold 0.6
 */
export function places(row: BoardRow): (regionId: string) => HeldRank | null {
  const figures = exactFigures(row);
  return (regionId) => {
    const own = figures.find((one) => one.regionId === regionId);
    return own ? placeOf(own, figures, row) : null;
  };
}

/** A ranked region with its value as printed. */
interface RankedFigure extends Ranked {
  exact: Decimal;
}

function placeOf(own: RankedFigure, figures: readonly RankedFigure[], { indicator }: BoardRow) {
  const better = figures.findLast(({ rank }) => rank < own.rank);
  const worse = figures.find(({ rank }) => rank > own.rank);
  const tied = figures.filter((one) => one.rank === own.rank && one !== own);
  const toGain = better ? distance(own, better) : null;
  const toHold = tied.length > 0 ? NIL : worse ? distance(own, worse) : null;
  const idsOf = (list: readonly Ranked[]) => list.map((one) => one.regionId);
  return {
    rank: own.rank,
    of: figures.length,
    toGain: toGain && toNumber(toGain),
    nextBetter: better?.rank ?? null,
    toHold: toHold && toNumber(toHold),
    decimals: Math.max(own.exact.scale, toGain?.scale ?? 0, toHold?.scale ?? 0),
    tied: idsOf(tied),
    tooClose: idsOf(
      figures.filter((one) => one.rank !== own.rank && isTooClose(own, one, indicator)),
    ),
  };
}

const NIL: Decimal = { units: 0n, scale: 0 };

/** Printed one unit of the last decimal apart, two rounded figures may truly lie closer than that. */
function isTooClose(a: RankedFigure, b: RankedFigure, { measure, decimals }: Indicator): boolean {
  if (measure === 'count') return false;
  // A spreadsheet drops the zeros at the end: 8 beside 8.3 is 8.0.
  const scale = Math.max(decimals, Math.min(a.exact.scale, b.exact.scale));
  return compareDecimals(distance(a, b), { units: 1n, scale }) <= 0;
}

function distance(a: RankedFigure, b: RankedFigure): Decimal {
  return magnitude(subtract(a.exact, b.exact));
}

/** Best first. A ranked figure may stand on no scorecard: then its own decimals tell. */
function exactFigures({ ranked, entries, indicator }: BoardRow): RankedFigure[] {
  const decimals = new Map(entries.map((entry) => [entry.regionId, entry.decimals]));
  return ranked.map((one) => {
    const scale = decimals.get(one.regionId) ?? Math.max(indicator.decimals, decimalsOf(one.value));
    return { ...one, exact: decimal(one.value, scale) };
  });
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
