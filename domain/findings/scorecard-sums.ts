import type { Dictionary } from '../dictionary.ts';
import { officeOf, officeWhole } from '../office.ts';
import type { PrintedRow, PrintedTable, ScorecardTable } from '../printed.ts';
import type { Said } from '../said.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/**
 * Counts of the city against the sum of the regions' scorecards. Left to the net-entry table where
 * the release has one: that holds every region, the scorecards may leave one out.
 */
export function findScorecardSumFindings(
  tables: readonly PrintedTable[],
  dictionary: Dictionary,
): Finding[] {
  const { indicators, regions } = dictionary;
  if (tables.some(({ kind }) => kind === 'net-entry')) return [];
  const city = tables.find(
    (table): table is ScorecardTable => table.kind === 'department-scorecard',
  );
  if (!city) return [];
  const partIds = new Set(
    regions.filter(({ insideId }) => insideId === city.regionId).map(({ id }) => id),
  );
  const counts = new Set(
    indicators.filter(({ measure }) => measure === 'count').map(({ id }) => id),
  );
  const parts = tables.filter(
    (table): table is ScorecardTable => table.kind === 'scorecard' && partIds.has(table.regionId),
  );
  if (new Set(parts.map(({ regionId }) => regionId)).size < partIds.size) return [];
  const rowsOf = Map.groupBy(
    parts.flatMap(({ rows }) => rows),
    ({ indicatorId }) => indicatorId,
  );
  return city.rows
    .filter(({ indicatorId }) => counts.has(indicatorId))
    .flatMap((row) =>
      compareSum(
        { city, whole: officeWhole(officeOf(dictionary)) },
        row,
        rowsOf.get(row.indicatorId) ?? [],
      ),
    );
}

function compareSum(
  { city, whole }: { city: ScorecardTable; whole: Said },
  row: PrintedRow,
  partRows: readonly PrintedRow[],
): Finding[] {
  const values = partRows.map(({ actual }) => actual.value);
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (row.actual.value === null || values.includes(null) || sum === row.actual.value) return [];
  return [
    findingAt(city, row.actual, {
      code: 'city-sum',
      severity: 'warning',
      indicatorId: row.indicatorId,
      regionId: row.regionId,
      printed: row.actual.text,
      computed: String(sum),
      message: {
        zh: `各地区之和：${values.join(' + ')} = ${sum}，${whole.zh}印的是${row.actual.text}。`,
        en: `Sum of the regions: ${values.join(' + ')} = ${sum}, but ${row.actual.text} is printed for the ${whole.en}.`,
      },
      cause: {
        zh: '有一个地区录错，或有地区没有填报这个指标。',
        en: 'One region’s figure was mistyped, or a region did not report this indicator.',
      },
    }),
  ];
}
