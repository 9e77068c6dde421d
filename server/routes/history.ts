import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { sayName, sayProseName } from '#domain/said-names.ts';
import { markField } from '#domain/note-mark.ts';
import { parsePeriod } from '#domain/period.ts';
import { showFigure } from '#domain/show.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { CellHistory } from '#server/schemas/history.ts';
import { historyOfCell, type CellVersion as StoredVersion } from '#server/store/cell-history.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { toIndicatorRef, toPeriodRef, toRegionRef } from '#server/answers/refs.ts';
import { requireIndicator, requireRegion } from '#server/view/require.ts';

interface CellQuery {
  indicator: string;
  region: string;
  period: string;
}

/** Every value that a cell ever had, and why it changed. */
export function historyRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/history',
    tag: 'observations',
    summary: 'Every published value of one figure, newest first, with when and why it changed',
    params: {},
    query: {
      indicator: Type.String({ description: 'An id of /indicators.' }),
      region: Type.String({ description: 'An id of /regions.' }),
      period: Type.String({ description: '2019-01/2019-06, or 2019-06 for one month.' }),
    },
    reply: CellHistory,
    handle: ({ query }, view) => readHistory(view, query),
    csv: {
      name: ({ indicator, region }) => `${region.name}${indicator.proseName}修订记录`,
      table: ({ versions }) =>
        tableOf(
          [
            ['装载', ({ loadId }) => loadId],
            ['时间', ({ at }) => at],
            [
              '数值',
              ({ value, decimals, missingReason }) => showFigure(value, decimals, missingReason),
            ],
            ['缺数原因', ({ missingReason }) => missingReason],
            ['注码', ({ noteMark }) => noteMark ?? null],
            ['通报', ({ release }) => release],
            ['理由', ({ note }) => note],
            ['撤销于', ({ undone }) => undone?.at ?? null],
            ['撤销理由', ({ undone }) => undone?.note ?? null],
          ],
          versions,
        ),
    },
  });
}

async function readHistory(view: DataView, query: CellQuery): Promise<CellHistory> {
  const indicator = requireIndicator(view.dictionary, query.indicator);
  const region = requireRegion(view.dictionary, query.region);
  const period = parsePeriod(query.period);
  if (!period) {
    throw new Problem('bad-request', {
      zh: `period 应如 2019-01/2019-06 或 2019-06，收到“${query.period}”。`,
      en: `period must be like 2019-01/2019-06 or 2019-06, not “${query.period}”.`,
    });
  }
  const cell = { indicatorKey: indicator.key, regionKey: region.key, period, asOf: view.loadId };
  const versions = await historyOfCell(view.db, cell);
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
