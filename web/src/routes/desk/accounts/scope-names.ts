import type { Scope } from '#server/schemas/accounts.ts';
import { words } from './words.ts';

/** A department or a region. */
export interface Named {
  id: string;
  name: string;
}

export interface ScopeLists {
  departments: readonly Named[];
  regions: readonly Named[];
}

/** As a form changes it. @example scopeOf({ scope: null }) // { departmentIds: [], regionIds: [] } */
export function scopeOf({ scope }: { scope: Scope | null }): Scope {
  return {
    departmentIds: [...(scope?.departmentIds ?? [])],
    regionIds: [...(scope?.regionIds ?? [])],
  };
}

/**
 * Which lines an account enters; empty where nothing limits it.
 * @example nameScope({ departmentIds: ['a'], regionIds: [] }, lists) // '只填：甲局'
 */
export function nameScope(scope: Scope | null, { departments, regions }: ScopeLists): string {
  if (scope === null) return '';
  const nameOf = (list: readonly Named[]) => (id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const named = [
    scope.departmentIds.map(nameOf(departments)),
    scope.regionIds.map(nameOf(regions)),
  ];
  const parts = named.filter((names) => names.length > 0);
  return words.scope.only(
    parts.map((names) => names.join(words.scope.between)).join(words.scope.and),
  );
}
