import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listed } from '#domain/said-names.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { HOLDING_NAMES } from '#domain/holdings.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { DataView } from '#server/view/data-view.ts';
import {
  ReleaseDetail,
  ReleaseList,
  type ReleaseRevision,
  type ReleaseSummary,
} from '#server/schemas/releases.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { revisionsOfRelease } from '#server/store/release-revisions.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { heldHoldings } from '#server/answers/board.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { toNameRef, toPeriodRef } from '#server/answers/refs.ts';
import { requireRelease } from '#server/view/require.ts';

export function releaseRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases',
    tag: 'releases',
    summary: 'All releases, newest first',
    params: {},
    query: {},
    reply: ReleaseList,
    handle: async (_request, view) => {
      return Promise.all(view.releases.map((release) => summarize(release, view)));
    },
    csv: {
      name: () => '通报目录',
      table: (releases) =>
        tableOf(
          [
            ['通报', ({ id }) => id],
            ['标题', ({ title }) => title],
            ['发布单位', ({ issuer }) => issuer],
            ['文号', ({ docNo }) => docNo],
            ['发布日期', ({ publishedOn }) => publishedOn],
            ['时期', ({ period }) => period.label],
            ['公开范围', ({ access }) => access],
            ['模拟数据', ({ synthetic }) => (synthetic ? '是' : '否')],
            ['内容', ({ holds }) => listed(holds.map((one) => HOLDING_NAMES[one])).zh],
          ],
          releases,
        ),
    },
  });
  endpoint(app, {
    path: '/releases/:release',
    tag: 'releases',
    summary: 'One release, the tables it was loaded from, and how it was revised',
    params: { release: Type.String() },
    query: {},
    reply: ReleaseDetail,
    handle: async ({ params }, view) => {
      const release = requireRelease(view, params.release);
      const sheets = await currentSheets(view.db, release.key, view.loadId);
      const tables = sheets.map(({ table }) => toTable(table, view.dictionary));
      const revisions = await listRevisions(release, view);
      return { ...(await summarize(release, view)), tables, revisions };
    },
    csv: {
      name: ({ id }) => `${id}通报所含的表`,
      table: ({ tables }) =>
        tableOf(
          [
            ['表', ({ title }) => title],
            ['种类', ({ kind }) => kind],
            ['文件', ({ file }) => file],
            ['地区', ({ region }) => region?.name ?? null],
            ['注释', ({ notes }) => notes.join(' ')],
          ],
          tables,
        ),
    },
  });
}

async function summarize(release: StoredRelease, view: DataView): Promise<ReleaseSummary> {
  const { id, title, issuer, docNo, publishedOn, period, loadedAt } = release;
  const { synthetic, access = 'public' } = release;
  const held = await heldIndicators(view.db, { releaseKey: release.key, asOf: view.loadId });
  const holds = heldHoldings(held, view);
  const state = view.draft?.releaseId === id ? view.draft.state : 'published';
  const info = { id, title, issuer, docNo, publishedOn, loadedAt, access };
  const made = { synthetic: synthetic !== undefined, seed: synthetic?.seed ?? null };
  return { ...info, ...made, period: toPeriodRef(period), state, holds };
}

async function listRevisions(release: StoredRelease, view: DataView): Promise<ReleaseRevision[]> {
  const at = { releaseKey: release.key, asOf: view.loadId };
  const revisions = await revisionsOfRelease(view.db, at);
  return revisions.map(({ undoneAt, undoneNote, ...revision }) => ({
    ...revision,
    undone: undoneAt === null ? null : { at: undoneAt, note: undoneNote ?? '' },
  }));
}

function toTable(table: PrintedTable, { regions }: Dictionary) {
  const regionId = 'regionId' in table ? table.regionId : null;
  const region = regions.find(({ id }) => id === regionId);
  const { kind, title, file, sheet, notes } = table;
  const about = region ? toNameRef(region) : null;
  return { kind, title, file, sheet, region: about, notes: [...notes] };
}
