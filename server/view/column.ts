import { MISSING_REASONS, type MissingReason } from '#domain/dictionary.ts';
import type { BroughtCell, StoredColumn } from '#server/store/columns.ts';
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

/** While it is put together. */
type Draft = Column & { noteMarks: Map<number, string>; targets: (string | null)[] };

export function toColumn(
  stored: StoredColumn | null,
  regions: Regions,
  { targets, files }: { targets: readonly StoredTarget[]; files: ReadonlyMap<number, string> },
): Column {
  const column = emptyColumn(regions.length, files);
  setTargets(column, targets, regions);
  if (stored === null) return column;
  for (const [at, regionKey] of stored.regionKeys.entries()) {
    setCell(column, placesOf(regions).get(regionKey), {
      units: stored.units[at] ?? null,
      decimals: stored.decimals[at] ?? 0,
      missingReason: stored.missingReasons[regionKey] ?? null,
      noteMark: stored.noteMarks[regionKey] ?? null,
      loadId: stored.loadIds[at] ?? 0,
      revision: stored.revisions[at] ?? 0,
      sourceKey: stored.sourceKeys[at] ?? 0,
      sourceRow: stored.sourceRows[at] ?? null,
      sourceColumn: stored.sourceColumns[at] ?? null,
    });
  }
  return column;
}

/** What loads brought of it since, in their order. */
export interface Brought {
  cells: readonly BroughtCell[];
  /** One without words was taken away. */
  targets: readonly StoredTarget[];
  /** Names of the sources that are new. */
  files: ReadonlyMap<number, string>;
}

/** A column as it is after further loads. */
export function withBrought(before: Column, regions: Regions, brought: Brought): Column {
  const column = copyOf(before, brought.files);
  setTargets(column, brought.targets, regions);
  for (const cell of brought.cells) {
    const place = placesOf(regions).get(cell.regionKey);
    const isRevision = place !== undefined && column.held[place] === 1;
    const revision = isRevision ? (column.revisions[place] ?? 0) + 1 : 0;
    setCell(column, place, { ...cell, revision });
  }
  return column;
}

function emptyColumn(size: number, files: ReadonlyMap<number, string>): Draft {
  return {
    held: new Uint8Array(size),
    values: new Float64Array(size).fill(NaN),
    decimals: new Uint8Array(size),
    reasons: new Uint8Array(size),
    noteMarks: new Map(),
    targets: Array.from({ length: size }, () => null),
    loadIds: new Int32Array(size),
    revisions: new Int32Array(size),
    sourceKeys: new Int32Array(size),
    files,
    sourceRows: new Int32Array(size),
    sourceColumns: new Int32Array(size),
  };
}

function copyOf(column: Column, moreFiles: ReadonlyMap<number, string>): Draft {
  return {
    held: column.held.slice(),
    values: column.values.slice(),
    decimals: column.decimals.slice(),
    reasons: column.reasons.slice(),
    noteMarks: new Map(column.noteMarks),
    targets: [...column.targets],
    loadIds: column.loadIds.slice(),
    revisions: column.revisions.slice(),
    sourceKeys: column.sourceKeys.slice(),
    files: new Map([...column.files, ...moreFiles]),
    sourceRows: column.sourceRows.slice(),
    sourceColumns: column.sourceColumns.slice(),
  };
}

type SetCell = Omit<BroughtCell, 'indicatorKey' | 'period' | 'regionKey'> & { revision: number };

/** A region that the dictionary does not name has no place. */
function setCell(column: Draft, place: number | undefined, cell: SetCell): void {
  if (place === undefined) return;
  const { units, decimals, missingReason, noteMark } = cell;
  column.held[place] = 1;
  column.values[place] = valueOf(units, decimals) ?? NaN;
  column.decimals[place] = decimals;
  column.reasons[place] = missingReason === null ? 0 : MISSING_REASONS.indexOf(missingReason) + 1;
  column.loadIds[place] = cell.loadId;
  column.revisions[place] = cell.revision;
  column.sourceKeys[place] = cell.sourceKey;
  column.sourceRows[place] = cell.sourceRow ?? -1;
  column.sourceColumns[place] = cell.sourceColumn ?? -1;
  if (noteMark === null) column.noteMarks.delete(place);
  else column.noteMarks.set(place, noteMark);
}

function setTargets(
  { targets }: Draft,
  brought: readonly Pick<StoredTarget, 'regionKey' | 'text'>[],
  regions: Regions,
): void {
  for (const { regionKey, text } of brought) {
    const place = placesOf(regions).get(regionKey);
    if (place !== undefined) targets[place] = text === '' ? null : text;
  }
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
