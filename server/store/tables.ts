import type { Generated, Selectable } from 'kysely';
import type { AccessLevel } from '#domain/access.ts';
import type { MissingReason } from '#domain/dictionary.ts';
import type { TableKind } from '#domain/printed.ts';
import type { DeskDatabase } from './desk-tables.ts';
import type { DraftDatabase } from './draft-tables.ts';

/** Tables as TypeScript sees them; the CamelCasePlugin turns names into snake_case columns. */
export interface Database extends DeskDatabase, DraftDatabase {
  region: KeyTable;
  indicator: IndicatorTable;
  release: KeyTable;
  dictionaryVersion: DictionaryVersionTable;
  releaseVersion: ReleaseVersionTable;
  loadRelease: LoadReleaseTable;
  load: LoadTable;
  sheet: SheetTable;
  releaseIndicator: ReleaseIndicatorTable;
  source: SourceTable;
  observation: ObservationTable;
  target: TargetTable;
}

/** What observations point at has a small integer `key` beside its public `id`. */
export interface KeyTable {
  key: Generated<number>;
  id: string;
}

/** An indicator, in one breakdown, as one office gives it: '' and '' is the plain one of the dictionary. */
export interface IndicatorTable extends KeyTable {
  breakdown: Generated<string>;
  office: Generated<string>;
}

export interface DictionaryVersionTable {
  loadId: number;
  /** JSON of a Dictionary. */
  content: string;
}

/** The head of a release. Months are integers, 201906. */
export interface ReleaseVersionTable {
  releaseKey: number;
  loadId: number;
  title: string;
  issuer: string;
  docNo: string | null;
  publishedOn: string | null;
  periodStart: number;
  periodEnd: number;
  /** Paragraphs, one a line. */
  opening: string;
  closing: string;
  /** 1: made up by a program. */
  synthetic: Generated<number>;
  seed: Generated<number | null>;
  /** Null: public. */
  access: Generated<Exclude<AccessLevel, 'public'> | null>;
  /** JSON: names in the list of annexes, by titles. */
  annexNames: Generated<string | null>;
  /** JSON of a CompleteWithout. Null: it waits for all. */
  completeWithout: Generated<string | null>;
  /** YYYY-MM-DD. Null: its bulletin urges nothing on. */
  urgedOn: Generated<string | null>;
}

/** Which releases a load was about, even where it brought nothing new of them. */
export interface LoadReleaseTable {
  loadId: number;
  releaseKey: number;
}

/** One load is one transaction; its id is the clock by which "as of" is asked. */
export interface LoadTable {
  id: Generated<number>;
  /** ISO 8601, UTC. */
  loadedAt: string;
  loadedBy: string;
  note: string;
  /** Never used twice: it names the whole data as they stand after this load. */
  version: string;
  /** An undo takes an earlier load back; it is a load too, so that it has its place in time. */
  kind: Generated<'load' | 'undo'>;
  /** The undo that took this load back. */
  undoneBy: Generated<number | null>;
  /** How many values it added or revised. */
  figures: Generated<number>;
}

/** A printed table, kept whole as it was read: the evidence behind observations. */
export interface SheetTable {
  id: Generated<number>;
  loadId: number;
  /** Null for plans. */
  releaseKey: number | null;
  kind: TableKind;
  /** Tells tables of one kind in one release apart: a region, income or expenditure, a plan's number. */
  subject: string;
  file: string;
  sheetName: string | null;
  /** JSON of a PrintedTable. */
  content: string;
  contentHash: string;
}

/** Which indicators a release holds, and over which periods: each that a figure has stands here. */
export interface ReleaseIndicatorTable {
  releaseKey: number;
  indicatorKey: number;
  period: number;
  loadId: number;
}

/** What a load took figures of a release from. Never changed, and never without its load. */
export interface SourceTable {
  key: Generated<number>;
  loadId: number;
  /** The release that brought these values. */
  releaseKey: number;
  /** Null for a tidy file, which is not kept. */
  sheetId: number | null;
  file: string;
}

/** Append-only: a revision is one more row with a later load. */
export interface ObservationTable {
  indicatorKey: number;
  /** As `packPeriod` writes it. */
  period: number;
  regionKey: number;
  loadId: number;
  /** The value as a whole number of its last decimals: 10.0 is 100. */
  units: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  sourceKey: number;
  sourceRow: number | null;
  sourceColumn: number | null;
  /** The marks of notes behind it: ①, *, [1]. */
  noteMark: Generated<string | null>;
}

/** Append-only, like observations. */
export interface TargetTable {
  releaseKey: number;
  indicatorKey: number;
  regionKey: number;
  loadId: number;
  /** In the words of print; empty: there was one, and a later load took it away. */
  text: string;
}

export type LoadRow = Selectable<LoadTable>;
export type SheetRow = Selectable<SheetTable>;
