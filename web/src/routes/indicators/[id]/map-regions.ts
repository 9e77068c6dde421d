import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import type { Ink } from '#lib/charts/shapes.ts';
import type { MapRegion } from '#lib/charts/tiles.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { missingWord, statusWords } from '#lib/format/status.ts';
import { shadeOf, shadeOfRank } from '#lib/ui/matrix/shade.ts';
import { hasTargets } from './has-targets.ts';
import { words } from './words.ts';

/**
 * The regions as a map shows them: sign and gap in words, a wash by the size of the gap; without targets the
 * figure, and a wash by its place.
 */
export function mapRegions(
  { city, rows, measure }: Pick<Ranking, 'city' | 'rows' | 'measure'>,
  { regionId, chooseHref }: { regionId: string | null; chooseHref: (id: string) => string },
): MapRegion[] {
  const isHeld = hasTargets({ city, rows });
  const ranked = rows.filter(({ rank }) => rank !== null).length;
  return rows.map((row) => ({
    id: row.region.id,
    name: row.region.shortName,
    note: noteOf(row),
    noteInk: inkOf(row),
    wash: (isHeld ? shadeOf(row, measure) : washOf(row.rank, ranked)) ?? 'hatch',
    link: {
      href: chooseHref(row.region.id),
      label: describe(row, isHeld),
      isCurrent: row.region.id === regionId,
    },
  }));
}

/** The last has the lightest wash: hatched is who has no place. */
const washOf = (rank: number | null, ranked: number): Ink | null =>
  shadeOfRank(rank, ranked) ?? (rank === null ? null : 'met-1');

function noteOf({ gap, gapDecimals, actual, decimals, status, missingReason }: RankingRow): string {
  if (gap === null)
    return actual === null ? missingWord(missingReason) : formatFigure(actual, decimals);
  return `${status === 'unmet' ? '▼' : '✓'} ${formatSigned(gap, gapDecimals)}`;
}

function inkOf({ status }: RankingRow): Ink {
  if (status === 'unmet') return 'copper-deep';
  return status === 'met' ? 'cobalt-deep' : 'soft';
}

/** What is to be seen, and then what stands behind it. */
function describe(row: RankingRow, isHeld: boolean): string {
  const parts = [
    row.actual === null || row.gap === null
      ? null
      : `${words.actual} ${formatFigure(row.actual, row.decimals)}`,
    isHeld || row.status !== 'no-target' ? statusWords(row.status, row.missingReason) : null,
    row.rank === null ? null : `${words.rank} ${row.rank}`,
  ];
  const behind = parts.filter((part) => part !== null);
  return [`${row.region.shortName} ${noteOf(row)}`, ...behind].join(words.comma);
}
