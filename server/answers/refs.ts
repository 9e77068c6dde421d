import type { ComparisonGroup, Department, Indicator, Region } from '#domain/dictionary.ts';
import type { Family, FamilyMember, WithFamilies } from '#domain/families.ts';
import { periodLabel, type Period } from '#domain/period.ts';
import type { Reported } from '#domain/reported.ts';
import type { FamilyRef } from '#server/schemas/families.ts';
import type {
  DepartmentRef,
  GroupRef,
  IndicatorRef,
  NameRef,
  PeriodRef,
  RegionRef,
} from '#server/schemas/scalars.ts';

/** How the contract names things inside its answers. */

/** By the region: an answer may name thousands, and each again for every indicator. */
const regionRefs = new WeakMap<Region, RegionRef>();

export function toRegionRef(region: Region): RegionRef {
  const found = regionRefs.get(region);
  if (found) return found;
  const { id, name, shortName, kind, ...english } = region;
  const ref = { id, name, shortName, ...toEnglishNames(english), kind };
  regionRefs.set(region, ref);
  return ref;
}

export function toDepartmentRef({ id, name, shortName, ...english }: Department): DepartmentRef {
  return { id, name, shortName, ...toEnglishNames(english) };
}

export function toIndicatorRef(indicator: Indicator): IndicatorRef {
  const { id, name, proseName, unit, nameEn = null } = indicator;
  return { id, name, proseName, nameEn, unit };
}

/** A region, an indicator or a member of a family by name alone. */
export function toNameRef({ id, name, nameEn = null }: Region | Indicator | FamilyMember): NameRef {
  return { id, name, nameEn };
}

export function toFamilyRef(
  { id, kind, name, nameEn }: Family,
  { families = [] }: WithFamilies,
): FamilyRef {
  return { id, kind, name, nameEn, place: families.findIndex((one) => one.id === id) };
}

/** `size`: how many of its regions have a rank. */
export function toGroupRef(
  group: ComparisonGroup,
  size: number,
  { count: reported, expected }: Reported,
): GroupRef {
  const { id, label, labelEn = null } = group;
  return { id, label, labelEn, size, reported, expected };
}

/** A dictionary from before English names has none. */
export function toEnglishNames(names: Pick<Region, 'nameEn' | 'shortNameEn'>) {
  return { nameEn: names.nameEn ?? null, shortNameEn: names.shortNameEn ?? null };
}

/** By the period: thousands of figures of an answer are of a few. */
const periodRefs = new WeakMap<Period, PeriodRef>();

export function toPeriodRef(period: Period): PeriodRef {
  const found = periodRefs.get(period);
  if (found) return found;
  const ref = { ...period, label: periodLabel(period) };
  periodRefs.set(period, ref);
  return ref;
}
