/** Who may do what. One person may hold several roles; reading what is published needs none. */
export const ROLES = ['viewer', 'officer', 'reviewer', 'publisher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const RIGHTS = ['read-drafts', 'enter', 'review', 'publish', 'administer'] as const;
export type Right = (typeof RIGHTS)[number];

const GRANTED: Record<Role, readonly Right[]> = {
  viewer: ['read-drafts'],
  officer: ['read-drafts', 'enter'],
  reviewer: ['read-drafts', 'review'],
  publisher: ['read-drafts', 'publish'],
  administrator: ['read-drafts', 'administer'],
};

/** How pages and messages call the roles. */
export const ROLE_NAMES: Record<Role, string> = {
  viewer: '查看',
  officer: '录入',
  reviewer: '审核',
  publisher: '发布',
  administrator: '管理员',
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
}

/** @example hasRight({ name: 'li', roles: ['officer'], door: 'session' }, 'enter') // true */
export function hasRight(actor: Actor, right: Right): boolean {
  return actor.roles.some((role) => GRANTED[role].includes(right));
}

/** The roles that grant a right, for a message that says whom to ask. */
export function rolesWith(right: Right): Role[] {
  return ROLES.filter((role) => GRANTED[role].includes(right));
}
