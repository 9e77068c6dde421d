import { NET_ENTRY_SECTORS, sectorIndicators, type NetEntrySector } from '#domain/net-entries.ts';
import type { PrintedNote } from '#domain/printed-results.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NetEntryCell } from '#server/schemas/net-entries.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfRelease, type CellValue } from '#server/store/observations.ts';
import { heldBy } from '#server/view/held.ts';
import { requireHolding } from './board.ts';
import { loadFigureNotes, type FindNote } from './figure-notes.ts';
import { toPeriodRef, toRegionRef } from './refs.ts';
import { requireRelease } from '#server/view/require.ts';

export async function readNetEntries(view: DataView, releaseId: string) {
  const release = requireRelease(view, releaseId);
  const held = await heldBy(view, release.key);
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
