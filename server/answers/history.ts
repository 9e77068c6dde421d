import { sayName, sayProseName } from '#domain/said-names.ts';
import { markField } from '#domain/note-mark.ts';
import { parsePeriod } from '#domain/period.ts';
import { withToldLoads, type DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { CellHistory } from '#server/schemas/history.ts';
import { historyOfCell, type CellVersion as StoredVersion } from '#server/store/cell-history.ts';
import { toIndicatorRef, toPeriodRef, toRegionRef } from './refs.ts';
import { requireIndicator, requireRegion } from '#server/view/require.ts';

interface CellQuery {
  indicator: string;
  region: string;
  period: string;
}

export async function readHistory(view: DataView, query: CellQuery): Promise<CellHistory> {
  const indicator = requireIndicator(view.dictionary, query.indicator);
  const region = requireRegion(view.dictionary, query.region);
  const period = parsePeriod(query.period);
  if (!period) {
    throw new Problem('bad-request', {
      zh: `period 应如 2019-01/2019-06 或 2019-06，收到“${query.period}”。`,
      en: `period must be like 2019-01/2019-06 or 2019-06, not “${query.period}”.`,
    });
  }
  const cell = { indicatorKey: indicator.key, regionKey: region.key, period, asOf: view.asOf };
  const versions = withToldLoads(view, await historyOfCell(view.db, cell));
  if (versions.length === 0) {
    throw new Problem('no-data', {
      zh: `${region.name}${indicator.proseName}在 ${query.period} 没有数。`,
      en: `There is no figure of ${sayProseName(indicator).en} of ${sayName(region).en} in ${query.period}.`,
    });
  }
  return {
    indicator: toIndicatorRef(indicator),
    region: toRegionRef(region),
    period: toPeriodRef(period),
    versions: versions.map(toVersion),
  };
}

export function toVersion({
  undoneAt,
  undoneNote,
  noteMark,
  ...version
}: StoredVersion): CellHistory['versions'][number] {
  const undone = undoneAt === null ? null : { at: undoneAt, note: undoneNote ?? '' };
  return { ...version, ...markField(noteMark), undone };
}
