import type { Annex } from '#domain/annexes/arrange.ts';
import { buildAnnexes, type AnnexValues } from '#domain/annexes/build.ts';
import type { ReleaseFigures } from '#domain/annexes/figures.ts';
import type { MissingReason } from '#domain/dictionary.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { markField } from '#domain/note-mark.ts';
import type { SheetLayout } from '#server/formats/sheet-layout.ts';
import type { DataView } from '#server/view/data-view.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfRelease } from '#server/store/observations.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { targetsOfRelease } from '#server/store/targets.ts';
import { missingText, selectMissingSymbols } from '#server/tables/missing.ts';
import { writeTable } from '#server/tables/write-table.ts';
import { annexTitle } from './annex-titles.ts';

/** The annexes of a release in their order, as they are printed, whatever file they go into. */
export async function releaseLayouts(
  view: DataView,
  release: StoredRelease,
  values: AnnexValues,
): Promise<SheetLayout[]> {
  const { dictionary } = view;
  const { period } = release;
  const tables = await printedTables(view, release.key);
  return (await readAnnexes(view, release, { tables, values })).map((annex) => {
    const title = annexTitle(annex, release);
    const titled = release.synthetic ? { ...annex.table, title } : annex.table;
    return writeTable(titled, { sheetName: annex.name, dictionary, period });
  });
}

async function readAnnexes(
  view: DataView,
  release: StoredRelease,
  { tables, values }: { tables: readonly PrintedTable[]; values: AnnexValues },
): Promise<Annex[]> {
  const { dictionary } = view;
  const symbols = selectMissingSymbols(dictionary.missingSymbols, release.issuer);
  const basis = {
    tables,
    figures: {
      ...(await readFigures(view, release)),
      completeWithout: release.completeWithout,
    },
    dictionary,
    period: release.period,
    missing: (reason: MissingReason) => missingText(reason, symbols),
  };
  return buildAnnexes(basis, values);
}

async function readFigures(
  { db, asOf, dictionary }: DataView,
  { key }: StoredRelease,
): Promise<ReleaseFigures> {
  const indicators = new Map(dictionary.indicators.map(({ key, id }) => [key, id]));
  const regions = new Map(dictionary.regions.map(({ key, id }) => [key, id]));
  const named = <T extends { indicatorKey: number; regionKey: number }>(one: T) => ({
    ...one,
    indicatorId: indicators.get(one.indicatorKey) ?? '',
    regionId: regions.get(one.regionKey) ?? '',
  });
  const at = { releaseKey: key, asOf };
  const cells = await cellsOfRelease(db, at);
  const targets = await targetsOfRelease(db, at);
  return {
    cells: cells.map(named).map(({ noteMark, ...cell }) => {
      return { ...cell, ...markField(noteMark), period: toPeriod(cell) };
    }),
    targets: targets.map(named),
  };
}
