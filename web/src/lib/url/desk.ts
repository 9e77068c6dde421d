import type { Right } from '#domain/roles.ts';
import type { NavLink } from './nav.ts';
import { pageHref, readState, type Param, type Params } from './query.ts';
import { pageNames } from './words.ts';

export const deskHref = '/desk';
export const loadsHref = '/desk/loads';
export const dictionaryHref = '/desk/dictionary';
export const ledgerHref = '/desk/ledger';
export const templatesHref = '/desk/templates';
export const auditHref = '/desk/audit';
export const accountsHref = '/desk/accounts';
export const meHref = '/desk/me';

/** Where one goes after signing in. */
export interface SignInState {
  to: string;
}

/** A path of ours; anything that could lead elsewhere is the desk. */
const ownPath: Param<string> = {
  read: (text) => readOwnPath(text) ?? deskHref,
  write: (value) => (value === deskHref ? null : value),
};

const params: Params<SignInState> = { to: ownPath };

export const readSignIn = (query: Pick<URLSearchParams, 'get'>) => readState(params, query);

export const signInHref = (to: string = deskHref) => pageHref('/sign-in', params, { to });

const NOWHERE = 'https://here.invalid';

function readOwnPath(text: string | null): string | null {
  if (!text?.startsWith('/') || !URL.canParse(text, NOWHERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, NOWHERE);
  if (origin !== NOWHERE || pathname.startsWith('//')) return null;
  return pathname === '/sign-in' || pathname === '/welcome' ? null : `${pathname}${search}${hash}`;
}

const PAGES: readonly [label: string, href: string, right: Right | null][] = [
  [pageNames.desk, deskHref, null],
  [pageNames.loads, loadsHref, 'read-drafts'],
  [pageNames.dictionary, dictionaryHref, 'read-drafts'],
  [pageNames.ledger, ledgerHref, 'read-drafts'],
  [pageNames.templates, templatesHref, 'read-drafts'],
  [pageNames.audit, auditHref, 'administer'],
  [pageNames.accounts, accountsHref, 'administer'],
  [pageNames.me, meHref, null],
];

/** The pages of the desk that one's rights allow. */
export function deskLinks(pathname: string, rights: readonly Right[]): NavLink[] {
  return PAGES.filter(([, , right]) => right === null || rights.includes(right)).map(
    ([label, href]) => ({ label, href, isCurrent: isUnder(pathname, href) }),
  );
}

/** What is prepared lies under the desk itself: /desk/releases/… */
function isUnder(pathname: string, href: string): boolean {
  const isBelow = pathname === href || pathname.startsWith(`${href}/`);
  return href === deskHref
    ? isBelow && !PAGES.some(([, other]) => other !== deskHref && isUnder(pathname, other))
    : isBelow;
}
