import type { FastifyRequest } from 'fastify';

export function isLoopback(ip: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/u.test(ip);
}

const OWN_NAMES = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/u;
const SIGNS_OF_A_PROXY = ['forwarded', 'via', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto'];

/**
 * Whether it is this machine that asks, for itself: by its own name, and with no sign that a proxy
 * passes on what somebody else asked.
 */
export function isOwnAsking({ ip, headers }: FastifyRequest): boolean {
  const isPassedOn = SIGNS_OF_A_PROXY.some((name) => headers[name] !== undefined);
  return isLoopback(ip) && !isPassedOn && OWN_NAMES.test(headers.host ?? '');
}
