import type { DataView } from '#server/view/data-view.ts';
import { requireDepartment, requireIndicator, requireRegion } from '#server/view/require.ts';

/** What narrows an answer about a whole release; ids, one or several with commas. */
export interface PartQuery {
  region?: string;
  indicator?: string;
  department?: string;
}

export interface Part {
  hasRegion: (regionId: string) => boolean;
  hasIndicator: (indicator: { id: string; departmentId: string | null }) => boolean;
}

/** The part of a release that is asked for. @throws a Problem that names the unknown id */
export function readPart({ dictionary }: DataView, query: PartQuery): Part {
  const regions = listOf(query.region)?.map((id) => requireRegion(dictionary, id).id);
  const indicators = listOf(query.indicator)?.map((id) => requireIndicator(dictionary, id).id);
  const department =
    query.department === undefined ? null : requireDepartment(dictionary, query.department).id;
  return {
    hasRegion: (regionId) => regions?.includes(regionId) ?? true,
    hasIndicator: ({ id, departmentId }) =>
      (indicators?.includes(id) ?? true) && (department === null || departmentId === department),
  };
}

/** An empty id is none that is known: `region=` asks for nothing, and is told so. */
function listOf(text: string | undefined): string[] | null {
  return text?.split(',').map((one) => one.trim()) ?? null;
}
