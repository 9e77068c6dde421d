import type { Dictionary } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import type { Said } from '../said.ts';
import { listed, sayName } from '../said-names.ts';
import type { Scope } from '../scope.ts';
import type { CollectionUnit } from './fill-in-code.ts';
import type { ReportedCell } from './line-name.ts';

/**
 * Whether someone may enter a line; without a scope all of them.
 * @example mayEnter({ departmentIds: ['fgw'], regionIds: [] }, gdp of leping, dictionary) // true
 */
export function mayEnter(
  scope: Scope | null,
  { indicatorId, regionId }: ReportedCell,
  { indicators }: Pick<Dictionary, 'indicators'>,
): boolean {
  if (scope === null) return true;
  const { departmentIds, regionIds } = scope;
  const departmentId = findById(indicators, indicatorId)?.departmentId ?? null;
  const isOfDepartment =
    departmentIds.length === 0 || (departmentId !== null && departmentIds.includes(departmentId));
  return isOfDepartment && (regionIds.length === 0 || regionIds.includes(regionId));
}

/** Null where nothing limits. @example scopeOrNull({ departmentIds: [], regionIds: [] }) // null */
export function scopeOrNull(scope: Scope | null): Scope | null {
  const isLimited = scope && scope.departmentIds.length + scope.regionIds.length > 0;
  return isLimited ? scope : null;
}

/** The lines that a unit hands in. @example scopeOfUnit({ kind: 'region', id: 'leping' }) // its own */
export function scopeOfUnit({ kind, id }: CollectionUnit): Scope {
  return kind === 'department'
    ? { departmentIds: [id], regionIds: [] }
    : { departmentIds: [], regionIds: [id] };
}

/** Who it is that enters these lines, where that is one unit. @example unitOfScope({ departmentIds: ['fgw'], regionIds: [] }) */
export function unitOfScope({ departmentIds, regionIds }: Scope): CollectionUnit | null {
  const [department, region] = [departmentIds[0], regionIds[0]];
  if (departmentIds.length + regionIds.length !== 1) return null;
  if (department !== undefined) return { kind: 'department', id: department };
  return region === undefined ? null : { kind: 'region', id: region };
}

/** @example sayScope({ departmentIds: ['fgw'], regionIds: ['leping'] }, dictionary).zh // '发展和改革委员会；乐平市' */
export function sayScope(
  { departmentIds, regionIds }: Scope,
  { departments, regions }: Pick<Dictionary, 'departments' | 'regions'>,
): Said {
  const named = [
    listed(departmentIds.map((id) => sayName(findById(departments, id) ?? { name: id }))),
    listed(regionIds.map((id) => sayName(findById(regions, id) ?? { name: id }))),
  ].filter(({ zh }) => zh !== '');
  return { zh: named.map(({ zh }) => zh).join('；'), en: named.map(({ en }) => en).join('; ') };
}
