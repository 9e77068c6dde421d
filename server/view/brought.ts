import { broughtCells } from '#server/store/columns.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { broughtBy, type LoadRange } from '#server/store/loads.ts';
import { filesOf } from '#server/store/sources.ts';
import { broughtTargets } from '#server/store/targets.ts';
import { withBrought, type Column } from './column.ts';
import type { DataView } from './data-view.ts';

/** A column as it was at a load. */
export interface KeptColumn {
  indicatorKey: number;
  /** As `toKey` writes it. */
  period: number;
  asOf: number;
  /** Whose places it has. */
  regions: StoredDictionary['regions'];
  column: Column;
}

/** Of more figures than these whole columns are read faster than rows. */
const MOST_FIGURES = 2000;

/**
 * Columns of a release as they are at the load of a view, by what came since: most loads touch few of
 * them, and those stay the same objects. None where loads were taken back meanwhile, or brought too much:
 * they are to be read anew.
 */
export async function bringUpToDate(
  view: DataView,
  releaseKey: number,
  kept: readonly KeptColumn[],
): Promise<readonly KeptColumn[]> {
  const since = { after: Math.min(...kept.map(({ asOf }) => asOf)), asOf: view.loadId };
  if (kept.length === 0 || since.after === since.asOf) return kept;
  const { figures, hasUndone } = await broughtBy(view.db, since);
  if (hasUndone || figures > MOST_FIGURES) return kept.filter(({ asOf }) => asOf === since.asOf);
  const { cells, targets, files } = await readBrought(view, releaseKey, { kept, since });
  return kept.map((one) => {
    const isSince = ({ loadId }: { loadId: number }) => loadId > one.asOf;
    const own = {
      cells: cells.get(nameOf(one))?.filter(isSince) ?? [],
      targets: targets.get(one.indicatorKey)?.filter(isSince) ?? [],
      files,
    };
    const isTouched = own.cells.length + own.targets.length > 0;
    const column = isTouched ? withBrought(one.column, one.regions, own) : one.column;
    return { ...one, asOf: since.asOf, column };
  });
}

async function readBrought(
  { db }: DataView,
  releaseKey: number,
  { kept, since }: { kept: readonly KeptColumn[]; since: LoadRange },
) {
  const indicatorKeys = kept.map(({ indicatorKey }) => indicatorKey);
  const [cells, targets] = await Promise.all([
    broughtCells(db, kept, since),
    broughtTargets(db, { releaseKey, indicatorKeys }, since),
  ]);
  const sourceKeys = new Set(cells.map(({ sourceKey }) => sourceKey));
  return {
    cells: Map.groupBy(cells, nameOf),
    targets: Map.groupBy(targets, ({ indicatorKey }) => indicatorKey),
    files: sourceKeys.size === 0 ? new Map<number, string>() : await filesOf(db, [...sourceKeys]),
  };
}

const nameOf = ({ indicatorKey, period }: Pick<KeptColumn, 'indicatorKey' | 'period'>) =>
  `${indicatorKey} ${period}`;
