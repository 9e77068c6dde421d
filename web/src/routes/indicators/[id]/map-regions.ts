import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import type { Ink } from '#lib/charts/shapes.ts';
import type { MapRegion } from '#lib/charts/tiles.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { missingWord, statusWords } from '#lib/format/status.ts';
import { shadeOf } from '#lib/ui/matrix/shade.ts';
import { words } from './words.ts';

/** The regions as a map shows them: sign and gap in words, a wash by the size of the gap. */
export function mapRegions(
  { rows, measure }: Pick<Ranking, 'rows' | 'measure'>,
  { regionId, chooseHref }: { regionId: string | null; chooseHref: (id: string) => string },
): MapRegion[] {
  return rows.map((row) => ({
    id: row.region.id,
    name: row.region.shortName,
    note: noteOf(row),
    noteInk: inkOf(row),
    wash: shadeOf(row, measure) ?? 'hatch',
    link: {
      href: chooseHref(row.region.id),
      label: describe(row),
      isCurrent: row.region.id === regionId,
    },
  }));
}

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
function describe(row: RankingRow): string {
  const parts = [
    row.actual === null || row.gap === null
      ? null
      : `${words.actual} ${formatFigure(row.actual, row.decimals)}`,
    statusWords(row.status, row.missingReason),
    row.rank === null ? null : `${words.rank} ${row.rank}`,
  ];
  const behind = parts.filter((part) => part !== null).join(words.comma);
  return `${row.region.shortName} ${noteOf(row)}${words.comma}${behind}`;
}
