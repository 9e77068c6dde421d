import type { Generated, Selectable } from 'kysely';
import type { Direction, Measure, MissingReason, RegionKind } from '#server/domain/dictionary.ts';
import type { TableKind } from '#server/domain/printed.ts';

/** Tables as TypeScript sees them; the CamelCasePlugin turns names into snake_case columns. */
export interface Database {
  region: RegionTable;
  department: DepartmentTable;
  comparisonGroup: ComparisonGroupTable;
  comparisonGroupMember: ComparisonGroupMemberTable;
  indicator: IndicatorTable;
  missingSymbol: MissingSymbolTable;
  release: ReleaseTable;
  load: LoadTable;
  sheet: SheetTable;
  releaseIndicator: ReleaseIndicatorTable;
  observation: ObservationTable;
  target: TargetTable;
}

/** Rows that observations point at have a small integer `key` beside their public `id`. */
export interface RegionTable {
  key: Generated<number>;
  id: string;
  position: number;
  code: string | null;
  name: string;
  shortName: string;
  proseName: string;
  kind: RegionKind;
  insideId: string | null;
  /** JSON array of strings. */
  aliases: string;
}

export interface DepartmentTable {
  id: string;
  position: number;
  name: string;
  shortName: string;
  aliases: string;
}

export interface ComparisonGroupTable {
  id: string;
  position: number;
  label: string;
  sizeNote: string;
}

export interface ComparisonGroupMemberTable {
  groupId: string;
  position: number;
  regionId: string;
}

export interface IndicatorTable {
  key: Generated<number>;
  id: string;
  position: number;
  name: string;
  proseName: string;
  unit: string;
  measure: Measure;
  direction: Direction;
  decimals: number;
  departmentId: string | null;
  groupId: string | null;
  periodLagMonths: number;
  aboutTolerance: number | null;
  aliases: string;
  definition: string;
}

export interface MissingSymbolTable {
  issuer: string;
  symbol: string;
  reason: MissingReason;
}

/** Months are integers, 201906. */
export interface ReleaseTable {
  key: Generated<number>;
  id: string;
  title: string;
  issuer: string;
  docNo: string | null;
  publishedOn: string | null;
  periodStart: number;
  periodEnd: number;
  /** Paragraphs, one a line. */
  opening: string;
  closing: string;
}

/** One load is one transaction; its id is the clock by which "as of" is asked. */
export interface LoadTable {
  id: Generated<number>;
  /** ISO 8601, UTC. */
  loadedAt: string;
  loadedBy: string;
  note: string;
  /** SHA-256 over the version before and all that this load brought. */
  version: string;
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

/** Which indicators a release holds, and over which months. */
export interface ReleaseIndicatorTable {
  releaseKey: number;
  indicatorKey: number;
  periodEnd: number;
  periodStart: number;
  loadId: number;
}

/** Append-only: a revision is one more row with a later load. */
export interface ObservationTable {
  indicatorKey: number;
  periodEnd: number;
  periodStart: number;
  regionKey: number;
  loadId: number;
  value: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  /** The release that brought this value. */
  releaseKey: number;
  /** Null for a tidy file, which is not kept. */
  sheetId: number | null;
  sourceFile: string;
  sourceRow: number | null;
  sourceColumn: number | null;
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
export type ReleaseRow = Selectable<ReleaseTable>;
