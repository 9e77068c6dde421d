import { Type, type Static, type TObject } from 'typebox';
import type { DataView } from '#server/plugins/data.ts';
import { Problem } from '#server/problem.ts';
import type { CellFilter, CellPosition } from '#server/store/observation-pages.ts';
import { toMonth } from '#server/store/months.ts';
import {
  requireDepartment,
  requireIndicator,
  requireRegion,
  requireRelease,
} from '#server/plugins/require.ts';

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
export function readFilter(view: DataView, query: ObservationQuery): CellFilter {
  const { dictionary } = view;
  const all = dictionary.indicators.map(({ key }) => key);
  const named = listOf(query.indicator)?.map((id) => requireIndicator(dictionary, id).key) ?? all;
  const owned = query.department === undefined ? all : keysOfDepartment(view, query.department);
  const release = query.release === undefined ? null : requireRelease(view, query.release);
  return {
    indicatorKeys: named.filter((key) => owned.includes(key)),
    regionKeys: listOf(query.region)?.map((id) => requireRegion(dictionary, id).key) ?? null,
    releaseKey: release?.key ?? null,
    from: query.from ? toMonth(query.from) : 0,
    to: query.to ? toMonth(query.to) : LATEST_MONTH,
    asOf: view.loadId,
  };
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
