import type { FastifyInstance } from 'fastify';
import { showFigure } from '#domain/show.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { releasesApi } from '#server/schemas/api/releases.ts';
import { endpoint } from './endpoint.ts';
import { readNetEntries } from '#server/answers/net-entries.ts';

export function netEntryRoutes(app: FastifyInstance): void {
  endpoint(app, releasesApi.netEntries, {
    handle: ({ params, query }, view) => readNetEntries(view, params.release, query.family),
    csv: {
      name: ({ period }) => `${period.label}净增、新增、退出单位数`,
      table: ({ sectors, regions, unit }) => {
        const names = new Map(regions.map(({ id, name }) => [id, name]));
        const lines = sectors.flatMap(({ sector, cells }) =>
          cells.map((cell) => ({ sector, cell })),
        );
        return tableOf(
          [
            ['行业', ({ sector }) => sector.name],
            ['地区', ({ cell }) => names.get(cell.regionId) ?? cell.regionId],
            [`净增（${unit}）`, ({ cell }) => showFigure(cell.net, 0, cell.missing.net)],
            [`新增（${unit}）`, ({ cell }) => showFigure(cell.entered, 0, cell.missing.entered)],
            [`退出（${unit}）`, ({ cell }) => showFigure(cell.left, 0, cell.missing.left)],
            ['净增注码', ({ cell }) => cell.notes?.net?.noteMark ?? null],
            ['新增注码', ({ cell }) => cell.notes?.entered?.noteMark ?? null],
            ['退出注码', ({ cell }) => cell.notes?.left?.noteMark ?? null],
          ],
          lines,
        );
      },
    },
  });
}
