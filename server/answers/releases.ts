import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { heldFamilies, holdingsOf } from '#domain/holdings.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { withToldLoads, type DataView } from '#server/view/data-view.ts';
import type { ReleaseDetail, ReleaseRevision, ReleaseSummary } from '#server/schemas/releases.ts';
import { heldBy } from '#server/view/held.ts';
import { indicatorsOfReleases } from '#server/store/release-indicators.ts';
import { releasesWithTargets } from '#server/store/targets.ts';
import { revisionsOfRelease } from '#server/store/release-revisions.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { requireRelease } from '#server/view/require.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { heldIndicators, indicatorsByKeys } from './board.ts';
import { toFamilyRef, toNameRef, toPeriodRef } from './refs.ts';

/** All releases, newest first. */
export async function readReleases(view: DataView): Promise<ReleaseSummary[]> {
  const [held, aimed] = await Promise.all([
    indicatorsOfReleases(view.db, view.asOf),
    releasesWithTargets(view.db, view.asOf),
  ]);
  return view.releases.map((release) => {
    const indicators = indicatorsByKeys(held.get(release.key) ?? [], view);
    return summarize(release, view, { indicators, hasTargets: aimed.has(release.key) });
  });
}

/** One release, the tables it was loaded from, and how it was revised. @throws unknown-release */
export async function readRelease(view: DataView, id: string): Promise<ReleaseDetail> {
  const release = requireRelease(view, id);
  const printed = await printedTables(view, release.key);
  const tables = printed.map((table) => toTable(table, view.dictionary));
  const revisions = await listRevisions(release, view);
  const indicators = heldIndicators(await heldBy(view, release.key), view);
  const aimed = await releasesWithTargets(view.db, view.asOf);
  const held = { indicators, hasTargets: aimed.has(release.key) };
  return { ...summarize(release, view, held), tables, revisions };
}

function summarize(
  release: StoredRelease,
  view: DataView,
  { indicators, hasTargets }: { indicators: readonly Indicator[]; hasTargets: boolean },
): ReleaseSummary {
  const { id, title, issuer, docNo, publishedOn, period, loadedAt } = release;
  const { synthetic, access = 'public' } = release;
  const { dictionary } = view;
  const holds = holdingsOf(indicators, dictionary);
  const families = heldFamilies(indicators, dictionary).map((family) =>
    toFamilyRef(family, dictionary),
  );
  const state = view.draft?.releaseId === id ? view.draft.state : 'published';
  const info = { id, title, issuer, docNo, publishedOn, loadedAt, access };
  const made = { synthetic: synthetic !== undefined, seed: synthetic?.seed ?? null };
  return { ...info, ...made, period: toPeriodRef(period), state, holds, families, hasTargets };
}

async function listRevisions(release: StoredRelease, view: DataView): Promise<ReleaseRevision[]> {
  const at = { releaseKey: release.key, asOf: view.asOf };
  const revisions = withToldLoads(view, await revisionsOfRelease(view.db, at));
  return revisions.map(({ undoneAt, undoneNote, ...revision }) => ({
    ...revision,
    undone: undoneAt === null ? null : { at: undoneAt, note: undoneNote ?? '' },
  }));
}

function toTable(table: PrintedTable, { regions }: Dictionary) {
  const regionId = 'regionId' in table ? table.regionId : null;
  const region = regions.find(({ id }) => id === regionId);
  const { kind, title, file, sheet, notes } = table;
  const about = region ? toNameRef(region) : null;
  return { kind, title, file, sheet, region: about, notes: [...notes] };
}
