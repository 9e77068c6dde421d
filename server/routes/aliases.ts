import type { FastifyInstance } from 'fastify';
import type { Dictionary } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { uploadsApi } from '#server/schemas/api/uploads.ts';
import type { Alias } from '#server/schemas/uploads.ts';
import { appendAct } from '#server/store/acts.ts';
import { deleteAlias, insertAlias, listAliases, type StoredAlias } from '#server/store/aliases.ts';
import { checkAlias, nameOf } from '#server/tables/aliases.ts';
import { described, type Asked } from './described.ts';
import { problemReply } from './endpoint.ts';

const refusals = { 400: problemReply, 401: problemReply, 403: problemReply };

/** Names that officers have mapped: they are read ever after, in every file. */
export function aliasRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof uploadsApi.aliases>>(uploadsApi.aliases.path, {
    config: personal,
    schema: described(uploadsApi.aliases, refusals),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const { dictionary } = await app.publishedFor(request);
      return (await listAliases(app.db)).map((alias) => toReply(alias, dictionary));
    },
  });
  app.post<Asked<typeof uploadsApi.addAlias>>(uploadsApi.addAlias.path, {
    config: personal,
    schema: described(uploadsApi.addAlias, { ...refusals, 422: problemReply }),
    handler: async (request, reply) => {
      const actor = requireRight(request, 'enter');
      const { dictionary } = await app.view();
      const { kind, alias, id } = request.body;
      const [by, at] = [actor.name, app.now().toISOString()];
      const row: StoredAlias = { kind, alias: foldName(alias), id, by, at };
      const mapped = await app.db.transaction().execute(async (trx) => {
        const known = await listAliases(trx);
        const fault = checkAlias(dictionary, known, { kind, alias, id });
        if (fault !== null) throw new Problem('bad-alias', fault);
        const before = known.find((one) => one.kind === kind && one.alias === row.alias);
        if (before) return before;
        await insertAlias(trx, row);
        const detail = { alias: alias.trim(), id, name: nameOf(dictionary, kind, id) };
        const subject = `alias/${kind}/${row.alias}`;
        await appendAct(trx, { at, by, door: actor.door, kind: 'alias-added', subject, detail });
        return row;
      });
      return reply.code(201).send(toReply(mapped, dictionary));
    },
  });
  app.delete<Asked<typeof uploadsApi.removeAlias>>(uploadsApi.removeAlias.path, {
    config: personal,
    schema: described(uploadsApi.removeAlias, { ...refusals, 404: problemReply }),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { kind } = request.params;
      const alias = foldName(request.params.alias);
      const [by, at] = [actor.name, app.now().toISOString()];
      const { dictionary } = await app.view();
      return app.db.transaction().execute(async (trx) => {
        const removed = await deleteAlias(trx, kind, alias);
        if (!removed)
          throw new Problem('unknown-alias', {
            zh: `没有记住过“${alias}”，不用再删。`,
            en: `“${alias}” is not remembered; there is nothing to remove.`,
          });
        const subject = `alias/${kind}/${alias}`;
        const detail = { alias, id: removed.id };
        await appendAct(trx, { at, by, door: actor.door, kind: 'alias-removed', subject, detail });
        return toReply(removed, dictionary);
      });
    },
  });
}

function toReply({ kind, alias, id, by, at }: StoredAlias, dictionary: Dictionary): Alias {
  return { kind, alias, id, name: nameOf(dictionary, kind, id), by, at };
}
