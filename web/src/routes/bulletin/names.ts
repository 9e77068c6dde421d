import type { IndicatorDetail, RegionDetail } from '#server/schemas/dictionary.ts';
import type { DepartmentRef } from '#server/schemas/scalars.ts';

/** What the ids of a bulletin are called. */
export interface Names {
  regions: readonly RegionDetail[];
  departments: readonly DepartmentRef[];
  indicators: readonly IndicatorDetail[];
}

/** @example shortNameOf(names.regions, 'taoci') // '陶瓷园区' */
export function shortNameOf(
  known: readonly { id: string; shortName: string }[],
  id: string | null,
): string | null {
  return known.find((one) => one.id === id)?.shortName ?? id;
}
