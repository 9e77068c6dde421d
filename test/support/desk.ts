import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { buildApp, type AppOptions } from '#server/app.ts';
import { makeFirstInvitation } from '#server/accounts/invitations.ts';
import type { Role } from '#domain/roles.ts';
import type { AccountAdded, Session } from '#server/schemas/accounts.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { afterFile } from './after-file.ts';
import { copyOf, emptyDatabase, openNode, openTestDatabase } from './database.ts';

export const PASSWORD = '瓷都 的 早晨 很 安静';
const MINUTE = 60_000;

/** A clock that stands until it is moved. */
export class Clock {
  #now = new Date('2026-03-02T01:00:00.000Z');

  readonly read = (): Date => this.#now;

  pass(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * MINUTE);
  }
}

/** A browser as far as the API is concerned: it keeps the cookie and sends the token. */
export class Browser {
  readonly app: FastifyInstance;
  cookie: string | null = null;
  csrfToken: string | null = null;
  /** By which it is known for one that signed in before. */
  device: string | null = null;
  readonly #protocol: 'http' | 'https';

  constructor(app: FastifyInstance, protocol: 'http' | 'https' = 'http') {
    this.app = app;
    this.#protocol = protocol;
  }

  get(path: string): Promise<LightMyRequestResponse> {
    return this.send('GET', path);
  }

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    const own = {
      'x-forwarded-proto': this.#protocol,
      ...this.#cookies(),
      ...(this.csrfToken !== null && { 'x-csrf-token': this.csrfToken }),
    };
    const options: InjectOptions = {
      method,
      url: `/api/v1${path}`,
      headers: { ...own, ...headers },
      ...(payload && { payload }),
    };
    const response = await this.app.inject(options);
    this.#keep(response);
    return response;
  }

  #cookies(): { cookie?: string } {
    const kept = [
      this.cookie === null ? null : `${this.#nameOf('session')}=${this.cookie}`,
      this.device === null ? null : `${this.#nameOf('device')}=${this.device}`,
    ].filter((one) => one !== null);
    return kept.length > 0 ? { cookie: kept.join('; ') } : {};
  }

  #nameOf(kind: string): string {
    return `${this.#protocol === 'https' ? '__Host-' : ''}tongbao_${kind}`;
  }

  #keep(response: LightMyRequestResponse): void {
    const find = (kind: string) => response.cookies.find(({ name }) => name === this.#nameOf(kind));
    this.device = find('device')?.value ?? this.device;
    const cookie = find('session');
    if (cookie) this.cookie = cookie.value === '' ? null : cookie.value;
    const body: unknown = response.statusCode === 200 ? response.json() : null;
    if (typeof body !== 'object' || body === null || !('csrfToken' in body)) return;
    this.csrfToken = (body as Session).csrfToken;
  }
}

export interface Desk {
  app: FastifyInstance;
  db: Db;
  clock: Clock;
  /** Signed in as `admin`, by the first link. */
  administrator: Browser;
}

/** An API on an empty database with its first administrator signed in. */
export async function openDesk(): Promise<Desk> {
  const { file, left } = await copyOf('desk', fillDesk);
  const [db, clock] = [await openTestDatabase(file), new Clock()];
  const app = await appOn(db, clock);
  return { app, db, clock, administrator: Object.assign(new Browser(app), left) };
}

/** The same at two servers of one database, the second to whoever comes there. */
export async function openDeskTwice(
  options: Partial<AppOptions> = {},
): Promise<Desk & { there: FastifyInstance }> {
  const { file, left } = await copyOf('desk', fillDesk);
  const clock = new Clock();
  const open = async () => {
    const db = await openNode(file);
    const app = await appOn(db, clock, options);
    afterFile(() => app.close());
    return { db, app };
  };
  const [here, there] = [await open(), await open()];
  const administrator = Object.assign(new Browser(here.app), left);
  return { ...here, clock, administrator, there: there.app };
}

/** Takes up the first link. Gives what the administrator's browser keeps of it. */
async function fillDesk(file: string) {
  const [db, clock] = [await openDatabase(file), new Clock()];
  const app = await appOn(db, clock);
  const administrator = new Browser(app);
  const link = await makeFirstInvitation(db, clock.read());
  const acceptance = {
    token: tokenOf(link!.path),
    name: 'admin',
    displayName: '管理员',
    password: PASSWORD,
  };
  await administrator.send('POST', '/invitations/accept', acceptance);
  await app.close();
  await db.destroy();
  const { cookie, csrfToken, device } = administrator;
  return { cookie, csrfToken, device };
}

export async function openEmptyDesk(): Promise<Omit<Desk, 'administrator'>> {
  const [db, clock] = [await emptyDatabase(), new Clock()];
  return { app: await appOn(db, clock), db, clock };
}

function appOn(db: Db, clock: Clock, options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  return buildApp({ db, pagesRoot: null, version: '1.2.3', now: clock.read, ...options });
}

/** An account added by the administrator, its password set, and signed in. */
export async function join(
  { app, administrator }: Desk,
  name: string,
  roles: readonly Role[],
): Promise<Browser> {
  const added = await administrator.send('POST', '/accounts', { name, displayName: name, roles });
  const { link } = added.json<AccountAdded>();
  const browser = new Browser(app);
  const acceptance = { token: tokenOf(link.path), password: PASSWORD };
  await browser.send('POST', '/invitations/accept', acceptance);
  return browser;
}

export async function signInAs(
  app: FastifyInstance,
  name: string,
  password = PASSWORD,
): Promise<{ browser: Browser; response: LightMyRequestResponse }> {
  const browser = new Browser(app);
  const response = await browser.send('POST', '/session', { name, password });
  return { browser, response };
}

/** @example tokenOf('/welcome#abc') // 'abc' */
export function tokenOf(path: string): string {
  return path.split('#')[1] ?? '';
}
