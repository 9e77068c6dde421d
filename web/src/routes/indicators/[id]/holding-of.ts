import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { Holding } from '#lib/api/releases.ts';

/** In which part of a release an indicator is found, and so on which page it stands among its like. */
export function holdingOf({
  measure,
  department,
  group,
}: Pick<IndicatorDetail, 'measure' | 'department' | 'group'>): Holding {
  if (group) return 'rankings';
  if (department) return 'scorecards';
  if (measure === 'index') return 'prices';
  return measure === 'count' ? 'net-entries' : 'households';
}

/** The page on which it is seen beside its like. */
export const homeOf = (indicator: Parameters<typeof holdingOf>[0]): Holding =>
  indicator.measure === 'count' ? 'net-entries' : holdingOf(indicator);
