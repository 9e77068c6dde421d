import type { Series } from '#server/schemas/figures.ts';
import { cellsOfSeries } from '#server/store/observations.ts';
import { withToldLoads, type DataView } from '#server/view/data-view.ts';
import { requireIndicator, requireRegion } from '#server/view/require.ts';
import { loadFigureNotes } from './figure-notes.ts';
import { toPoint } from './figures.ts';
import { toIndicatorRef, toNameRef } from './refs.ts';

interface SeriesQuery {
  indicator: string;
  region: string;
  from?: string;
  to?: string;
}

/** One indicator in one region through time. @throws unknown-indicator, unknown-region */
export async function readSeries(view: DataView, query: SeriesQuery): Promise<Series> {
  const indicator = requireIndicator(view.dictionary, query.indicator);
  const region = requireRegion(view.dictionary, query.region);
  const releases = new Map(view.releases.map(({ key, id }) => [key, id]));
  const stored = await cellsOfSeries(view.db, {
    indicatorKey: indicator.key,
    regionKey: region.key,
    from: query.from ?? null,
    to: query.to ?? null,
    asOf: view.asOf,
  });
  const cells = withToldLoads(view, stored);
  const noteOf = await loadFigureNotes(view, cells);
  const points = cells.map((cell) => {
    const release = releases.get(cell.releaseKey);
    if (release === undefined) throw new Error(`no release has key ${cell.releaseKey}`);
    return { ...toPoint(cell, noteOf), release, loadId: cell.loadId };
  });
  return { indicator: toIndicatorRef(indicator), region: toNameRef(region), points };
}
