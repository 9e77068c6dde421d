import type { Scope } from './scope.ts';
import type { Said } from './said.ts';

/** Who may do what. One person may hold several roles; reading what is published needs none. */
export const ROLES = ['viewer', 'officer', 'reviewer', 'publisher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const RIGHTS = [
  'read-drafts',
  'report',
  'enter',
  'review',
  'publish',
  'administer',
] as const;
/** `report` lines of a draft, one's own where there is a scope; `enter`: prepare it as a whole. */
export type Right = (typeof RIGHTS)[number];

const GRANTED: Record<Role, readonly Right[]> = {
  viewer: ['read-drafts'],
  officer: ['read-drafts', 'report', 'enter'],
  reviewer: ['read-drafts', 'review'],
  publisher: ['read-drafts', 'publish'],
  administrator: ['read-drafts', 'administer'],
};

/** Of an officer with a scope: nothing of a draft but those lines. */
const GRANTED_IN_SCOPE: readonly Right[] = ['report'];

/** How pages and messages call the roles. */
export const ROLE_NAMES: Record<Role, Said> = {
  viewer: { zh: '查看', en: 'viewer' },
  officer: { zh: '录入', en: 'officer' },
  reviewer: { zh: '审核', en: 'reviewer' },
  publisher: { zh: '发布', en: 'publisher' },
  administrator: { zh: '管理员', en: 'administrator' },
};

/** By which door an act came: a signed-in browser, a machine's key, or the command line. */
export const DOORS = ['session', 'key', 'console'] as const;
export type Door = (typeof DOORS)[number];

/** Someone who does something: an account and the roles it acts with. */
export interface Actor {
  /** The account's name. */
  name: string;
  roles: readonly Role[];
  door: Door;
  /** Which lines it enters as an officer; absent: all. */
  scope?: Scope;
}

/** @example hasRight({ name: 'li', roles: ['officer'], door: 'session' }, 'enter') // true */
export function hasRight({ roles, scope }: Actor, right: Right): boolean {
  const grantedTo = (role: Role) =>
    scope && role === 'officer' ? GRANTED_IN_SCOPE : GRANTED[role];
  return roles.some((role) => grantedTo(role).includes(right));
}

/** Whom to ask for a right: the roles that grant it. @example nameRolesWith('review').zh // '“审核”' */
export function nameRolesWith(right: Right): Said {
  const names = rolesWith(right).map((role) => ROLE_NAMES[role]);
  return {
    zh: names.map(({ zh }) => `“${zh}”`).join('或'),
    en: names.map(({ en }) => `“${en}”`).join(' or '),
  };
}

/** The roles that grant a right. */
function rolesWith(right: Right): Role[] {
  return ROLES.filter((role) => GRANTED[role].includes(right));
}
