import type { SearchEntry } from '#server/schemas/search.ts';
import { assessmentHref, schemeHref } from '#lib/url/assessments.ts';
import { departmentHref } from '#lib/url/department.ts';
import { familyHref, heldFamilies, menuFamilies } from '#lib/url/families.ts';
import { indicatorHref } from '#lib/url/indicator.ts';
import type { NavScope } from '#lib/url/nav.ts';
import { regionHref } from '#lib/url/region.ts';

/** The page of what has a name; null: a family of which there are no figures has none. */
export function entryHref(
  { kind, id }: Pick<SearchEntry, 'kind' | 'id'>,
  { release, releases }: NavScope,
): string | null {
  switch (kind) {
    case 'region':
      return regionHref(id, { release });
    case 'indicator':
      return indicatorHref(id, { release, region: null });
    case 'department':
      return departmentHref(id, { release });
    case 'family': {
      const family = menuFamilies(releases, release).find((one) => one.id === id);
      return family ? familyHref(family, { release, held: heldFamilies(releases) }) : null;
    }
    case 'assessment':
      return assessmentHref(id);
    case 'scheme':
      return schemeHref(id);
    default:
      return kind satisfies never;
  }
}
