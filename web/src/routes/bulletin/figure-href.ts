import type { BulletinFigure } from '#server/schemas/bulletin.ts';
import { departmentHref } from '#lib/url/department.ts';
import { indicatorHref } from '#lib/url/indicator.ts';
import { regionHref } from '#lib/url/region.ts';

type Subject = Pick<BulletinFigure, 'indicatorId' | 'regionId' | 'departmentId'>;

/** The page a number comes from: of its indicator, or for a count of the department or region that is counted. */
export function figureHref(
  { indicatorId, regionId, departmentId }: Subject,
  release: string | null,
): string | null {
  if (indicatorId !== null) return indicatorHref(indicatorId, { release, region: regionId });
  if (departmentId !== null) return departmentHref(departmentId, { release });
  return regionId === null ? null : regionHref(regionId, { release });
}
