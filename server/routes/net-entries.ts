import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { NET_ENTRY_SECTORS, sectorIndicators, type NetEntrySector } from '#domain/net-entries.ts';
import type { PrintedNote } from '#domain/printed-results.ts';
import { showFigure } from '#domain/show.ts';
import type { DataView } from '#server/view/data-view.ts';
import { NetEntries, type NetEntryCell } from '#server/schemas/net-entries.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfRelease, type CellValue } from '#server/store/observations.ts';
import { heldIndicators } from '#server/store/release-indicators.ts';
import { requireHolding } from '#server/answers/board.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { loadFigureNotes, type FindNote } from '#server/answers/figure-notes.ts';
import { toPeriodRef, toRegionRef } from '#server/answers/refs.ts';
import { requireRelease } from '#server/view/require.ts';

export function netEntryRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/net-entries',
    tag: 'releases',
    summary: 'Enterprises that entered and left the statistical register',
    params: { release: Type.String() },
    query: {},
    reply: NetEntries,
    handle: ({ params }, view) => readNetEntries(view, params.release),
    csv: {
      name: ({ period }) => `${period.label}净增、新增、退出单位数`,
      table: ({ sectors, regions }) => {
        const names = new Map(regions.map(({ id, name }) => [id, name]));
        const lines = sectors.flatMap(({ sector, cells }) =>
          cells.map((cell) => ({ sector, cell })),
        );
        return tableOf(
          [
            ['行业', ({ sector }) => sector.name],
            ['地区', ({ cell }) => names.get(cell.regionId) ?? cell.regionId],
            ['净增（家）', ({ cell }) => showFigure(cell.net, 0, cell.missing.net)],
            ['新增（家）', ({ cell }) => showFigure(cell.entered, 0, cell.missing.entered)],
            ['退出（家）', ({ cell }) => showFigure(cell.left, 0, cell.missing.left)],
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

async function readNetEntries(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const held = await heldIndicators(view.db, { releaseKey: release.key, asOf: view.loadId });
  requireHolding(release, held, view, 'net-entries');
  const at = { releaseKey: release.key, asOf: view.loadId };
  const stored = await cellsOfRelease(view.db, at);
  const values = valuesOf(stored, view);
  const noteOf = await loadFigureNotes(view, stored);
  const regions = view.dictionary.regions.filter(({ id }) => values.regionIds.has(id));
  return {
    release: release.id,
    period: toPeriodRef(values.period ?? release.period),
    unit: '家',
    regions: regions.map(toRegionRef),
    sectors: NET_ENTRY_SECTORS.map((sector) => ({
      sector,
      indicators: sectorIndicators(sector),
      cells: regions.map(({ id }) => toCell(sector, id, values.find, noteOf)),
    })),
  };
}

type FlowKey = 'net' | 'entered' | 'left';

interface NetEntryValues {
  find: (indicatorId: string, regionId: string) => CellValue | undefined;
  regionIds: ReadonlySet<string>;
  period: ReturnType<typeof toPeriod> | null;
}

/** The flows tell which regions and months the table covers; a scorecard's net figure alone doesn't. */
function valuesOf(cells: readonly CellValue[], { dictionary }: DataView): NetEntryValues {
  const flows = new Set(NET_ENTRY_SECTORS.map((sector) => sectorIndicators(sector).entered));
  const indicatorIds = new Map(dictionary.indicators.map(({ key, id }) => [key, id]));
  const regionIds = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const named = cells.map((cell) => ({
    cell,
    indicatorId: indicatorIds.get(cell.indicatorKey) ?? '',
    regionId: regionIds.get(cell.regionKey) ?? '',
  }));
  const flowCells = named.filter(({ indicatorId }) => flows.has(indicatorId));
  const values = new Map(named.map((one) => [`${one.indicatorId} ${one.regionId}`, one.cell]));
  const first = flowCells[0]?.cell;
  return {
    find: (indicatorId, regionId) => values.get(`${indicatorId} ${regionId}`),
    regionIds: new Set(flowCells.map(({ regionId }) => regionId)),
    period: first ? toPeriod(first) : null,
  };
}

function toCell(
  sector: NetEntrySector,
  regionId: string,
  find: NetEntryValues['find'],
  noteOf: FindNote,
): NetEntryCell {
  const ids = sectorIndicators(sector);
  const [net, entered, left] = [ids.net, ids.entered, ids.left].map((id) => find(id, regionId));
  return {
    regionId,
    net: net?.value ?? null,
    entered: entered?.value ?? null,
    left: left?.value ?? null,
    missing: {
      net: net?.missingReason ?? null,
      entered: entered?.missingReason ?? null,
      left: left?.missingReason ?? null,
    },
    revisions: {
      net: net?.revision ?? 0,
      entered: entered?.revision ?? 0,
      left: left?.revision ?? 0,
    },
    ...notesField({ net: noteOf(net), entered: noteOf(entered), left: noteOf(left) }),
  };
}

function notesField({ net, entered, left }: Record<FlowKey, PrintedNote | undefined>) {
  if (!net && !entered && !left) return {};
  return { notes: { ...(net && { net }), ...(entered && { entered }), ...(left && { left }) } };
}
