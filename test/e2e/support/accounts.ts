import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Role } from '#domain/roles.ts';
import type { AccountAdded, InvitationLink, Session } from '#server/schemas/accounts.ts';

/** Of every account the tests make. */
export const PASSWORD = '瓷都 的 早晨 很 安静';
const ADMINISTRATOR = 'e2e.admin';

interface SignedIn {
  cookie: string;
  csrfToken: string;
}

/** Sessions that were opened: a server takes only so many sign-ins from one address. */
const open = new Map<string, SignedIn>();

/**
 * Signs the browser of a page in as an account with just these roles; the account is made when there
 * is none. Nobody has to sign out: each test begins without cookies. The page is left: what it would still
 * ask in the name of whoever was signed in is no question of the next.
 */
export async function signInAs(
  page: Page,
  name: string,
  roles: readonly Role[],
  site: Place = common(),
): Promise<void> {
  await addCookie(page, await sessionOf(site, name, roles), site);
}

/** As the administrator, whom the first link made. */
export async function signInAsAdministrator(page: Page, site: Place = common()): Promise<void> {
  await addCookie(page, await administrator(site), site);
}

/** A server and the link that makes its first administrator. */
interface Place {
  url: string;
  firstLink: string | null;
  /** Who was made there already, with the password of all. */
  administrator?: string;
}

/** The one that all tests share. */
function common(): Place {
  return { url: inject('siteUrl'), firstLink: inject('firstLink') };
}

async function addCookie(page: Page, { cookie }: SignedIn, { url }: Place): Promise<void> {
  await page.goto('about:blank');
  const own = { httpOnly: true, sameSite: 'Strict' as const, url };
  await page.context().addCookies([{ name: 'tongbao_session', value: cookie, ...own }]);
}

async function administrator(site: Place): Promise<SignedIn> {
  const name = site.administrator ?? ADMINISTRATOR;
  const known = await stillOpen(site, name);
  if (known) return known;
  const { isSetUp } = (await ask(site, 'GET', '/session', null)).body as Session;
  if (isSetUp) return enter(site, name, '/session', { name, password: PASSWORD });
  return enter(site, name, '/invitations/accept', {
    token: tokenOf(site.firstLink ?? ''),
    name,
    displayName: '测试管理员',
    password: PASSWORD,
  });
}

async function sessionOf(site: Place, name: string, roles: readonly Role[]): Promise<SignedIn> {
  const by = await administrator(site);
  const added = await ask(site, 'POST', '/accounts', by, { name, displayName: name, roles });
  if (added.status === 200) {
    const { link } = added.body as AccountAdded;
    return enter(site, name, '/invitations/accept', {
      token: tokenOf(link.path),
      password: PASSWORD,
    });
  }
  // It is there from an earlier test: other roles end its sessions, the same leave them.
  await ask(site, 'PATCH', `/accounts/${name}`, by, { roles, isDisabled: false });
  const known = await stillOpen(site, name);
  if (known) return known;
  const renewed = await ask(site, 'POST', `/accounts/${name}/invitation`, by);
  const token = tokenOf((renewed.body as InvitationLink).path);
  return enter(site, name, '/invitations/accept', { token, password: PASSWORD });
}

async function stillOpen(site: Place, name: string): Promise<SignedIn | null> {
  const known = open.get(`${site.url} ${name}`) ?? null;
  if (!known) return null;
  const { actor } = (await ask(site, 'GET', '/session', known)).body as Session;
  return actor?.name === name ? known : null;
}

async function enter(site: Place, name: string, path: string, body: object): Promise<SignedIn> {
  const reply = await ask(site, 'POST', path, null, body);
  const { csrfToken } = reply.body as Session;
  if (reply.cookie === null || csrfToken === null) {
    throw new Error(`${name} could not sign in: ${JSON.stringify(reply.body)}`);
  }
  const signedIn = { cookie: reply.cookie, csrfToken };
  open.set(`${site.url} ${name}`, signedIn);
  return signedIn;
}

interface Reply {
  status: number;
  body: unknown;
  cookie: string | null;
}

async function ask(
  { url }: Place,
  method: string,
  path: string,
  by: SignedIn | null,
  json?: object,
): Promise<Reply> {
  const headers = {
    ...(by && { cookie: `tongbao_session=${by.cookie}`, 'x-csrf-token': by.csrfToken }),
    ...(json && { 'content-type': 'application/json' }),
  };
  const body = json ? JSON.stringify(json) : null;
  const response = await fetch(`${url}/api/v1${path}`, { method, headers, body });
  const [, cookie = ''] =
    /tongbao_session=([^;]*)/.exec(response.headers.get('set-cookie') ?? '') ?? [];
  return { status: response.status, body: await response.json(), cookie: cookie || null };
}

const tokenOf = (link: string) => link.split('#')[1] ?? '';
