import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** What a browser keeps for us; each has two names. */
export type CookieName = 'tongbao_session' | 'tongbao_device';

/**
 * Over https browsers take `__Host-` from this very host and by https alone: neither a neighbour
 * domain nor somebody on the line can slip one in. Plain http has no such name.
 * @example nameOver('https', 'tongbao_session') // '__Host-tongbao_session'
 */
export function nameOver(protocol: string, name: CookieName): string {
  return protocol === 'https' ? `__Host-${name}` : name;
}

/** Only by the name that suits how the request came: over https a plain one may be anybody's. */
export function readCookie(request: FastifyRequest, name: CookieName): string | null {
  return request.cookies[nameOver(request.protocol, name)] ?? null;
}

export function setCookie(
  { protocol }: FastifyRequest,
  reply: FastifyReply,
  cookie: { name: CookieName; word: string; seconds?: number },
): void {
  const name = nameOver(protocol, cookie.name);
  reply.setCookie(name, cookie.word, {
    ...COOKIE,
    secure: protocol === 'https',
    ...(cookie.seconds !== undefined && { maxAge: cookie.seconds }),
  });
}

/** By both names: a site that went over to https leaves no other session behind. */
export function clearCookie(reply: FastifyReply, name: CookieName): void {
  reply.clearCookie(name, COOKIE);
  reply.clearCookie(nameOver('https', name), { ...COOKIE, secure: true });
}
