import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { verifyAudit } from '#server/audit/verify.ts';
import { ACT_NAMES } from '#domain/acts.ts';
import { speak } from '#domain/said.ts';
import { describeAct } from '#domain/act-words.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { ActQuery, auditApi, USUAL_ACTS } from '#server/schemas/api/audit.ts';
import type { Act } from '#server/schemas/audit.ts';
import { countActs, newestActs } from '#server/store/act-pages.ts';
import { appendAct, detailOf, type ActRow } from '#server/store/acts.ts';
import { readAuditState } from '#server/store/audit-state.ts';
import { writeActsCsv } from '#server/answers/audit-csv.ts';
import { readActCursor, readActFilter, type ActsAsked } from '#server/answers/act-filter.ts';
import { BomQuery } from '#server/schemas/file-query.ts';
import { described, type Asked } from './described.ts';
import { bomOf, csvHeaders, csvReplies, problemReplies } from './endpoint.ts';
import { personalRefusals } from './personal-schema.ts';

const CsvQuery = Type.Object({ ...ActQuery, ...BomQuery }, { additionalProperties: false });

/** The log of acts, for administrators: to read, to take away, to check. */
export function auditRoutes(app: FastifyInstance): void {
  listRoute(app);
  csvRoute(app);
  verificationRoute(app);
}

function listRoute(app: FastifyInstance): void {
  app.get<Asked<typeof auditApi.acts>>(auditApi.acts.path, {
    config: personal,
    schema: described(auditApi.acts, personalRefusals()),
    handler: async (request) => {
      requireRight(request, 'administer');
      const { query } = request;
      const filter = readActFilter(query);
      const limit = query.limit ?? USUAL_ACTS;
      const before = readActCursor(query.cursor);
      const acts = await newestActs(app.db, filter, { before, limit: limit + 1 });
      const shown = acts.slice(0, limit);
      return {
        total: await countActs(app.db, filter),
        next: acts.length > limit ? String(shown.at(-1)?.id) : null,
        kinds: Object.entries(ACT_NAMES).map(([id, name]) => ({ id, ...speak({ name }) })),
        acts: shown.map(toAct),
      };
    },
  });
}

function csvRoute(app: FastifyInstance): void {
  app.get<{ Querystring: Static<typeof CsvQuery> }>(`${auditApi.acts.path}.csv`, {
    config: { ...personal, isFile: true },
    schema: {
      tags: [auditApi.acts.tag],
      summary: 'The log with all its columns, oldest first (CSV); that it was taken is noted in it',
      querystring: CsvQuery,
      response: csvReplies,
    },
    handler: async (request, reply) => {
      const { bom: _, ...query } = request.query;
      const filter = readActFilter(query);
      await noteExport(app, request, query);
      const { lastActId } = await readAuditState(app.db);
      reply.headers(csvHeaders('审计日志'));
      return Readable.from(withBom(bomOf(request.query), writeActsCsv(app.db, filter, lastActId)));
    },
  });
}

function verificationRoute(app: FastifyInstance): void {
  // It reads every figure there is: one at a time.
  let running: Promise<unknown> = Promise.resolve();
  app.get<Asked<typeof auditApi.verification>>(auditApi.verification.path, {
    config: { ...personal, isLong: true },
    schema: described(auditApi.verification, problemReplies),
    handler: async (request) => {
      requireRight(request, 'administer');
      const { head } = request.query;
      // A figure that was changed is named only to who may see it.
      const { db } = await app.viewFor(request);
      const verdict = running.then(() => verifyAudit(db, head === undefined ? [] : [head]));
      running = verdict.catch(() => undefined);
      return verdict;
    },
  });
}

async function noteExport(
  app: FastifyInstance,
  request: FastifyRequest,
  query: ActsAsked,
): Promise<void> {
  const { name: by, door } = requireRight(request, 'administer');
  const at = app.now().toISOString();
  const act = { at, by, door, kind: 'audit-exported', subject: 'audit', detail: query } as const;
  await app.db.transaction().execute((trx) => appendAct(trx, act));
}

async function* withBom(bom: string, pages: AsyncIterable<string>): AsyncGenerator<string> {
  if (bom !== '') yield bom;
  yield* pages;
}

function toAct(act: ActRow): Act {
  const { detail: _, ...row } = act;
  const detail = detailOf(act);
  return { ...row, detail, words: describeAct({ ...row, detail }) };
}
