import { ownRegions } from '#domain/own-regions.ts';
import { idsOf, type Family, type FamilyMember } from '#domain/families.ts';
import { heldFamilies } from '#domain/holdings.ts';
import { sectorIndicators, type SectorIndicators } from '#domain/net-entries.ts';
import type { PrintedNote } from '#domain/printed-results.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { NetEntryCell } from '#server/schemas/net-entries.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfRelease, type CellValue } from '#server/store/observations.ts';
import { requireFamily } from '#server/view/family.ts';
import { heldBy } from '#server/view/held.ts';
import { heldIndicators, requireHolding } from './board.ts';
import { loadFigureNotes, type FindNote } from './figure-notes.ts';
import { toFamilyRef, toNameRef, toPeriodRef, toRegionRef } from './refs.ts';
import { requireRelease } from '#server/view/require.ts';

/** `asked`: a family; else the first that the release holds. */
export async function readNetEntries(view: DataView, releaseId: string, asked?: string) {
  const release = requireRelease(view, releaseId);
  const held = await heldBy(view, release.key);
  requireHolding(release, held, view, 'net-entries');
  const [first] = heldFamilies(heldIndicators(held, view), view.dictionary).filter(
    ({ kind }) => kind === 'in-out-net',
  );
  const family = requireFamily(view, 'in-out-net', asked ?? first?.id);
  const at = { releaseKey: release.key, asOf: view.asOf };
  const stored = await cellsOfRelease(view.db, at);
  const values = valuesOf(stored, view, family);
  const noteOf = await loadFigureNotes(view, stored);
  const regions = ownRegions(view.dictionary.regions).filter(({ id }) => values.regionIds.has(id));
  return {
    release: release.id,
    family: toFamilyRef(family, view.dictionary),
    period: toPeriodRef(values.period ?? release.period),
    unit: unitOf(family, view),
    regions: regions.map(toRegionRef),
    sectors: family.members.map((sector) => ({
      sector: toNameRef(sector),
      indicators: sectorIndicators(sector),
      cells: regions.map(({ id }) => toCell(sector, id, values.find, noteOf)),
    })),
  };
}

/** Of the family's first indicator: what is counted is one thing. */
function unitOf({ members }: Family, { dictionary }: DataView): string {
  const id = members[0]?.indicators.net;
  return dictionary.indicators.find((one) => one.id === id)?.unit ?? '';
}

type FlowKey = keyof SectorIndicators;

interface NetEntryValues {
  find: (indicatorId: string, regionId: string) => CellValue | undefined;
  regionIds: ReadonlySet<string>;
  period: ReturnType<typeof toPeriod> | null;
}

/** The flows tell which regions and months the table covers; a scorecard's net figure alone doesn't. */
function valuesOf(
  cells: readonly CellValue[],
  { dictionary }: DataView,
  { members }: Family,
): NetEntryValues {
  const flows = new Set(members.flatMap((member) => idsOf(member, ['entered'])));
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
  sector: FamilyMember,
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
