import type { ComparisonGroup, Department } from '#domain/dictionary.ts';
import type { StoredDictionary } from '#server/store/dictionary.ts';
import type { StoredIndicator } from './read-selection.ts';

/** An indicator with who answers for it and who is compared. */
export interface AboutIndicator extends StoredIndicator {
  department: Department | null;
  group: ComparisonGroup | null;
}

export function withDepartment(
  indicator: StoredIndicator,
  { departments, groups }: StoredDictionary,
): AboutIndicator {
  const { departmentId, groupId } = indicator;
  return {
    ...indicator,
    department: departments.find(({ id }) => id === departmentId) ?? null,
    group: groups.find(({ id }) => id === groupId) ?? null,
  };
}
