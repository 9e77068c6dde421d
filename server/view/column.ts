import { MISSING_REASONS, type MissingReason } from '#domain/dictionary.ts';
import type { StoredColumn } from '#server/store/columns.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import { valueOf } from '#server/store/figure.ts';
import type { CellValue } from '#server/store/observations.ts';
import type { StoredTarget } from '#server/store/targets.ts';

type Regions = StoredDictionary['regions'];

/**
 * The cells of one indicator of a release, a place for each region of the dictionary, in its order. Of
 * thousands of regions they take a fifth of what an object for each cell would.
 */
export interface Column {
  /** 1 where there is a cell; where there is none, the other lists say nothing. */
  held: Uint8Array;
  /** NaN where there is no figure. */
  values: Float64Array;
  decimals: Uint8Array;
  /** 0 where there is a figure; else the place of the reason among `MISSING_REASONS`, and 1. */
  reasons: Uint8Array;
  /** By place: few cells have one. */
  noteMarks: ReadonlyMap<number, string>;
  /** The words of the target, never empty. */
  targets: readonly (string | null)[];
  loadIds: Int32Array;
  revisions: Int32Array;
  sourceKeys: Int32Array;
  /** Their names by the key of the source. */
  files: ReadonlyMap<number, string>;
  /** -1 where it is not known. */
  sourceRows: Int32Array;
  sourceColumns: Int32Array;
}

/** Where the figure of a cell stands in what was loaded. */
export type CellSource = Pick<
  CellValue,
  'sourceFile' | 'sourceRow' | 'sourceColumn' | 'loadId' | 'revision'
>;

export function toColumn(
  stored: StoredColumn | null,
  regions: Regions,
  { targets, files }: { targets: readonly StoredTarget[]; files: ReadonlyMap<number, string> },
): Column {
  const size = regions.length;
  const texts = new Map(targets.map(({ regionKey, text }) => [regionKey, text]));
  const noteMarks = new Map<number, string>();
  const column = {
    held: new Uint8Array(size),
    values: new Float64Array(size).fill(NaN),
    decimals: new Uint8Array(size),
    reasons: new Uint8Array(size),
    noteMarks,
    targets: regions.map(({ key }) => texts.get(key) ?? null),
    loadIds: new Int32Array(size),
    revisions: new Int32Array(size),
    sourceKeys: new Int32Array(size),
    files,
    sourceRows: new Int32Array(size),
    sourceColumns: new Int32Array(size),
  };
  if (stored === null) return column;
  const placeOf = placesOf(regions);
  for (const [at, regionKey] of stored.regionKeys.entries()) {
    const place = placeOf.get(regionKey);
    if (place === undefined) continue;
    const decimals = stored.decimals[at] ?? 0;
    const { [regionKey]: reason } = stored.missingReasons;
    const { [regionKey]: noteMark } = stored.noteMarks;
    column.held[place] = 1;
    column.values[place] = valueOf(stored.units[at] ?? null, decimals) ?? NaN;
    column.decimals[place] = decimals;
    column.reasons[place] = reason === undefined ? 0 : MISSING_REASONS.indexOf(reason) + 1;
    column.loadIds[place] = stored.loadIds[at] ?? 0;
    column.revisions[place] = stored.revisions[at] ?? 0;
    column.sourceKeys[place] = stored.sourceKeys[at] ?? 0;
    column.sourceRows[place] = stored.sourceRows[at] ?? -1;
    column.sourceColumns[place] = stored.sourceColumns[at] ?? -1;
    if (noteMark !== undefined) noteMarks.set(place, noteMark);
  }
  return column;
}

/** By the list of regions: worked out once for each dictionary. */
const known = new WeakMap<Regions, ReadonlyMap<number, number>>();

/** Which place a region has, by its key. */
function placesOf(regions: Regions): ReadonlyMap<number, number> {
  const places = known.get(regions) ?? new Map(regions.map(({ key }, place) => [key, place]));
  known.set(regions, places);
  return places;
}

/** Null where there is a figure, or no cell. */
export function reasonAt(column: Column, place: number): MissingReason | null {
  return MISSING_REASONS[(column.reasons[place] ?? 0) - 1] ?? null;
}

/** Null where the region has no cell. */
export function sourceAt(column: Column, place: number): CellSource | null {
  if (column.held[place] !== 1) return null;
  const [row = -1, columnNo = -1] = [column.sourceRows[place], column.sourceColumns[place]];
  return {
    sourceFile: column.files.get(column.sourceKeys[place] ?? 0) ?? '',
    sourceRow: row < 0 ? null : row,
    sourceColumn: columnNo < 0 ? null : columnNo,
    loadId: column.loadIds[place] ?? 0,
    revision: column.revisions[place] ?? 0,
  };
}

/** How much memory a column of so many regions takes, names of files and words of targets aside. */
export function bytesOf({ held }: Column): number {
  return 512 + held.length * (3 + 8 + 8 + 5 * 4);
}
