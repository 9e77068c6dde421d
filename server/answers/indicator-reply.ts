import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { toDepartmentRef } from './refs.ts';

/** An indicator of the dictionary in the words of the contract. */
export function toIndicatorDetail(
  { departmentId, groupId, aliases, ...rest }: Indicator,
  { departments, groups }: Pick<Dictionary, 'departments' | 'groups'>,
): IndicatorDetail {
  const { id, name, proseName, unit, measure, direction, decimals } = rest;
  const department = departments.find((one) => one.id === departmentId);
  const group = groups.find((one) => one.id === groupId);
  return {
    ...{ id, name, proseName, unit, measure, direction, decimals },
    nameEn: rest.nameEn ?? null,
    department: department ? toDepartmentRef(department) : null,
    group: group
      ? { ...group, labelEn: group.labelEn ?? null, memberIds: [...group.memberIds] }
      : null,
    periodLagMonths: rest.periodLagMonths,
    aliases: [...aliases],
    definition: rest.definition,
    definitionEn: rest.definitionEn ?? null,
    access: rest.access ?? 'public',
    smallBelow: rest.smallBelow ?? null,
  };
}
