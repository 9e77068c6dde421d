import { ownRegions } from '#domain/own-regions.ts';
import { unitKey } from '#domain/collection/collection.ts';
import { UNIT_KINDS, type CollectionUnit } from '#domain/collection/fill-in-code.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { findById } from '#domain/find-by-id.ts';
import { Problem } from '#server/problem.ts';
import type { UnitRef } from '#server/schemas/collection.ts';

/** Every unit that there is: departments, then the regions that hand figures in, in the order of the dictionary. */
export function allUnits({ departments, regions }: Dictionary): CollectionUnit[] {
  return [
    ...departments.map(({ id }): CollectionUnit => ({ kind: 'department', id })),
    ...ownRegions(regions).map(({ id }): CollectionUnit => ({ kind: 'region', id })),
  ];
}

/** @throws bad-request for one that the dictionary does not know */
export function requireUnit(key: string, dictionary: Dictionary): CollectionUnit {
  const [kind = '', ...rest] = key.split(':');
  const known = UNIT_KINDS.find((one) => one === kind);
  const unit = known && { kind: known, id: rest.join(':') };
  if (unit && nameOf(unit, dictionary)) return unit;
  throw new Problem('bad-request', {
    zh: `没有“${key}”这个填报单位。请写 department: 或 region:，后面是字典里的编号。`,
    en: `There is no unit “${key}”. Write department: or region: and behind it an id of the dictionary.`,
  });
}

export function toUnitRef(unit: CollectionUnit, dictionary: Dictionary): UnitRef {
  const { name, nameEn = null } = nameOf(unit, dictionary) ?? { name: unit.id };
  return { key: unitKey(unit), kind: unit.kind, name, nameEn };
}

function nameOf({ kind, id }: CollectionUnit, { departments, regions }: Dictionary) {
  return kind === 'department' ? findById(departments, id) : findById(regions, id);
}
