import { FAMILY_HOLDINGS } from '#domain/holdings.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { Holding } from '#lib/api/releases.ts';

/** In which part of a release an indicator is found; one of none in any that has scorecards. */
export function holdingOf({
  department,
  group,
  family,
}: Pick<IndicatorDetail, 'department' | 'group' | 'family'>): Holding {
  if (group) return 'rankings';
  if (department || !family) return 'scorecards';
  return FAMILY_HOLDINGS[family.kind];
}
