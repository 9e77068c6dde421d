import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Dictionary } from '#server/domain/dictionary.ts';
import { findFindings } from '#server/domain/findings/find.ts';
import type { Finding } from '#server/domain/findings/types.ts';
import type { PrintedTable } from '#server/domain/printed.ts';
import type { ReleaseInfo } from '#server/domain/release.ts';
import { cellName } from '#server/domain/show.ts';
import { Findings, type Finding as FindingReply } from '#server/schemas/findings.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { endpoint, tableOf } from './endpoint.ts';
import { toNameRef } from './refs.ts';
import { requireRelease } from '#server/plugins/require.ts';

export function findingRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/findings',
    tag: 'releases',
    summary: 'Where print and arithmetic disagree',
    params: { release: Type.String() },
    query: {},
    reply: Findings,
    handle: async ({ params }, view) => {
      const release = requireRelease(view, params.release);
      const sheets = await currentSheets(view.db, release.key, view.loadId);
      const tables = sheets.map(({ table }) => table);
      const findings = findReleaseFindings(tables, release, view.dictionary);
      return {
        release: release.id,
        findings: findings.map((one) => toFindingReply(one, view.dictionary)),
      };
    },
    csv: {
      name: ({ release }) => `${release}核对问题`,
      table: ({ findings }) =>
        tableOf(
          [
            ['程度', ({ severity }) => (severity === 'error' ? '不符' : '提示')],
            ['表', ({ table }) => table],
            ['文件', ({ file }) => file],
            ['单元格', ({ cell }) => cell],
            ['地区', ({ region }) => region?.name ?? null],
            ['指标', ({ indicator }) => indicator?.name ?? null],
            ['印刷', ({ printed }) => printed],
            ['计算', ({ computed }) => computed],
            ['说明', ({ message }) => message],
            ['可能原因', ({ cause }) => cause],
          ],
          findings,
        ),
    },
  });
}

export function findReleaseFindings(
  tables: readonly PrintedTable[],
  { period }: ReleaseInfo,
  dictionary: Dictionary,
): Finding[] {
  return findFindings({ tables, period, dictionary });
}

/** The same for the same disagreement at the same place. */
export function findingId(finding: Finding): string {
  const { code, file, sheet, row, column, indicatorId, printed } = finding;
  const identity = JSON.stringify([code, file, sheet, row, column, indicatorId, printed]);
  return createHash('sha256').update(identity).digest('hex').slice(0, 12);
}

/** A finding in the words of the contract. */
export function toFindingReply(found: Finding, { regions, indicators }: Dictionary): FindingReply {
  const { regionId, indicatorId, ...finding } = found;
  const id = findingId(found);
  const region = regions.find(({ id }) => id === regionId);
  const indicator = indicators.find(({ id }) => id === indicatorId);
  return {
    ...finding,
    id,
    cell: cellName(finding.row, finding.column),
    region: region ? toNameRef(region) : null,
    indicator: indicator ? toNameRef(indicator) : null,
  };
}
