import type { Dictionary } from '../dictionary.ts';
import type { FigureTable, ScorecardTable } from '../printed.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/** Department headings: how many indicators they announce, and whose indicators stand under them. */
export function findHeadingFindings(table: ScorecardTable, dictionary: Dictionary): Finding[] {
  return [...findCountFindings(table, dictionary), ...findMisplacedRows(table, dictionary)];
}

function findCountFindings(table: ScorecardTable, { departments }: Dictionary): Finding[] {
  return table.headings.flatMap((heading) => {
    const { departmentId, declaredCount } = heading;
    const count = table.rows.filter((row) => row.departmentId === departmentId).length;
    if (declaredCount === null || declaredCount === count) return [];
    const name = departments.find(({ id }) => id === departmentId)?.name ?? departmentId;
    return [
      findingAt(table, heading, {
        code: 'heading-count',
        indicatorId: null,
        regionId: table.regionId,
        printed: `${declaredCount}个`,
        computed: `${count}个`,
        message: `${name}名下写${declaredCount}个指标，表中有${count}个。`,
        cause: '增减过指标而标题没有改，或指标排在了别的部门名下。',
      }),
    ];
  });
}

function findMisplacedRows(
  table: ScorecardTable,
  { indicators, departments }: Dictionary,
): Finding[] {
  const nameOf = (id: string | null) => departments.find((one) => one.id === id)?.name ?? '';
  return table.rows.flatMap((row) => {
    const indicator = indicators.find(({ id }) => id === row.indicatorId);
    const isRight = row.departmentId === null || row.departmentId === indicator?.departmentId;
    if (!indicator?.departmentId || isRight) return [];
    const [printed, computed] = [nameOf(row.departmentId), nameOf(indicator.departmentId)];
    return [
      findingAt(table, row.actual, {
        code: 'heading-department',
        indicatorId: row.indicatorId,
        regionId: row.regionId,
        printed,
        computed,
        message: `${indicator.proseName}排在${printed}名下，责任部门是${computed}。`,
        cause: '行的位置放错，或责任部门有变动而词典没有更新。',
      }),
    ];
  });
}

/** Titles and heads that say something else than what the table holds. */
export function findLabelFindings(table: FigureTable): Finding[] {
  return table.mismatches.map((label) =>
    findingAt(table, label, {
      code: 'label-mismatch',
      indicatorId: null,
      regionId: null,
      printed: label.text,
      computed: label.expected,
      message: `印的是“${label.text}”，表中的数是${label.expected}。`,
      cause: '标题或表头沿用了别的表。',
    }),
  );
}
