import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { ReleaseSummary } from '#lib/api/releases.ts';
import { familyHref, heldFamilies } from '#lib/url/families.ts';
import { holdingLinks } from '#lib/url/holdings.ts';
import { holdingOf } from './holding-of.ts';

/** The page on which an indicator is seen beside its like, where the release has it. */
export function homeLink(
  indicator: Pick<IndicatorDetail, 'department' | 'group' | 'family'>,
  release: ReleaseSummary,
  releases: readonly ReleaseSummary[],
): { label: string; href: string } | null {
  const { family } = indicator;
  const isHeld = release.families.some(({ id }) => id === family?.id);
  if (family && isHeld) {
    const held = heldFamilies(releases);
    return { label: family.name, href: familyHref(family, { release: release.id, held }) };
  }
  const home = holdingOf(indicator);
  if (!release.holds.includes(home)) return null;
  return holdingLinks({ ...release, holds: [home], families: [] })[0] ?? null;
}
