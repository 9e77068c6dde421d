import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { verifyAudit } from '#server/audit/verify.ts';
import { ACT_NAMES } from '#domain/acts.ts';
import { speak } from '#domain/said.ts';
import { describeAct } from '#domain/act-words.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Acts, Verification, type Act } from '#server/schemas/audit.ts';
import { countActs, newestActs } from '#server/store/act-pages.ts';
import { appendAct, detailOf, type ActRow } from '#server/store/acts.ts';
import { readAuditState } from '#server/store/audit-state.ts';
import { writeActsCsv } from '#server/answers/audit-csv.ts';
import { readActCursor, readActFilter, type ActsAsked } from '#server/answers/act-filter.ts';
import { ActQuery } from './audit-query.ts';
import { BomQuery, bomOf, csvHeaders, csvReplies, problemReplies } from './endpoint.ts';
import { personalReplies } from './personal-schema.ts';

const DEFAULT_LIMIT = 100;
const closed = { additionalProperties: false };
const ListQuery = Type.Object(
  {
    ...ActQuery,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: DEFAULT_LIMIT })),
    cursor: Type.Optional(Type.String({ description: 'The `next` of the page before.' })),
  },
  closed,
);
const CsvQuery = Type.Object({ ...ActQuery, ...BomQuery }, closed);
const VerificationQuery = Type.Object(
  {
    head: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{64}$',
        description: 'A hash that was noted earlier and must still be in the log.',
      }),
    ),
  },
  closed,
);
const tags = ['audit'];

/** The log of acts, for administrators: to read, to take away, to check. */
export function auditRoutes(app: FastifyInstance): void {
  listRoute(app);
  csvRoute(app);
  verificationRoute(app);
}

function listRoute(app: FastifyInstance): void {
  app.get<{ Querystring: Static<typeof ListQuery> }>('/audit', {
    config: personal,
    schema: {
      tags,
      summary: 'What was done, by whom and when',
      querystring: ListQuery,
      response: personalReplies(Acts),
    },
    handler: async (request) => {
      requireRight(request, 'administer');
      const { query } = request;
      const filter = readActFilter(query);
      const limit = query.limit ?? DEFAULT_LIMIT;
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
  app.get<{ Querystring: Static<typeof CsvQuery> }>('/audit.csv', {
    config: personal,
    schema: {
      tags,
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
  app.get<{ Querystring: Static<typeof VerificationQuery> }>('/audit/verification', {
    config: personal,
    schema: {
      tags,
      summary: 'Whether the log and all that was loaded are as they were written',
      querystring: VerificationQuery,
      response: { 200: Verification, ...problemReplies },
    },
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
