import { nearestNamed } from '#domain/nearest-names.ts';
import type { TaskRow } from '#server/schemas/tasks.ts';
import { Problem } from '#server/problem.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRegion } from '#server/view/require.ts';

export interface TaskFilter {
  list?: string | undefined;
  unit?: string | undefined;
  region?: string | undefined;
}

/**
 * That a filter names lists, units and regions that there are: nothing under a misspelt name would read
 * as nothing to do.
 * @throws bad-request with the nearest name, unknown-region
 */
export function requireKnownNames(
  rows: readonly TaskRow[],
  { list, unit, region }: TaskFilter,
  { dictionary }: DataView,
): void {
  if (region !== undefined) requireRegion(dictionary, region);
  if (list !== undefined) {
    requireName(list, [...new Set(rows.map((row) => row.list))], { zh: '任务清单', en: 'list' });
  }
  if (unit === undefined || dictionary.departments.some(({ id }) => id === unit)) return;
  const units = rows.flatMap((row) => row.leads.map(({ key }) => key));
  requireName(unit, [...new Set(units)], { zh: '责任单位', en: 'unit' });
}

function requireName(
  asked: string,
  known: readonly string[],
  noun: { zh: string; en: string },
): void {
  if (known.includes(asked)) return;
  const [nearest] = nearestNamed(asked, known, (name) => [name]);
  throw new Problem('bad-request', {
    zh: `没有“${asked}”这个${noun.zh}。${nearest === undefined ? '现有的见 /api/v1/tasks。' : `最接近的是“${nearest}”。`}`,
    en: `There is no ${noun.en} “${asked}”. ${nearest === undefined ? 'Those that there are stand at /api/v1/tasks.' : `The nearest is “${nearest}”.`}`,
  });
}
