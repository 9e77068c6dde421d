import type { BoardEntry, BoardRow } from './board.ts';
import type { Measure } from './dictionary.ts';
import type { GapScale } from './gap-scale.ts';
import { memberIdsOf } from './is-member.ts';
import type { Status } from './status.ts';

/** Ratios and medians to so many decimals: beyond them they only tell how doubles round. */
const KEPT = 10_000;

type Row = Pick<BoardRow, 'indicator' | 'group' | 'entries'>;

/**
 * Who a gap is held against: the comparison group, or, where nobody is ranked, all parts of the whole.
 * @example comparedEntries(rowOf(city -9, west -4.8, east 0.2), 'city') // west, east
 */
export function comparedEntries({ group, entries }: Row, wholeId: string | null): BoardEntry[] {
  const members = group && memberIdsOf(group);
  return entries.filter(({ regionId }) => members?.has(regionId) ?? regionId !== wholeId);
}

/**
 * How large a gap is usual for an indicator: the median of the absolute gaps that it is held against, at
 * least the floor of its measure. Null where there are none.
 * @example typicalGap(rowOf(west -4.8, east 0.2, north 0.8), { scale: USUAL_GAP_SCALE, wholeId: 'city' }) // 0.8
 */
export function typicalGap(
  row: Row,
  { scale, wholeId }: { scale: GapScale; wholeId: string | null },
): number | null {
  const compared = comparedEntries(row, wholeId);
  const usual = median(compared.flatMap(({ gap }) => (gap === null ? [] : [Math.abs(gap)])));
  if (usual === null) return null;
  const typical = Math.max(usual, gapFloor(row.indicator.measure, scale));
  return typical === 0 ? null : keep(typical);
}

/**
 * A gap in typical gaps, with its sign. Null for a count of the whole: it is the sum of those it would be
 * held against.
 * @example gapRatio({ gap: -4.8, measure: 'rate', isWhole: false }, 0.5) // -9.6
 */
export function gapRatio(
  { gap, measure, isWhole }: { gap: number | null; measure: Measure; isWhole: boolean },
  typical: number | null,
): number | null {
  if (gap === null || typical === null || (isWhole && measure === 'count')) return null;
  return keep(gap / typical);
}

/** A figure as far as it is looked for what stands out. */
export interface Scaled {
  measure: Measure;
  status: Status;
  gap: number | null;
  gapRatio: number | null;
}

/**
 * The missed target that is farthest off by what is usual in its group: a count only where nothing else is
 * missed. Of equals it is the larger gap; one that can't be held against others comes last. Null: none is missed.
 * Whether it stands out is for `isOutstanding` to say.
 * @example widestGap([{ gapRatio: -0.7, … }, { gapRatio: -2.25, … }])?.gapRatio // -2.25
 */
export function widestGap<T extends Scaled>(figures: readonly T[]): T | null {
  const missed = figures.filter(({ status, gap }) => status === 'unmet' && gap !== null);
  const rates = missed.filter(({ measure }) => measure !== 'count');
  const [widest = null] = byWidth(rates.length > 0 ? rates : missed);
  return widest;
}

/**
 * Widest first; those that can't be held against others by their plain gap, behind the rest.
 * @example byWidth([{ gapRatio: -1 }, { gapRatio: -3 }]) // -3, -1
 */
export function byWidth<T extends Pick<Scaled, 'gap' | 'gapRatio'>>(figures: readonly T[]): T[] {
  const width = (value: number | null) => (value === null ? -1 : Math.abs(value));
  return figures.toSorted(
    (a, b) => width(b.gapRatio) - width(a.gapRatio) || width(b.gap) - width(a.gap),
  );
}

/** 0: a measure without a floor of its own. */
function gapFloor(measure: Measure, { rateFloor, countFloor }: GapScale): number {
  if (measure === 'rate') return rateFloor;
  return measure === 'count' ? countFloor : 0;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const keep = (value: number) => Math.round(value * KEPT) / KEPT || 0;
