import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { makeKey, revokeKey } from '#server/accounts/keys.ts';
import { inPerson } from '#server/plugins/doors.ts';
import { requireSession } from '#server/plugins/who.ts';
import { Key, KeyMade, Keys, NewKey } from '#server/schemas/accounts.ts';
import { listKeys, type ApiKey } from '#server/store/api-keys.ts';
import { personalReplies } from './personal-schema.ts';

const Params = Type.Object({ id: Type.String() }, { additionalProperties: false });

/** Keys by which programs act for an account. A key can't make keys. */
export function keyRoutes(app: FastifyInstance): void {
  app.get('/keys', {
    config: inPerson,
    schema: {
      tags: ['accounts'],
      summary: 'One’s API keys; an administrator sees everybody’s',
      response: personalReplies(Keys),
    },
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

  app.post<{ Body: NewKey }>('/keys', {
    config: inPerson,
    schema: {
      tags: ['accounts'],
      summary: 'Make an API key, shown this once',
      body: NewKey,
      response: personalReplies(KeyMade),
    },
    handler: async (request) => {
      const session = requireSession(request);
      const { key, word } = await makeKey(app.db, session, request.body, app.now());
      return { key: toReply(key), word };
    },
  });

  app.delete<{ Params: { id: string } }>('/keys/:id', {
    config: inPerson,
    schema: {
      tags: ['accounts'],
      summary: 'Revoke an API key',
      params: Params,
      response: personalReplies(Key),
    },
    handler: async (request) => {
      const session = requireSession(request);
      return toReply(await revokeKey(app.db, session, request.params.id, app.now()));
    },
  });
}

function toReply({ accountName, keyHash: _, isDisabled: __, ...key }: ApiKey): Key {
  return { account: accountName, ...key };
}
