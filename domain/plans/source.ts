import type { PlanPlace } from './place.ts';
import type { Progress, ToldPlaces } from './progress.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule } from './rule.ts';
import type { ValueBasis } from './value.ts';
import type { ToldValue } from './watched.ts';

/** One target, and where its values are looked for. */
export interface PlanSource {
  row: PlanRow;
  rule: PlanRule;
  unit: string;
  places: readonly PlanPlace[];
  /** Of this target. */
  told: ToldPlaces;
  progress: Progress;
  valueBasis: ValueBasis;
  cityId: string | null;
  figuresOf: (indicatorId: string, regionId: string) => readonly ToldValue[];
}
