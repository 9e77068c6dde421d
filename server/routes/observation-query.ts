import { Type, type Static, type TObject } from 'typebox';
import type { FastifyInstance } from 'fastify';
import type { DataView } from '#server/plugins/data.ts';
import { Problem } from '#server/problem.ts';
import type { CellFilter, CellPosition } from '#server/store/observation-pages.ts';
import { loadAsOf } from '#server/store/loads.ts';
import { toMonth } from '#server/store/months.ts';
import { requireDepartment, requireIndicator, requireRegion, requireRelease } from './require.ts';

const MONTH = '^\\d{4}-(0[1-9]|1[0-2])$';

export const RangeQuery = {
  from: Type.Optional(
    Type.String({
      pattern: MONTH,
      description: 'Periods that end in this month or later, YYYY-MM.',
    }),
  ),
  to: Type.Optional(
    Type.String({
      pattern: MONTH,
      description: 'Periods that end in this month or earlier, YYYY-MM.',
    }),
  ),
  asOf: Type.Optional(
    Type.String({
      description: 'The data as they stood: a date, a moment (ISO 8601), or the number of a load.',
    }),
  ),
};

export const ObservationQuery = {
  indicator: Type.Optional(Type.String({ description: 'One id or several, with commas.' })),
  region: Type.Optional(Type.String({ description: 'One id or several, with commas.' })),
  department: Type.Optional(
    Type.String({ description: 'Indicators that this department answers for.' }),
  ),
  release: Type.Optional(Type.String({ description: 'What this release holds.' })),
  ...RangeQuery,
};
export type ObservationQuery = Static<TObject<typeof ObservationQuery>>;

const LATEST_MONTH = 999_912;

/** The parameters of a request as a filter. @throws a Problem that names the unknown id */
export async function readFilter(
  app: FastifyInstance,
  view: DataView,
  query: ObservationQuery,
): Promise<CellFilter> {
  const { dictionary } = view;
  const all = dictionary.indicators.map(({ key }) => key);
  const named = listOf(query.indicator)?.map((id) => requireIndicator(dictionary, id).key) ?? all;
  const owned = query.department === undefined ? all : keysOfDepartment(view, query.department);
  const release = query.release === undefined ? null : await requireRelease(app.db, query.release);
  return {
    indicatorKeys: named.filter((key) => owned.includes(key)),
    regionKeys: listOf(query.region)?.map((id) => requireRegion(dictionary, id).key) ?? null,
    releaseKey: release?.key ?? null,
    from: query.from ? toMonth(query.from) : 0,
    to: query.to ? toMonth(query.to) : LATEST_MONTH,
    asOf: await readAsOf(app, view, query.asOf),
  };
}

/**
 * The load that a request asks for. A date means its end: what was known that day.
 * @throws bad-request when it is neither a date nor a moment nor a number
 */
export async function readAsOf(
  app: FastifyInstance,
  view: DataView,
  text: string | undefined,
): Promise<number> {
  if (text === undefined) return view.loadId;
  if (/^\d{1,9}$/u.test(text)) return Math.min(Number(text), view.loadId);
  const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(text);
  const moment = new Date(isDate ? `${text}T23:59:59.999Z` : text);
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text) || Number.isNaN(moment.getTime())) {
    throw new Problem(
      'bad-request',
      `asOf 应是日期（2019-08-01）、时刻（2019-08-01T12:00:00Z）或装载编号，收到“${text}”。`,
    );
  }
  return loadAsOf(app.db, moment.toISOString());
}

/** Where a page ended, as an opaque word. */
export function writeCursor({
  indicatorKey,
  periodEnd,
  periodStart,
  regionKey,
}: CellPosition): string {
  return Buffer.from([indicatorKey, periodEnd, periodStart, regionKey].join('.')).toString(
    'base64url',
  );
}

/** @throws bad-request for a cursor that no page gave out */
export function readCursor(text: string | undefined): CellPosition | null {
  if (text === undefined) return null;
  const decoded = Buffer.from(text, 'base64url').toString();
  if (!/^\d+(?:\.\d+){3}$/u.test(decoded)) {
    throw new Problem('bad-request', 'cursor 应是上一页回答中的 next，原样传回。');
  }
  const [indicatorKey = 0, periodEnd = 0, periodStart = 0, regionKey = 0] = decoded
    .split('.')
    .map(Number);
  return { indicatorKey, periodEnd, periodStart, regionKey };
}

function keysOfDepartment({ dictionary }: DataView, id: string): number[] {
  const department = requireDepartment(dictionary, id);
  return dictionary.indicators
    .filter(({ departmentId }) => departmentId === department.id)
    .map(({ key }) => key);
}

function listOf(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
