import type { HeldRank, Movement, MovementRow } from '#server/schemas/movement.ts';
import type { Need } from '#server/schemas/needs.ts';
import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { hasMoved, WITHHELD_WORDS, type SinceKey } from '#lib/ui/movement/words.ts';

/** A row of the ranking with all that stands in it. */
export interface RankedRow extends RankingRow {
  /** The figure then, the hollow mark; null: none. */
  before: { value: number; decimals: number } | null;
  /** Places gained since then; negative: lost. */
  gained: number;
  /** How firmly the place is held; null: there is none. */
  place: HeldRank | null;
  need: Need | null;
}

export const SINCE_KEYS = ['sincePrevious', 'sinceYear'] as const satisfies readonly SinceKey[];

export function rankedRow(
  row: RankingRow,
  {
    moved,
    since,
    needs,
  }: { moved: MovementRow | null; since: SinceKey | null; needs: readonly Need[] },
): RankedRow {
  const cell = moved?.cells.find(({ regionId }) => regionId === row.region.id) ?? null;
  const then = cell && since ? cell[since] : null;
  const value = then?.actual.before ?? null;
  return {
    ...row,
    before: then === null || value === null ? null : { value, decimals: then.actual.decimals },
    gained: then?.rank.gained ?? 0,
    place: cell?.place ?? null,
    need: needs.find(({ region }) => region.id === row.region.id) ?? null,
  };
}

/** What the ranking can be compared with: those since which something is known. */
export function sincesOf(moved: MovementRow | null): SinceKey[] {
  return SINCE_KEYS.filter((key) => moved?.cells.some((cell) => hasMoved(cell[key])));
}

/** Why nothing can be said of a change since then, where one reason holds for all. */
export function withheldSince(moved: MovementRow | null, key: SinceKey): string | null {
  const reasons = moved?.cells.map((cell) => cell[key].gap.withheld ?? cell[key].rank.withheld);
  const told = new Set(reasons?.filter((reason) => reason !== null));
  return told.size === 0 ? null : [...told].map((reason) => WITHHELD_WORDS[reason]).join(' / ');
}

/**
 * Whether print cannot tell a place from the next: one unit of its last decimal lies between, and the true
 * figures may lie the other way round.
 * @example isTooClose({ tooClose: ['leping'], decimals: 1, … }, 0.1) // true
 */
export function isTooClose(
  place: Pick<HeldRank, 'tooClose' | 'decimals'>,
  by: number | null,
): boolean {
  const unit = 10 ** -place.decimals;
  return by !== null && place.tooClose.length > 0 && by > 0 && by < unit * 1.5;
}

/** The period of the figures then. */
export const periodThen = (moved: MovementRow | null, since: SinceKey | null): string | null =>
  (since && moved?.cells.find((cell) => cell[since].period)?.[since].period?.label) ?? null;

/** The row of one indicator. */
export const movedOf = (movement: Movement | null, indicator: string): MovementRow | null =>
  movement?.rows.find((row) => row.indicator.id === indicator) ?? null;

/** Of counts the city is the whole: beside it the parts would shrink, and so beside the nation. */
export const isWholeDrawn = ({ measure, rows }: Pick<Ranking, 'measure' | 'rows'>): boolean =>
  measure === 'rate' || rows.length === 0;
