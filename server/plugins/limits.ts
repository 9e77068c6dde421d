import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { counted } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import { Problem } from '#server/problem.ts';
import { apartOf } from '#server/store/counts/apart.ts';
import { limitStoreOf, nodeCountsBy } from './node-counts.ts';
import { isLoopback } from './own-machine.ts';

const MINUTE = 60_000;

/**
 * How often one may ask in a minute: a key as often as was set when it was made, an account or an
 * address as often as the machine's owner says. The machine itself is not counted, unless by its
 * keys: that is whoever runs it. Static files are not counted either. Several nodes of one database count
 * together, each a little behind the others.
 */
export const limits = plugin<{ perMinute: number }>(async (app, { perMinute }) => {
  const apart = apartOf(app.db);
  const counts = apart && nodeCountsBy(apart, (error) => app.log.warn(error));
  if (counts) app.addHook('onClose', () => counts.close());
  const store = counts && { store: limitStoreOf(counts) };
  await app.register(rateLimit, { global: false, enableDraftSpec: true, ...store });
  const count = app.createRateLimit({
    timeWindow: MINUTE,
    max: ({ apiKey }) => apiKey?.requestsPerMinute ?? perMinute,
    keyGenerator: limitedAs,
    allowList: isOwnMachine,
  });
  app.addHook('onRequest', async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { max, remaining, ttlInSeconds } = counted;
    reply.headers({
      'ratelimit-limit': max,
      'ratelimit-remaining': remaining,
      'ratelimit-reset': ttlInSeconds,
    });
    if (!counted.isExceeded) return;
    reply.header('retry-after', ttlInSeconds);
    throw new Problem('too-many-requests', sayUsedUp(request, max, ttlInSeconds));
  });
});

/** Whom a limit is for: a key, an account, or an address (of IPv6 its network). */
export function limitedAs({ apiKey, actor, ip }: FastifyRequest): string {
  if (apiKey) return `key ${apiKey.id}`;
  return actor ? `account ${actor.name}` : `address ${normalizeIP(ip)}`;
}

function isOwnMachine({ apiKey, ip }: FastifyRequest): boolean {
  return apiKey === null && isLoopback(ip);
}

const KEY: Said = { zh: '这个密钥', en: 'This key' };
const ACCOUNT: Said = { zh: '这个账号', en: 'This account' };
const ADDRESS: Said = { zh: '这个地址', en: 'This address' };
const LARGER_KEY: Said = {
  zh: '要更多，请在“我的账号”里另建一个每分钟次数更多的密钥。',
  en: 'For more, make another key with more requests a minute under “My account”.',
};
const WHOLE_FILES: Said = {
  zh: '整份取数请用一个文件（/observations.csv 等），不要一页页翻；程序请用密钥，它有自己的次数。',
  en: 'Take data whole, as one file (/observations.csv and others), not page by page; for programs use a key, which is counted apart.',
};

function sayUsedUp({ apiKey, actor }: FastifyRequest, max: number, seconds: number): Said {
  const who = apiKey ? KEY : actor ? ACCOUNT : ADDRESS;
  const more = apiKey ? LARGER_KEY : WHOLE_FILES;
  return {
    zh: `${who.zh}每分钟最多 ${max} 次，已经用完。请过 ${seconds} 秒再试。${more.zh}`,
    en: `${who.en} may ask ${counted(max, 'time')} a minute, and has. Try again in ${counted(seconds, 'second')}. ${more.en}`,
  };
}
