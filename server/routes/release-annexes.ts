import { buildAnnexes, type AnnexValues } from '#server/domain/annexes/build.ts';
import type { ReleaseFigures } from '#server/domain/annexes/figures.ts';
import type { MissingReason } from '#server/domain/dictionary.ts';
import { markSynthetic } from '#server/domain/release.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';
import type { DataView } from '#server/plugins/data.ts';
import type { Db } from '#server/store/database.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfRelease } from '#server/store/observations.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { targetsOfRelease } from '#server/store/targets.ts';
import { missingText, selectMissingSymbols } from '#server/tables/missing.ts';
import { writeTable } from '#server/tables/write-table.ts';

/** The annexes of a release in their order, as they are printed, whatever file they go into. */
export async function releaseLayouts(
  db: Db,
  release: StoredRelease,
  view: Pick<DataView, 'dictionary' | 'loadId'>,
  values: AnnexValues,
): Promise<SheetLayout[]> {
  const { dictionary, loadId } = view;
  const { period } = release;
  const at = { releaseKey: release.key, asOf: loadId };
  const sheets = await currentSheets(db, release.key, loadId);
  const symbols = selectMissingSymbols(dictionary.missingSymbols, release.issuer);
  const basis = {
    tables: sheets.map(({ table }) => table),
    figures: await readFigures(db, at, view),
    dictionary,
    period,
    missing: (reason: MissingReason) => missingText(reason, symbols),
  };
  return buildAnnexes(basis, values).map(({ name, table }) => {
    const title = markSynthetic(table.title ?? name, release);
    const titled = release.synthetic ? { ...table, title } : table;
    return writeTable(titled, { sheetName: name, dictionary, period });
  });
}

async function readFigures(
  db: Db,
  at: { releaseKey: number; asOf: number },
  { dictionary }: Pick<DataView, 'dictionary'>,
): Promise<ReleaseFigures> {
  const indicators = new Map(dictionary.indicators.map(({ key, id }) => [key, id]));
  const regions = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const named = <T extends { indicatorKey: number; regionKey: number }>(one: T) => ({
    ...one,
    indicatorId: indicators.get(one.indicatorKey) ?? '',
    regionId: regions.get(one.regionKey) ?? '',
  });
  const cells = await cellsOfRelease(db, at);
  const targets = await targetsOfRelease(db, at);
  return {
    cells: cells.map(named).map((cell) => ({ ...cell, period: toPeriod(cell) })),
    targets: targets.map(named),
  };
}
