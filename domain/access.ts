import type { Scope } from './scope.ts';
import type { Role } from './roles.ts';

/** Who may see the figures of an indicator or a release: everybody, accounts, those who work on them. */
export const ACCESS_LEVELS = ['public', 'internal', 'restricted'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** Up to which level someone sees figures. */
export type Clearance = AccessLevel;

const WORK_ON_FIGURES: readonly Role[] = ['officer', 'reviewer', 'publisher'];

/**
 * Nobody signed in sees what is public, any account or key what is internal, and who enters, reviews
 * or publishes figures all of them. Who enters some lines alone is an account like others.
 * @example clearanceOf({ roles: ['viewer'] }) // 'internal'
 */
export function clearanceOf(actor: { roles: readonly Role[]; scope?: Scope } | null): Clearance {
  if (!actor || actor.roles.length === 0) return 'public';
  const works = actor.roles.filter((role) => !actor.scope || role !== 'officer');
  return works.some((role) => WORK_ON_FIGURES.includes(role)) ? 'restricted' : 'internal';
}

/** @example isAbove('restricted', 'internal') // true */
export function isAbove(level: AccessLevel, clearance: Clearance): boolean {
  return ACCESS_LEVELS.indexOf(level) > ACCESS_LEVELS.indexOf(clearance);
}

/** @example strictest('public', 'internal') // 'internal' */
export function strictest(a: AccessLevel, b: AccessLevel): AccessLevel {
  return isAbove(a, b) ? a : b;
}
