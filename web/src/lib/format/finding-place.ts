import type { Finding } from '#server/schemas/findings.ts';

type Place = Finding['places'][number];

/** Where a finding stands in the table of a region; where it is about no such table, its first place. */
export function placeOf(
  finding: Pick<Finding, 'places' | 'table' | 'file' | 'cell' | 'message'>,
  regionId: string | null,
): Pick<Place, 'table' | 'file' | 'cell' | 'message'> {
  return finding.places.find(({ region }) => region?.id === regionId) ?? finding;
}

/** Whether a finding is about a region, in one of its places. */
export function isFindingOf({ places }: Pick<Finding, 'places'>, regionId: string): boolean {
  return places.some(({ region }) => region?.id === regionId);
}
