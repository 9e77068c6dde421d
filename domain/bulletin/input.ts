import type { BoardRow } from '../board.ts';
import type { Dictionary } from '../dictionary.ts';
import type { Period } from '../period.ts';

/** What the bulletin is computed from. */
export interface BulletinInput {
  period: Period;
  /** All indicators of the release, in the order of the annexes. */
  rows: readonly BoardRow[];
  dictionary: Dictionary;
  /** The line number of an indicator in a region's annex; null where the region has no printed annex. */
  lineNo: (indicatorId: string, regionId: string) => number | null;
  /** Places gained since the release before, a loss negative; null: nothing can be compared. Told where nothing has a target. */
  gainedOf?: (indicatorId: string, regionId: string) => number | null;
}
