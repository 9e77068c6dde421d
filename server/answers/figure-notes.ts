import { figureNote } from '#domain/figure-note.ts';
import type { PrintedNote } from '#domain/printed-results.ts';
import type { DataView } from '#server/view/data-view.ts';
import { toPeriod } from '#server/store/months.ts';
import type { CellValue } from '#server/store/observations.ts';
import { printedTables } from '#server/view/printed-tables.ts';

/** The mark behind a figure and what its table says of it; undefined where there is none. */
export type FindNote = (cell: CellValue | undefined) => PrintedNote | undefined;

/** Tables are read only of the releases that have a figure with a mark, which few have. */
export async function loadFigureNotes(
  view: DataView,
  cells: readonly CellValue[],
): Promise<FindNote> {
  const marked = new Set(cells.filter(isMarked).map(({ releaseKey }) => releaseKey));
  const read = await Promise.all(
    [...marked].map(async (key) => [key, await printedTables(view, key)] as const),
  );
  const tables = new Map(read);
  const { indicators, regions } = view.dictionary;
  const idOf = (list: readonly { key: number; id: string }[], key: number) =>
    list.find((one) => one.key === key)?.id ?? '';
  return (cell) => {
    if (cell === undefined || !isMarked(cell)) return undefined;
    const { indicatorKey, regionKey, releaseKey, noteMark } = cell;
    const indicatorId = idOf(indicators, indicatorKey);
    const regionId = idOf(regions, regionKey);
    const figure = { indicatorId, regionId, period: toPeriod(cell), noteMark };
    return figureNote(tables.get(releaseKey) ?? [], figure) ?? undefined;
  };
}

function isMarked({ noteMark }: CellValue): boolean {
  return noteMark !== null;
}
