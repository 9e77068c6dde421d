import type { CubesResult } from './format-problems.ts';
import { brokenFormat, tooManyFigures } from './format-problems.ts';
import { countPlaces, MOST_FIGURES, type Cube, type CubeDimension } from './cube.ts';
import { readDimensions } from './json-stat-dimensions.ts';
import { countValues, readCells } from './json-stat-values.ts';
import { isList, isObject, memberOf, textOf, type JsonObject } from './json-text.ts';

const FORMAT = 'JSON-stat';

/** The datasets of a JSON-stat file (2.0, or a bundle of 1.x) with their values; null: it is none. */
export function readJsonStat(whole: JsonObject, file: string): CubesResult<Cube> | null {
  const datasets = datasetsIn(whole);
  if (datasets === null) return null;
  const found = datasets.filter((dataset) => memberOf(dataset, 'value') !== undefined);
  if (found.length === 0) return { cubes: [], problems: [linksOnly(file)] };
  const count = found.reduce((sum, dataset) => sum + countValues(dataset), 0);
  if (count > MOST_FIGURES) return { cubes: [], problems: [tooManyFigures(file, count)] };
  const cubes = found.map((dataset, index) =>
    readDataset(dataset, found.length > 1 ? index : null),
  );
  const read = cubes.filter((cube) => cube !== null);
  if (read.length === cubes.length) return { cubes: read, problems: [] };
  return { cubes: [], problems: [sizesDiffer(file)] };
}

function datasetsIn(whole: JsonObject): readonly JsonObject[] | null {
  const kind = memberOf(whole, 'class');
  if (kind === 'collection') {
    const items = memberOf(memberOf(whole, 'link'), 'item');
    return isList(items) ? items.filter(isObject) : [];
  }
  if (kind === 'dimension') return [];
  if (isDataset(whole)) return [whole];
  const members = Object.values(whole).filter(isObject);
  return members.length > 0 && members.every(isDataset) ? members : null;
}

function isDataset(value: JsonObject): boolean {
  const dimension = memberOf(value, 'dimension');
  const ids = memberOf(value, 'id') ?? memberOf(dimension, 'id');
  return isList(ids) && isObject(dimension) && memberOf(value, 'value') !== undefined;
}

function readDataset(dataset: JsonObject, place: number | null): Cube | null {
  const dimensions = readDimensions(dataset);
  const count = dimensions === null ? null : countPlaces(dimensions);
  if (dimensions === null || count === null || !isSizeRight(dataset, dimensions)) return null;
  const cells = readCells(dataset, dimensions, count);
  if (cells === null) return null;
  const title = textOf(memberOf(dataset, 'label'));
  return {
    name: place === null ? 'value' : `${place + 1} ${title ?? 'value'}`,
    ...{ title, contents: null, unit: null, dimensions, cells },
    isOwn: isObject(memberOf(memberOf(dataset, 'extension'), 'tongbao')),
  };
}

function isSizeRight(dataset: JsonObject, dimensions: readonly CubeDimension[]): boolean {
  const sizes = memberOf(dataset, 'size') ?? memberOf(memberOf(dataset, 'dimension'), 'size');
  if (!isList(sizes)) return true;
  return (
    sizes.length === dimensions.length &&
    sizes.every((size, index) => Number(textOf(size)) === dimensions[index]?.categories.length)
  );
}

function sizesDiffer(file: string) {
  return brokenFormat(file, FORMAT, {
    zh: '里，维度、成员和数值的个数对不上',
    en: 'has dimensions, members and values whose numbers do not fit each other',
  });
}

function linksOnly(file: string) {
  return brokenFormat(file, FORMAT, {
    zh: '里只有目录或链接，没有数',
    en: 'holds only a list or links, no figures',
  });
}
