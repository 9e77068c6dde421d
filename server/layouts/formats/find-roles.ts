import type { Cube } from '#server/formats/statistics/cube.ts';
import { findRole, type RoleFound } from './dimension-role.ts';
import type { DimensionRole } from './dimension-words.ts';

/** Of these a cube has one each; what else looks like one is something else. */
const SINGLE: ReadonlySet<DimensionRole> = new Set(['region', 'indicator', 'unit']);
const TRUST: readonly RoleFound['by'][] = ['format', 'name', 'members', 'left'];

/**
 * What each dimension is for. Where none is of indicators and the file does not say what is measured,
 * the longest one of which nothing is known holds them.
 */
export function findRoles({
  dimensions,
  contents,
}: Pick<Cube, 'dimensions' | 'contents'>): DimensionRole[] {
  const found = dimensions.map((dimension) => findRole(dimension));
  const roles = found.map(({ role }, index) => {
    if (!SINGLE.has(role)) return role;
    return index === surest(found, role) ? role : 'other';
  });
  if (roles.includes('indicator') || contents !== null) return roles;
  const left = roles.flatMap((role, index) => (role === 'other' ? [index] : []));
  const sizeOf = (index: number) => dimensions[index]?.categories.length ?? 0;
  const longest = left.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  return roles.map((role, index) => (index === longest && sizeOf(index) > 1 ? 'indicator' : role));
}

/** The one that is likeliest of those that have one role; of equals the first. */
function surest(found: readonly RoleFound[], role: DimensionRole): number {
  const places = found.flatMap((one, index) => (one.role === role ? [index] : []));
  const trust = (index: number) => TRUST.indexOf(found[index]?.by ?? 'left');
  return places.toSorted((a, b) => trust(a) - trust(b))[0] ?? -1;
}
