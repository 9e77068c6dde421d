import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Dictionary } from '#server/domain/dictionary.ts';
import { HOLDING_NAMES } from '#server/domain/holdings.ts';
import type { PrintedTable } from '#server/domain/printed.ts';
import type { DataView } from '#server/plugins/data.ts';
import { ReleaseDetail, ReleaseList, type ReleaseSummary } from '#server/schemas/releases.ts';
import type { Db } from '#server/store/database.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { listReleases, type StoredRelease } from '#server/store/releases.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { heldHoldings } from './board.ts';
import { endpoint, tableOf } from './endpoint.ts';
import { toPeriodRef } from './refs.ts';
import { requireRelease } from './require.ts';

export function releaseRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases',
    tag: 'releases',
    summary: 'All releases, newest first',
    params: {},
    query: {},
    reply: ReleaseList,
    handle: async () => {
      const view = await app.view();
      const releases = await listReleases(app.db);
      return Promise.all(releases.map((release) => summarize(app.db, release, view)));
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
            ['内容', ({ holds }) => holds.map((one) => HOLDING_NAMES[one]).join('、')],
          ],
          releases,
        ),
    },
  });
  endpoint(app, {
    path: '/releases/:release',
    tag: 'releases',
    summary: 'One release and the tables it was loaded from',
    params: { release: Type.String() },
    query: {},
    reply: ReleaseDetail,
    handle: async ({ params }) => {
      const view = await app.view();
      const release = await requireRelease(app.db, params.release);
      const sheets = await currentSheets(app.db, release.key, view.loadId);
      const tables = sheets.map(({ table }) => toTable(table, view.dictionary));
      return { ...(await summarize(app.db, release, view)), tables };
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

async function summarize(db: Db, release: StoredRelease, view: DataView): Promise<ReleaseSummary> {
  const { id, title, issuer, docNo, publishedOn, period, loadedAt } = release;
  const held = await heldIndicators(db, release.key);
  const holds = heldHoldings(held, view);
  const info = { id, title, issuer, docNo, publishedOn, loadedAt };
  return { ...info, period: toPeriodRef(period), state: 'published', holds };
}

function toTable(table: PrintedTable, { regions }: Dictionary) {
  const regionId = 'regionId' in table ? table.regionId : null;
  const region = regions.find(({ id }) => id === regionId);
  const { kind, title, file, sheet, notes } = table;
  const about = region ? { id: region.id, name: region.name } : null;
  return { kind, title, file, sheet, region: about, notes: [...notes] };
}
