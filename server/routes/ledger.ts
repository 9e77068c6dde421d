import type { FastifyInstance } from 'fastify';
import { dayInChina } from '#domain/china-time.ts';
import type { LedgerKind } from '#domain/ledger/types.ts';
import { checkTables } from '#server/ledger/check.ts';
import { describeTable } from '#server/ledger/describe.ts';
import { listLedger } from '#server/ledger/list.ts';
import { propose } from '#server/ledger/propose.ts';
import { reviewLedger, sendTables } from '#server/ledger/review.ts';
import { saveLedger } from '#server/ledger/save.ts';
import { toSave } from '#server/ledger/to-save.ts';
import { describeVersion, listVersions } from '#server/ledger/versions.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { ledgerApi } from '#server/schemas/api/ledger.ts';
import { readSettings } from '#server/store/settings.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';

const config = { ...personal, isLong: true };
/** Whole tables with thousands of rows. */
const bodyLimit = 8 * 1024 * 1024;
const replies = { ...deskReplies, 413: problemReply };

/** What documents lay down and what came of it, kept in the browser. */
export function ledgerRoutes(app: FastifyInstance): void {
  const { ledger, table, check, remap } = ledgerApi;
  app.get<Asked<typeof ledger>>(ledger.path, {
    config,
    schema: described(ledger, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'read-drafts');
      return listLedger(await app.viewFor(request), actor);
    },
  });
  app.get<Asked<typeof table>>(table.path, {
    config,
    schema: described(table, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'read-drafts');
      return describeTable(
        await app.viewFor(request),
        nameOf(request),
        actor,
        dayInChina(app.now()),
      );
    },
  });
  app.post<Asked<typeof check>>(check.path, {
    config,
    bodyLimit,
    schema: described(check, replies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      return checkTables(await app.viewFor(request), request.body, dayInChina(app.now()));
    },
  });
  app.post<Asked<typeof remap>>(remap.path, {
    config,
    bodyLimit,
    schema: described(remap, replies),
    handler: async (request) => {
      requireRight(request, 'enter');
      const { sheet, mapping } = request.body;
      const { missing = 'stay' } = request.query;
      return propose(await app.viewFor(request), sheet, mapping, {
        missing,
        today: dayInChina(app.now()),
      });
    },
  });
  savingRoutes(app);
  versionRoutes(app);
}

function savingRoutes(app: FastifyInstance): void {
  const { save, review } = ledgerApi;
  app.put<Asked<typeof save>>(save.path, {
    config,
    bodyLimit,
    schema: described(save, replies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      // What is due comes first.
      await app.view();
      const { tables, note } = request.body;
      const order = { tables: await toSave(app.db, tables), note, actor, now: app.now() };
      if ((await readSettings(app.db)).ledgerNeedsReview) {
        await sendTables(app.db, order);
        return { load: null, isPending: true };
      }
      return { load: await saveLedger(app.db, order), isPending: false };
    },
  });
  app.post<Asked<typeof review>>(review.path, {
    config,
    schema: described(review, deskReplies),
    handler: async (request) => {
      const { no, step, reason = '' } = request.body;
      const actor = requireRight(request, step === 'withdraw' ? 'enter' : 'review');
      await app.view();
      const order = { review: { no, step, reason }, actor, now: app.now() };
      return { load: await reviewLedger(app.db, order), isPending: false };
    },
  });
}

function versionRoutes(app: FastifyInstance): void {
  const { versions, version } = ledgerApi;
  app.get<Asked<typeof versions>>(versions.path, {
    config,
    schema: described(versions, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const { db } = await app.viewFor(request);
      return listVersions(db, nameOf(request));
    },
  });
  app.get<Asked<typeof version>>(version.path, {
    config,
    schema: described(version, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const { db } = await app.viewFor(request);
      return describeVersion(db, nameOf(request), request.params.load);
    },
  });
}

/** Which table an address is about. */
const nameOf = ({
  params: { kind },
  query: { subject = '' },
}: {
  params: { kind: LedgerKind };
  query: { subject?: string };
}) => ({ kind, subject });
