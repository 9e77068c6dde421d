import type { ReleaseSummary } from '#lib/api/releases.ts';
import type { Ranking } from '#server/schemas/rankings.ts';

/** What every chart of an indicator knows of where it stands. */
export interface Setting {
  ranking: Ranking;
  release: ReleaseSummary;
  /** The region to point out; null: none. */
  regionId: string | null;
  /** The page's own address, in full and without a frame: what is saved says it. */
  address: string;
  /** The same alone in a frame; null: this can't be embedded. */
  embedAddress: string | null;
  /** The page with another region pointed out. */
  chooseHref: (region: string | null) => string;
  asOf: string | null;
}
