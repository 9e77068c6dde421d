import type { CubeCategory, CubeDimension } from './cube.ts';
import {
  countOf,
  isList,
  isObject,
  memberOf,
  textOf,
  textsOf,
  type JsonObject,
  type JsonValue,
} from './json-text.ts';

/** The dimensions of a dataset in their order; null where one is not told, or twice. */
export function readDimensions(dataset: JsonObject): readonly CubeDimension[] | null {
  const all = memberOf(dataset, 'dimension');
  const ids = textsOf(memberOf(dataset, 'id') ?? memberOf(all, 'id'));
  const role = memberOf(dataset, 'role') ?? memberOf(all, 'role');
  if (ids.length === 0 || new Set(ids).size < ids.length) return null;
  const dimensions = ids.map((id) => readDimension(id, memberOf(all, id), role));
  return dimensions.every((one) => one !== null) ? dimensions : null;
}

function readDimension(
  id: string,
  dimension: JsonValue | undefined,
  role: JsonValue | undefined,
): CubeDimension | null {
  const category = memberOf(dimension, 'category');
  const codes = codesOf(category);
  if (codes.length === 0) return null;
  const parents = parentsOf(category);
  const labels = memberOf(category, 'label');
  return {
    id,
    label: textOf(memberOf(dimension, 'label')),
    role:
      (['time', 'geo', 'metric'] as const).find((one) =>
        textsOf(memberOf(role, one)).includes(id),
      ) ?? null,
    categories: codes.map((code) => {
      const parent = parents.get(code) ?? null;
      return {
        ...readCategory(code, category),
        parent: parent === null ? null : (textOf(memberOf(labels, parent)) ?? parent),
      };
    }),
  };
}

/** In their order: a list, places by code, or, of a dimension with one member, its label alone. */
function codesOf(category: JsonValue | undefined): readonly string[] {
  const index = memberOf(category, 'index');
  if (isList(index)) return textsOf(index);
  if (isObject(index)) {
    const places = Object.entries(index).map(([code, place]) => ({ code, place: countOf(place) }));
    const ordered = places.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
    return ordered.every(({ place }, at) => place === at) ? ordered.map(({ code }) => code) : [];
  }
  const labels = memberOf(category, 'label');
  return isObject(labels) ? Object.keys(labels).slice(0, 1) : [];
}

function readCategory(code: string, category: JsonValue | undefined): CubeCategory {
  const own = (member: string) => memberOf(memberOf(category, member), code);
  const unit = own('unit');
  return {
    code,
    label: textOf(own('label')),
    unit: textOf(memberOf(unit, 'label')) ?? textOf(memberOf(unit, 'symbol')),
    decimals: countOf(memberOf(unit, 'decimals')),
    parent: null,
    note: textsOf(own('note')).join('；') || null,
  };
}

function parentsOf(category: JsonValue | undefined): ReadonlyMap<string, string> {
  const child = memberOf(category, 'child');
  if (!isObject(child)) return new Map();
  return new Map(
    Object.entries(child).flatMap(([parent, children]) =>
      textsOf(children).map((one) => [one, parent] as const),
    ),
  );
}
