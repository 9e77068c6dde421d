import type { MissingReason } from '#domain/dictionary.ts';

/** A member of a dimension: a place, an indicator, a month. */
export interface CubeCategory {
  code: string;
  label: string | null;
  unit: string | null;
  /** Of its figures, as they are to be shown. */
  decimals: number | null;
  /** What it is part of, by its label. */
  parent: string | null;
  note: string | null;
}

export interface CubeDimension {
  id: string;
  label: string | null;
  /** What the file says that it is. */
  role: 'time' | 'geo' | 'metric' | null;
  categories: readonly CubeCategory[];
}

export interface CubeCell {
  /** Its place when all are counted, the last dimension fastest, from 0. */
  index: number;
  /** '' where there is nothing. */
  text: string;
  status: string | null;
  note: string | null;
  /** What stands for no figure; null: a figure. */
  missing: MissingReason | null;
}

/** Figures by dimensions, as a file has them: only those that stand in it. */
export interface Cube {
  /** What its values are called in addresses. */
  name: string;
  title: string | null;
  /** What is measured, where the file says it apart from the dimensions. */
  contents: string | null;
  unit: string | null;
  dimensions: readonly CubeDimension[];
  cells: readonly CubeCell[];
  /** Of our own making: codes are ids. */
  isOwn: boolean;
}

/** Each has all that is said of it beside it: read to the end, so many take some 700 MB. */
export const MOST_FIGURES = 300_000;

/** The numbers of a cell's categories, one for each dimension. */
export function placeIn(dimensions: readonly CubeDimension[], index: number): number[] {
  const place: number[] = [];
  let rest = index;
  for (const { categories } of dimensions.toReversed()) {
    place.push(rest % categories.length);
    rest = Math.floor(rest / categories.length);
  }
  return place.reverse();
}

/** Null where there are too many to count. */
export function countPlaces(dimensions: readonly CubeDimension[]): number | null {
  const count = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  return Number.isSafeInteger(count) ? count : null;
}
