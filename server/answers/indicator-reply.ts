import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { familyIds } from '#domain/families.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { toDepartmentRef, toFamilyRef } from './refs.ts';

/** An indicator of the dictionary in the words of the contract. */
export function toIndicatorDetail(
  { departmentId, groupId, aliases, ...rest }: Indicator,
  dictionary: Pick<Dictionary, 'departments' | 'groups' | 'families'>,
): IndicatorDetail {
  const { departments, groups, families = [] } = dictionary;
  const { id, name, proseName, unit, measure, direction, decimals } = rest;
  const department = departments.find((one) => one.id === departmentId);
  const family = families.find((one) => familyIds(one).includes(id));
  const group = groups.find((one) => one.id === groupId);
  return {
    ...{ id, name, proseName, unit, measure, direction, decimals },
    nameEn: rest.nameEn ?? null,
    department: department ? toDepartmentRef(department) : null,
    group: group
      ? { ...group, labelEn: group.labelEn ?? null, memberIds: [...group.memberIds] }
      : null,
    family: family ? toFamilyRef(family, dictionary) : null,
    periodLagMonths: rest.periodLagMonths,
    aliases: [...aliases],
    definition: rest.definition,
    definitionEn: rest.definitionEn ?? null,
    access: rest.access ?? 'public',
    smallBelow: rest.smallBelow ?? null,
  };
}
