import type { Dictionary } from '#domain/dictionary.ts';
import { toDepartmentRef, toIndicatorRef, toRegionRef } from './refs.ts';

export type Names = ReturnType<typeof namesIn>;

/** Ids of a dictionary as the contract names them; what the dictionary no longer has by its id. */
export function namesIn({ regions, departments, indicators, groups }: Dictionary) {
  const find = <T extends { id: string }>(list: readonly T[]) => {
    const known = new Map(list.map((one) => [one.id, one]));
    return (id: string | null) => (id === null ? null : (known.get(id) ?? null));
  };
  const [findRegion, findDepartment] = [find(regions), find(departments)];
  const [findIndicator, findGroup] = [find(indicators), find(groups)];
  const region = (id: string) => {
    const known = findRegion(id);
    if (known) return toRegionRef(known);
    const kind = 'county' as const;
    return { id, name: id, shortName: id, nameEn: null, shortNameEn: null, kind };
  };
  const indicator = (id: string) => {
    const known = findIndicator(id);
    return known ? toIndicatorRef(known) : { id, name: id, proseName: id, nameEn: null, unit: '' };
  };
  const department = (id: string | null) => {
    const known = findDepartment(id);
    return known && toDepartmentRef(known);
  };
  const group = (id: string | null) => {
    const known = findGroup(id);
    return known && { id: known.id, label: known.label, labelEn: known.labelEn ?? null };
  };
  const place = ({ indicatorId, regionId }: { indicatorId: string; regionId: string }) => ({
    indicator: indicator(indicatorId),
    department: department(findIndicator(indicatorId)?.departmentId ?? null),
    region: region(regionId),
  });
  const measure = (id: string) => findIndicator(id)?.measure ?? 'rate';
  return { region, indicator, department, group, place, measure };
}
