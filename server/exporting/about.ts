import { MISSING_REASONS, type MissingReason } from '#domain/dictionary.ts';
import { MISSING_MEANINGS } from '#domain/missing-reason.ts';
import type { Period } from '#domain/period.ts';
import { officeOf } from '#domain/office.ts';
import type { Said } from '#domain/said.ts';
import { latestLoad } from '#server/store/loads.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { withDepartment, type AboutIndicator } from './about-indicator.ts';
import { namedOf } from './cited.ts';
import type { Extract } from './extract-shape.ts';
import { readFootnotes, type Footnote } from './footnotes.ts';
import { indicatorsIn } from './members.ts';
import type { StoredRegion } from './read-selection.ts';

/** What whoever has a file of an extract needs to know of it: the same in every format. */
export interface About {
  title: Said;
  /** How the office calls who answers for an indicator. */
  dutyWord: string;
  /** Who published the figures, the newest release first. */
  issuers: readonly string[];
  /** In its one writing; empty: everything. */
  query: string;
  /** Gives the same figures again, whatever was published since: path and query, without a suffix's dot. */
  address: (suffix: string) => string;
  load: { id: number; at: string | null; version: string };
  /** From the first month of any to the last; null: nothing in it. */
  span: Period | null;
  /** Those that the figures are of, newest first. */
  releases: readonly StoredRelease[];
  /** Those that there are figures of. */
  indicators: readonly AboutIndicator[];
  /** Those asked for, and what they lie in. */
  regions: readonly StoredRegion[];
  /** As printed under tables that the figures stand in; in Chinese. */
  footnotes: readonly Footnote[];
  missing: readonly { reason: MissingReason; words: Said }[];
  /** Made up by a program; null: real. */
  synthetic: { seeds: readonly number[] } | null;
  /** The release whose draft it is with; null: only what is published. */
  draft: string | null;
  /** Whether something was withheld from the reader, here or elsewhere in the data. */
  isWithheld: boolean;
}

/** The same with what is known when the figures were gone through. */
export interface AboutWhole extends About {
  /** Figures, one by one, however they are laid out. */
  rows: number;
}

export async function aboutWhole(extract: Extract): Promise<AboutWhole> {
  return { ...(await aboutExtract(extract)), rows: await extract.count() };
}

const known = new WeakMap<Extract, Promise<About>>();

export function aboutExtract(extract: Extract): Promise<About> {
  const found = known.get(extract) ?? readAbout(extract);
  known.set(extract, found);
  // What failed once may be asked again.
  found.catch(() => known.delete(extract));
  return found;
}

async function readAbout(extract: Extract): Promise<About> {
  const { view, query, blocks, selection } = extract;
  const named = namedOf(extract);
  const load = await latestLoad(view.db, view.asOf);
  const givers = new Set(blocks.map(({ release }) => release?.key));
  const releases = view.releases.filter(({ key }) => givers.has(key));
  const made = releases.flatMap(({ synthetic }) => synthetic ?? []);
  return {
    title: { zh: named.title, en: named.titleEn },
    dutyWord: officeOf(view.dictionary).dutyWord,
    issuers: named.issuers,
    query,
    address: (suffix) => addressOf(extract, suffix),
    load: { id: view.loadId, at: load?.loadedAt ?? null, version: view.version },
    span: spanOf(extract),
    releases,
    indicators: indicatorsIn(selection, blocks).map((one) => withDepartment(one, view.dictionary)),
    regions: withWhole(selection.regions, view.dictionary.regions),
    footnotes: await readFootnotes(extract, releases),
    missing: MISSING_REASONS.map((reason) => ({ reason, words: MISSING_MEANINGS[reason] })),
    synthetic: made.length > 0 ? { seeds: seedsOf(made) } : null,
    draft: view.draft?.releaseId ?? null,
    isWithheld: view.withheld > 0,
  };
}

function addressOf({ view, query }: Extract, suffix: string): string {
  const { draft, loadId } = view;
  const as = draft ? `draft=${draft.releaseId}` : `asOf=${loadId}`;
  return `/api/v1/observations.${suffix}?${query ? `${query}&` : ''}${as}`;
}

function spanOf({ blocks }: Extract): Period | null {
  const starts = blocks.map(({ period }) => period.start).sort();
  const ends = blocks.map(({ period }) => period.end).sort();
  const [start] = starts;
  const end = ends.at(-1);
  return start !== undefined && end !== undefined ? { start, end } : null;
}

/** With what a chosen region lies in, so that no `inside` points to nothing. */
function withWhole(
  chosen: readonly StoredRegion[],
  all: readonly StoredRegion[],
): readonly StoredRegion[] {
  const ids = new Set<string>();
  for (const { id } of chosen) {
    for (let at: string | null = id; at !== null && !ids.has(at);) {
      ids.add(at);
      at = all.find((region) => region.id === at)?.insideId ?? null;
    }
  }
  return all.filter(({ id }) => ids.has(id));
}

function seedsOf(made: readonly { seed: number | null }[]): number[] {
  return [...new Set(made.flatMap(({ seed }) => seed ?? []))];
}
