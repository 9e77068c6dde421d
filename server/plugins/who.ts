import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Said } from '#domain/said.ts';
import { isFromElsewhere } from '#server/accounts/origin.ts';
import {
  dutiesOf,
  resolveKey,
  resolveSession,
  type ResolvedKey,
} from '#server/accounts/resolve.ts';
import { isSameWord } from '#server/accounts/tokens.ts';
import { hasRight, nameRolesWith, type Actor, type Right } from '#domain/roles.ts';
import { Problem } from '#server/problem.ts';
import type { StoredSession } from '#server/store/sessions.ts';
import { clearCookie, readCookie, setCookie } from './cookies.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: by the cookie of a session or by an API key; null when nobody is signed in. */
    actor: Actor | null;
    session: StoredSession | null;
    apiKey: ResolvedKey | null;
    /** The answer depends on who asks: nobody may keep it. Set by `requireActor` too. */
    isPersonal: boolean;
  }
  interface FastifyContextConfig {
    /** Answers depend on who asks: no shared ETag, nothing kept. */
    isPersonal?: boolean;
  }
}

const SESSION = 'tongbao_session';

/** Finds out who asks, before anything else is done. A request that another site's page sends is refused. */
export const who = plugin(async (app) => {
  await app.register(cookie);
  app.decorateRequest('actor', null);
  app.decorateRequest('session', null);
  app.decorateRequest('apiKey', null);
  app.decorateRequest('isPersonal', false);
  app.addHook('onRequest', async (request, reply) => {
    request.isPersonal = request.routeOptions.config.isPersonal ?? false;
    const key = /^Bearer +(\S+)$/iu.exec(request.headers.authorization ?? '')?.[1] ?? null;
    refuseElsewhere(request, key !== null);
    await readSession(request, reply);
    if (key === null) return;
    // Not what stands in the address: it may be a search for somebody.
    const did = `${request.method} ${request.routeOptions.url ?? '?'}`;
    const options = { now: app.now(), lastUsed: app.lastUsed, did };
    request.apiKey = await resolveKey(app.db, key, options);
    request.actor = request.apiKey?.actor ?? null;
    if (!request.actor) {
      throw new Problem('sign-in-needed', {
        zh: '密钥无效：写错了、已撤销、已过期，或账号停用过、改过密码。请在“我的账号”里换一个。',
        en: 'The key is not good: mistyped, revoked or expired, or its account was disabled or changed its password. Make another under “My account”.',
      });
    }
  });
  app.addHook('onSend', (request, reply, payload, next) => {
    if (request.isPersonal) {
      reply.removeHeader('etag');
      reply.header('cache-control', 'no-store');
    }
    next(null, payload);
  });
});

/** @throws sign-in-needed */
export function requireActor(request: FastifyRequest): Actor {
  request.isPersonal = true;
  if (request.actor) return request.actor;
  throw new Problem('sign-in-needed', {
    zh: '这要先登录。请到 /sign-in 登录后再试。',
    en: 'You must sign in for this. Sign in at /sign-in and try again.',
  });
}

/** @throws sign-in-needed, or forbidden, naming the roles that may */
export function requireRight(request: FastifyRequest, right: Right): Actor {
  const actor = requireActor(request);
  if (hasRight(actor, right)) return actor;
  throw new Problem('forbidden', lacksRole(nameRolesWith(right), actor));
}

function lacksRole(roles: Said, { door, name, scope }: Actor): Said {
  if (scope) {
    return {
      zh: `账号 ${name} 只填报指定的行，这要由不限范围、有${roles.zh}角色的人来做；范围由管理员在账号里改。`,
      en: `The account ${name} enters its own lines alone. This is for somebody with the role ${roles.en} and without a scope; an administrator changes scopes under accounts.`,
    };
  }
  const who: Said =
    door === 'key'
      ? { zh: '这个密钥', en: 'this key' }
      : { zh: `账号 ${name} `, en: `the account ${name}` };
  return {
    zh: `这要有${roles.zh}的角色，${who.zh}没有。请由有这个角色的人来做，或请管理员加上。`,
    en: `This takes the role ${roles.en}, which ${who.en} does not have. Ask somebody who has it, or an administrator to add it.`,
  };
}

/** What a person does in the browser for herself: a key may not. @throws sign-in-needed, forbidden */
export function requireSession(request: FastifyRequest): StoredSession {
  requireActor(request);
  if (request.session && request.actor?.door === 'session') return request.session;
  throw new Problem('forbidden', {
    zh: '这要由本人在浏览器里登录后做，密钥不行。',
    en: 'This is done by a person who signed in with a browser; a key will not do.',
  });
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string) {
  setCookie(request, reply, { name: SESSION, word: token });
}

export function clearSessionCookie(reply: FastifyReply): void {
  clearCookie(reply, SESSION);
}

const isSafe = ({ method }: FastifyRequest) => method === 'GET' || method === 'HEAD';

function refuseElsewhere(request: FastifyRequest, hasKey: boolean): void {
  if (isSafe(request) && !hasKey) return;
  const { siteUrl } = request.server;
  const hosts = [request.host, ...(siteUrl === null ? [] : [new URL(siteUrl).host])];
  if (!hosts.every((host) => isFromElsewhere(request.headers, host))) return;
  throw new Problem('cross-site', {
    zh: '请求来自另一个网站的页面，已拒绝。请在通报自己的页面上操作；若在反向代理之后，请让它原样转发 Host。',
    en: 'The request came from a page of another site and was refused. Use the pages of Tongbao itself; behind a reverse proxy, let it pass Host on unchanged.',
  });
}

/** A cookie that stands for nothing any more is taken back, and the request is nobody's. */
async function readSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const token = readCookie(request, SESSION);
  if (token === null) return;
  const { db, lastUsed, now } = request.server;
  const session = await resolveSession(db, token, { now: now(), lastUsed });
  if (!session) {
    clearSessionCookie(reply);
    return;
  }
  const sent = request.headers['x-csrf-token'];
  if (!isSafe(request) && !isSameWord(session.csrfToken, typeof sent === 'string' ? sent : '')) {
    throw new Problem('csrf', {
      zh: '请求没有带上本次登录的 x-csrf-token。请刷新页面后再试。',
      en: 'The request lacks the x-csrf-token of this sign-in. Load the page again and retry.',
    });
  }
  request.session = session;
  request.actor = { name: session.accountName, ...dutiesOf(session), door: 'session' };
}
