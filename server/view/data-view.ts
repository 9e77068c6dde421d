import type { Clearance } from '#domain/access.ts';
import type { EditionState } from '#domain/edition-steps.ts';
import { excuseRetired } from '#domain/retired.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { Db } from '#server/store/database.ts';
import { findLoad, loadAsOf } from '#server/store/loads.ts';
import { listReleases, type StoredRelease } from '#server/store/releases.ts';
import { FIRST_DRAFT, type AsOf, type DraftAsOf } from '#server/store/vintage.ts';
import { keptDictionary } from './kept-dictionary.ts';
import { readMoment } from './moment.ts';

/** What a request works on: the data as of one load. Nothing else may be read for an answer. */
export interface DataView {
  db: Db;
  /** What is read for it: of a draft what it brings as well. */
  asOf: AsOf;
  /** What is told of it; 0 while nothing is loaded, and of a draft the number that its load would have now. */
  loadId: number;
  version: string;
  dictionary: StoredDictionary;
  /** Newest first; complete without what is retired by then. */
  releases: readonly StoredRelease[];
  /** The edition that is shown before it counts; null: only what is published. */
  draft: DraftRef | null;
  /** Up to which level `db` gives figures; `restricted`: all of them. */
  clearance: Clearance;
  /** How many indicators, releases and single cells are withheld; 0: it is whole. */
  withheld: number;
}

export interface DraftRef {
  releaseId: string;
  state: EditionState;
  no: number;
}

/** Whether the figures were made up by a program: all of them then, for they are never mixed. */
export function isSynthetic({ releases }: Pick<DataView, 'releases'>): boolean {
  return releases.some(({ synthetic }) => synthetic !== undefined);
}

/** The data as of a load; of none, all empty. */
export function readView(db: Db, load: { id: number; version: string } | null): Promise<DataView> {
  const loadId = load?.id ?? 0;
  const told = { loadId, version: load?.version ?? 'empty', draft: null };
  return readAsOf(db, loadId, told);
}

/** The data with a draft. @param version never used twice, as that of a load */
export function readDraftView(
  db: Db,
  asOf: DraftAsOf,
  { version, draft }: { version: string; draft: DraftRef },
): Promise<DataView> {
  return readAsOf(db, asOf, { loadId: asOf.upTo + 1, version, draft });
}

async function readAsOf(
  db: Db,
  asOf: AsOf,
  told: Pick<DataView, 'loadId' | 'version' | 'draft'>,
): Promise<DataView> {
  const dictionary = await keptDictionary(db, asOf);
  const releases = await listReleases(db, asOf);
  return {
    db,
    asOf,
    ...told,
    dictionary,
    releases: releases.map((release) => excuseRetired(release, dictionary)),
    clearance: 'restricted',
    withheld: 0,
  };
}

/** The published data as they were: at a load's number, or at a moment. */
export async function viewAsOf(published: DataView, asOf: string): Promise<DataView> {
  const id = /^\d{1,9}$/u.test(asOf)
    ? Number(asOf)
    : await loadAsOf(published.db, readMoment(asOf).toISOString());
  return viewOfLoad(published, id);
}

/** The same at a load's number. */
export async function viewOfLoad(view: DataView, id: number): Promise<DataView> {
  const { db, loadId } = view;
  // What came after the view that was asked first is not seen in it.
  return id >= loadId ? view : readView(db, await findLoad(db, id));
}

/** Rows as they are told: of what a draft brings not the number under which it lies, but that of the view. */
export function withToldLoads<Row extends { loadId: number }>(
  { asOf, loadId }: Pick<DataView, 'asOf' | 'loadId'>,
  rows: Row[],
): Row[] {
  if (typeof asOf === 'number') return rows;
  return rows.map((row) => (row.loadId < FIRST_DRAFT ? row : { ...row, loadId }));
}
