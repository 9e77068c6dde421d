import { nextRelease, type NextRelease } from '#domain/calendar/next-release.ts';
import type { Period } from '#domain/period.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { Said } from '#domain/said.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import type { Edition } from '#server/store/editions.ts';

/**
 * The release after another (or that of other months): its head, and its tables with blank figures.
 * Nothing of it is kept until someone fills it in. @throws unknown-release
 */
export async function followingRelease(
  view: DataView,
  from: string,
  period?: Period,
): Promise<NextRelease> {
  const { key, loadedAt: _, ...info } = requireRelease(view, from);
  return nextRelease(info, await printedTables(view, key), view.dictionary, period);
}

/** The tables to expect of an edition: those of the release it follows, or of the one it revises. */
export async function expectedTables(
  view: DataView,
  { releaseId, fromRelease, info }: Edition,
): Promise<{ tables: readonly PrintedTable[]; remarks: readonly Said[] }> {
  if (fromRelease !== null && view.releases.some(({ id }) => id === fromRelease)) {
    return followingRelease(view, fromRelease, info.period);
  }
  const published = view.releases.find(({ id }) => id === releaseId);
  if (!published) return { tables: [], remarks: [] };
  return { tables: await printedTables(view, published.key), remarks: [] };
}
