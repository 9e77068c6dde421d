import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { formatPeriod } from '#server/domain/period.ts';
import { showValue } from '#server/domain/show.ts';
import { writeCsv, type CsvCell } from '#server/formats/csv-write.ts';
import type { DataView } from '#server/plugins/data.ts';
import { Observations, Series, type Observation } from '#server/schemas/figures.ts';
import { ViewQuery } from '#server/schemas/view.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { toPeriod } from '#server/store/months.ts';
import {
  countCells,
  pageOfCells,
  type CellFilter,
  type CellPosition,
} from '#server/store/observation-pages.ts';
import { cellsOfSeries, type CellFigure } from '#server/store/observations.ts';
import {
  BomQuery,
  bomOf,
  csvHeaders,
  csvReplies,
  endpoint,
  fileName,
  problemReplies,
  tableOf,
} from './endpoint.ts';
import { toPoint } from './figures.ts';
import {
  ObservationQuery,
  RangeQuery,
  readCursor,
  readFilter,
  writeCursor,
} from './observation-query.ts';
import { toIndicatorRef, toNameRef, toPeriodRef } from './refs.ts';
import { requireIndicator, requireRegion } from '#server/plugins/require.ts';

const DEFAULT_LIMIT = 1000;
const MAX_LIMIT = 10_000;
/** Rows read at once for an export: enough to be fast, little enough to hold in memory. */
const EXPORT_PAGE = 5000;

const ListQuery = Type.Object(
  {
    ...ObservationQuery,
    ...ViewQuery,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT })),
    cursor: Type.Optional(Type.String({ description: 'The `next` of the page before.' })),
  },
  { additionalProperties: false },
);
const CsvQuery = Type.Object(
  { ...ObservationQuery, ...ViewQuery, ...BomQuery },
  { additionalProperties: false },
);

export function observationRoutes(app: FastifyInstance): void {
  for (const path of ['/observations', '/observations.json']) listRoute(app, path);
  csvRoute(app);
  seriesRoute(app);
}

function listRoute(app: FastifyInstance, path: string): void {
  app.get<{ Querystring: Static<typeof ListQuery> }>(path, {
    schema: {
      tags: ['observations'],
      summary: 'Figures, filtered and by pages',
      querystring: ListQuery,
      response: { 200: Observations, ...problemReplies },
    },
    handler: async (request) => {
      const { query } = request;
      const view = await app.data(request);
      const filter = readFilter(view, query);
      const limit = query.limit ?? DEFAULT_LIMIT;
      const cells = await pageOfCells(view.db, filter, readCursor(query.cursor), limit);
      const names = namesOf(view);
      const last = cells.length === limit ? cells.at(-1) : undefined;
      return {
        total: await countCells(view.db, filter),
        next: last ? writeCursor(last) : null,
        observations: cells.map((cell) => toObservation(cell, names)),
      };
    },
  });
}

function csvRoute(app: FastifyInstance): void {
  app.get<{ Querystring: Static<typeof CsvQuery> }>('/observations.csv', {
    schema: {
      tags: ['observations'],
      summary: 'Figures as a long table, streamed, of any size (CSV)',
      querystring: CsvQuery,
      response: csvReplies,
    },
    handler: async (request, reply) => {
      const view = await app.data(request);
      const filter = readFilter(view, request.query);
      reply.headers(csvHeaders(fileName('观测数据', view)));
      return Readable.from(exportCsv(view, filter, bomOf(request.query)));
    },
  });
}

function seriesRoute(app: FastifyInstance): void {
  endpoint(app, {
    path: '/series',
    tag: 'observations',
    summary: 'One indicator in one region through time',
    params: {},
    query: {
      indicator: Type.String({ description: 'An id of /indicators.' }),
      region: Type.String({ description: 'An id of /regions.' }),
      ...RangeQuery,
    },
    reply: Series,
    handle: async ({ query }, view) => {
      const indicator = requireIndicator(view.dictionary, query.indicator);
      const region = requireRegion(view.dictionary, query.region);
      const { from, to, asOf } = readFilter(view, query);
      const at = { indicatorKey: indicator.key, regionKey: region.key, from, to, asOf };
      const names = namesOf(view);
      const points = (await cellsOfSeries(view.db, at)).map((cell) => {
        const { loadId } = cell;
        return { ...toPoint(cell), release: names.release(cell.releaseKey), loadId };
      });
      return { indicator: toIndicatorRef(indicator), region: toNameRef(region), points };
    },
    csv: {
      name: ({ indicator, region }) => `${region.name}${indicator.proseName}`,
      table: ({ indicator, region, points }) =>
        tableOf(
          [
            ['指标', () => indicator.name],
            ['地区', () => region.name],
            ['时期', ({ period }) => period.label],
            ['单位', () => indicator.unit],
            ['实际完成', ({ value, decimals }) => showValue(value, decimals)],
          ],
          points,
        ),
    },
  });
}

/** Names by the keys that cells carry. */
interface CellNames {
  indicator: (key: number) => StoredDictionary['indicators'][number];
  region: (key: number) => StoredDictionary['regions'][number];
  release: (key: number) => string;
}

function namesOf({ dictionary, releases }: DataView): CellNames {
  return {
    indicator: finder(dictionary.indicators.map((one) => [one.key, one])),
    region: finder(dictionary.regions.map((one) => [one.key, one])),
    release: finder(releases.map(({ key, id }) => [key, id])),
  };
}

function finder<T>(entries: readonly (readonly [number, T])[]): (key: number) => T {
  const found = new Map(entries);
  return (key) => {
    const one = found.get(key);
    if (one === undefined) throw new Error(`no row has key ${key}: foreign keys are off?`);
    return one;
  };
}

function toObservation(cell: CellFigure, names: CellNames): Observation {
  const { value, decimals, missingReason, revision, loadId } = cell;
  const region = names.region(cell.regionKey);
  return {
    release: names.release(cell.releaseKey),
    indicator: toIndicatorRef(names.indicator(cell.indicatorKey)),
    region: toNameRef(region),
    period: toPeriodRef(toPeriod(cell)),
    value,
    decimals,
    missingReason,
    revision,
    loadId,
  };
}

const CSV_HEADS = [
  'release',
  'indicator',
  'indicator_name',
  'region',
  'region_name',
  'period',
  'unit',
  'value',
  'missing_reason',
  'revision',
  'load',
];

/** The whole selection, a page at a time, in constant memory. */
async function* exportCsv(view: DataView, filter: CellFilter, bom: string) {
  const names = namesOf(view);
  yield bom + writeCsv([CSV_HEADS]);
  let after: CellPosition | null = null;
  for (;;) {
    const cells: CellFigure[] = await pageOfCells(view.db, filter, after, EXPORT_PAGE);
    if (cells.length > 0) yield writeCsv(cells.map((cell) => toCsvRow(cell, names)));
    const last = cells.at(-1);
    if (!last || cells.length < EXPORT_PAGE) return;
    after = last;
  }
}

function toCsvRow(cell: CellFigure, names: CellNames): CsvCell[] {
  const indicator = names.indicator(cell.indicatorKey);
  const region = names.region(cell.regionKey);
  return [
    names.release(cell.releaseKey),
    indicator.id,
    indicator.name,
    region.id,
    region.name,
    formatPeriod(toPeriod(cell)),
    indicator.unit,
    showValue(cell.value, cell.decimals),
    cell.missingReason,
    cell.revision,
    cell.loadId,
  ];
}
