import type { SinceKey } from '#lib/ui/movement/words.ts';
import type { RankedRow } from './ranked-row.ts';

/** What stands at the end of each row: how firmly its place is held, or what the rest of the year takes. */
type LastColumns = 'places' | 'needs' | 'none';

/** Which columns a ranking has; what nobody has takes none. */
export interface RankingColumns {
  hasTargets: boolean;
  hasPlaces: boolean;
  hasMoves: boolean;
  /** Against what it is compared; null: there is nothing before. */
  since: SinceKey | null;
  last: LastColumns;
}

export function columnsOf(
  rows: readonly RankedRow[],
  {
    hasTargets,
    since,
    asked,
  }: { hasTargets: boolean; since: SinceKey | null; asked: 'places' | 'needs' },
): RankingColumns {
  const held = rows.some(({ place }) => place !== null);
  const needed = rows.some(({ need }) => need !== null);
  return {
    hasTargets,
    hasPlaces: rows.some(({ rank, printed }) => rank !== null || printed?.rank != null),
    hasMoves: rows.some(({ gained }) => gained !== 0),
    since,
    last: asked === 'needs' && needed ? 'needs' : held ? 'places' : 'none',
  };
}
