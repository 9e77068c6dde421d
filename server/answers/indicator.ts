import type { Period } from '#domain/period.ts';
import { gapMethod, rankMethod } from '#domain/method.ts';
import { basisOf } from '#domain/period-basis.ts';
import { notesNaming } from '#domain/printed-notes.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireIndicator } from '#server/view/require.ts';
import type { IndicatorMetadata } from '#server/schemas/indicator.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { countValues, lastChange, sourcesOf, tablesOf } from '#server/store/indicator-facts.ts';
import { toPeriod } from '#server/store/months.ts';
import { countBlocks } from '#server/store/observation-blocks.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { toIndicatorDetail } from './indicator-reply.ts';
import { toNameRef, toPeriodRef } from './refs.ts';

type Stored = StoredDictionary['indicators'][number];

/** Footnotes are looked for in so many releases, the newest first. */
const RELEASES_WITH_NOTES = 12;

/** One indicator with all that is known about it. @throws unknown-indicator */
export async function readIndicator(view: DataView, id: string): Promise<IndicatorMetadata> {
  const indicator = requireIndicator(view.dictionary, id);
  const { db, asOf, dictionary } = view;
  const at = { indicatorKey: indicator.key, asOf };
  const everything = { ...at, regionKeys: null, from: null, to: null };
  const [blocks, { values, cells }, change, sources] = await Promise.all([
    countBlocks(db, everything),
    countValues(db, at),
    lastChange(db, { indicatorKeys: [indicator.key], asOf }),
    sourcesOf(db, at),
  ]);
  const periods = blocks.map(toPeriod);
  const detail = toIndicatorDetail(indicator, dictionary);
  const { group } = detail;
  const releaseKeys = new Set(sources.map(({ releaseKey }) => releaseKey));
  const releases = view.releases.filter(({ key }) => releaseKeys.has(key));
  return {
    ...detail,
    members: group && membersOf(group.memberIds, dictionary),
    frequency: indicator.frequency ?? 'monthly',
    periodBasis: basisOf(periods),
    firstPeriod: toRef(periods[0]),
    lastPeriod: toRef(periods.at(-1)),
    figures: cells,
    updated: change?.at ?? null,
    updatedBy: change?.id ?? null,
    revisions: {
      count: values - cells,
      address: `/api/v1/observations?indicator=${encodeURIComponent(indicator.id)}&vintages=all`,
    },
    sources: bySource(releases, sources),
    notes: await readNotes(view, indicator, releases.slice(0, RELEASES_WITH_NOTES)),
    gapMethod: gapMethod(indicator),
    rankMethod: rankMethod({
      direction: indicator.direction,
      groupLabel: group?.label ?? null,
      groupLabelEn: group?.labelEn ?? null,
    }),
  };
}

const toRef = (period: Period | undefined) => (period ? toPeriodRef(period) : null);

function membersOf(ids: readonly string[], { regions }: StoredDictionary) {
  return regions.filter(({ id }) => ids.includes(id)).map(toNameRef);
}

/** @param releases newest first */
function bySource(
  releases: readonly StoredRelease[],
  sources: Awaited<ReturnType<typeof sourcesOf>>,
): IndicatorMetadata['sources'] {
  const byIssuer = Map.groupBy(releases, ({ issuer }) => issuer);
  return [...byIssuer].map(([issuer, own]) => {
    const keys = new Set(own.map(({ key }) => key));
    const kinds = sources.flatMap(({ releaseKey, kind }) =>
      keys.has(releaseKey) ? (kind ?? 'observations') : [],
    );
    return {
      issuer,
      tables: [...new Set(kinds)].sort(),
      releases: own.map(({ id, title, docNo, publishedOn }) => ({ id, title, docNo, publishedOn })),
    };
  });
}

async function readNotes(
  { db, asOf }: DataView,
  indicator: Stored,
  releases: readonly StoredRelease[],
): Promise<IndicatorMetadata['notes']> {
  const keys = releases.map(({ key }) => key);
  const tables = await tablesOf(db, { indicatorKey: indicator.key, asOf }, keys);
  const notes = new Map<string, string>();
  for (const { key, id } of releases) {
    for (const { releaseKey, table } of tables) {
      if (releaseKey !== key) continue;
      for (const text of notesNaming(table, indicator)) {
        if (!notes.has(text)) notes.set(text, id);
      }
    }
  }
  return [...notes].map(([text, release]) => ({ text, release }));
}
