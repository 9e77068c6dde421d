import type { FastifyInstance } from 'fastify';
import { makeKey, revokeKey } from '#server/accounts/keys.ts';
import { inPerson } from '#server/plugins/doors.ts';
import { requireSession } from '#server/plugins/who.ts';
import { accountsApi } from '#server/schemas/api/accounts.ts';
import type { Key } from '#server/schemas/accounts.ts';
import { listKeys, type ApiKey } from '#server/store/api-keys.ts';
import { described, type Asked } from './described.ts';
import { personalRefusals } from './personal-schema.ts';

/** Keys by which programs act for an account. A key can't make keys. */
export function keyRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof accountsApi.keys>>(accountsApi.keys.path, {
    config: inPerson,
    schema: described(accountsApi.keys, personalRefusals()),
    handler: async (request) => {
      const { accountName, roles } = requireSession(request);
      const keys = await listKeys(app.db, roles.includes('administrator') ? null : accountName);
      return keys.map((key) => {
        const lastUsedAt = app.lastUsed.latest('key', key.id, key.lastUsedAt);
        const lastUsedFor = app.lastUsed.latestOf(key.id, key.lastUsedFor);
        return toReply({ ...key, lastUsedAt, lastUsedFor });
      });
    },
  });

  app.post<Asked<typeof accountsApi.makeKey>>(accountsApi.makeKey.path, {
    config: inPerson,
    schema: described(accountsApi.makeKey, personalRefusals()),
    handler: async (request) => {
      const session = requireSession(request);
      const { key, word } = await makeKey(app.db, session, request.body, app.now());
      return { key: toReply(key), word };
    },
  });

  app.delete<Asked<typeof accountsApi.revokeKey>>(accountsApi.revokeKey.path, {
    config: inPerson,
    schema: described(accountsApi.revokeKey, personalRefusals()),
    handler: async (request) => {
      const session = requireSession(request);
      return toReply(await revokeKey(app.db, session, request.params.id, app.now()));
    },
  });
}

function toReply({ accountName, keyHash: _, isDisabled: __, ...key }: ApiKey): Key {
  return { account: accountName, ...key };
}
