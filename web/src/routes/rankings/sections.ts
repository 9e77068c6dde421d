import type { Ranking } from '#server/schemas/rankings.ts';
import { sortRows, type Sort } from '#lib/table/sort.ts';
import type { RankingShow } from '#lib/url/rankings.ts';

export interface Section {
  key: string;
  department: { id: string; name: string } | null;
  rankings: Ranking[];
}

/** Under their departments in the order of the annexes, or sorted by what is shown of a region. */
export function rankingSections(
  rankings: readonly Ranking[],
  sort: Sort | null,
  show: RankingShow,
): Section[] {
  if (sort) {
    const sorted = sortRows(
      rankings,
      (ranking) => valueOf(ranking, sort.by, show),
      sort.descending,
    );
    return [{ key: 'sorted', department: null, rankings: sorted }];
  }
  const groups = Map.groupBy(rankings, ({ department }) => department?.id ?? '');
  return [...groups].map(([key, members]) => ({
    key,
    department: members[0]?.department ?? null,
    rankings: members,
  }));
}

function valueOf(
  { group, references, city, rows }: Ranking,
  by: string,
  show: RankingShow,
): number | null {
  if (by === 'group') return group?.size ?? null;
  if (city?.region.id === by) return city.actual;
  const reference = references.find(({ region }) => region.id === by);
  if (reference) return reference.actual;
  const row = rows.find(({ region }) => region.id === by);
  return row?.[show] ?? null;
}
