/** Tables of the drafts that are looked at. */
export interface DraftDatabase {
  draftView: DraftViewTable;
  draftNumber: DraftNumberTable;
}

/** A draft as it lies in the tables of figures. */
export interface DraftViewTable {
  /** Its number there, `FIRST_DRAFT` or more. */
  loadId: number;
  /** What it was made of; null: it is being removed. */
  key: string | null;
  editionId: number;
  /** The last load that it was written over. */
  upTo: number;
  /** Never used twice, as that of a load. */
  version: string;
  /** JSON: the keys of the releases that it is about. */
  releaseKeys: string;
  /** JSON: where its figures lie, as pairs of the key of an indicator and a period. */
  blocks: string;
  /** ISO 8601, UTC, within some minutes. */
  askedAt: string;
}

/** One row: the last number that was given, so that none is given twice. */
interface DraftNumberTable {
  last: number;
}
