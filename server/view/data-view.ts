import type { Clearance } from '#domain/access.ts';
import type { EditionState } from '#domain/edition-steps.ts';
import { excuseRetired } from '#domain/retired.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { Db } from '#server/store/database.ts';
import { findLoad, loadAsOf } from '#server/store/loads.ts';
import { listReleases, type StoredRelease } from '#server/store/releases.ts';
import { keptDictionary } from './kept-dictionary.ts';
import { readMoment } from './moment.ts';

/** What a request works on: the data as of one load. Nothing else may be read for an answer. */
export interface DataView {
  db: Db;
  /** 0 while nothing is loaded. */
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
export async function readView(
  db: Db,
  load: { id: number; version: string } | null,
): Promise<DataView> {
  const asOf = load?.id ?? 0;
  const dictionary = await keptDictionary(db, asOf);
  const releases = await listReleases(db, asOf);
  return {
    db,
    loadId: asOf,
    version: load?.version ?? 'empty',
    dictionary,
    releases: releases.map((release) => excuseRetired(release, dictionary)),
    draft: null,
    clearance: 'restricted',
    withheld: 0,
  };
}

/** The published data as they were: at a load's number, or at a moment. */
export async function viewAsOf(published: DataView, asOf: string): Promise<DataView> {
  const { db, loadId } = published;
  const id = /^\d{1,9}$/u.test(asOf)
    ? Number(asOf)
    : await loadAsOf(db, readMoment(asOf).toISOString());
  // What came after the view that was asked first is not seen in it.
  return id >= loadId ? published : readView(db, await findLoad(db, id));
}
