import type { FastifyInstance } from 'fastify';
import { showValue } from '#domain/show.ts';
import { readControlShares, readControlUnits } from '#server/answers/control-units.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { controlUnitsApi } from '#server/schemas/api/control-units.ts';
import { endpoint } from './endpoint.ts';

export function controlUnitRoutes(app: FastifyInstance): void {
  endpoint(app, controlUnitsApi.controlUnits, {
    handle: (_request, view) => readControlUnits(view),
    csv: {
      name: () => '环境管控单元',
      table: (lists) =>
        tableOf(
          [
            ['清单', ({ list }) => list.id],
            ['文号', ({ list }) => list.document.docNo],
            ['成文日期', ({ list }) => list.document.signedOn],
            ['文件', ({ list }) => list.document.title],
            ['出处行', ({ unit }) => unit.sourceLine],
            ['单元编码', ({ unit }) => unit.code],
            ['单元名称', ({ unit }) => unit.name],
            ['类别', ({ unit }) => unit.class],
            ['地区', ({ unit }) => unit.place],
            ['范围', ({ unit }) => unit.scope],
          ],
          lists.flatMap((list) => list.units.map((unit) => ({ list, unit }))),
        ),
    },
  });
  endpoint(app, controlUnitsApi.controlShares, {
    handle: (_request, view) => readControlShares(view),
    csv: {
      name: () => '管控单元汇总',
      table: (shares) =>
        tableOf(
          [
            ['清单', ({ list }) => list],
            ['地区', ({ place }) => place],
            ['类别', ({ class: of }) => of],
            ['清单中的个数', ({ listed }) => listed],
            ['单元个数', ({ printed }) => printed],
            ['面积比', ({ share }) => share && showValue(share.value, share.decimals)],
          ],
          shares,
        ),
    },
  });
}
