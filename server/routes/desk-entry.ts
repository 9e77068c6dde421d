import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { readEntryTables } from '#server/desk/entry-tables.ts';
import { requireDraftEdition } from '#server/desk/prepare.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import {
  ENTRY_KINDS,
  EntryGrid,
  EntryList,
  EntryOrder,
  EntryResults,
  EntrySaved,
  TypedRows,
} from '#server/schemas/entry.ts';
import { OneOf } from '#server/schemas/scalars.ts';
import { deskReplies } from './desk-replies.ts';
import { problemReply } from './endpoint.ts';
import {
  toEntryAbout,
  toEntryGrid,
  toEntryResults,
  toEntryTableRef,
} from '#server/desk/entry-reply.ts';
import { followEntry, namedRows, openEntrySession } from '#server/desk/entry-session.ts';
import { saveEntry } from '#server/desk/save-entry.ts';

const closed = { additionalProperties: false };
const Params = Type.Object({ release: Type.String() }, closed);
const GridParams = Type.Object(
  { release: Type.String(), kind: OneOf(ENTRY_KINDS), subject: Type.String() },
  closed,
);
interface GridRoute {
  Params: Static<typeof GridParams>;
}
const GRID = '/desk/releases/:release/entry/:kind/:subject';
const tags = ['desk'];
const config = personal;

/** Figures that are typed by hand, table by table. */
export function deskEntryRoutes(app: FastifyInstance): void {
  app.get<{ Params: Static<typeof Params> }>('/desk/releases/:release/entry', {
    config,
    schema: {
      tags,
      summary: 'The tables that can be filled in by hand',
      params: Params,
      response: { 200: EntryList, ...deskReplies },
    },
    handler: async (request) => {
      requireRight(request, 'enter');
      const view = await app.publishedFor(request);
      const edition = await requireDraftEdition(app.db, request.params.release);
      const { enterable } = await readEntryTables(view, edition);
      return { ...toEntryAbout(edition), tables: enterable.map(toEntryTableRef) };
    },
  });
  app.get<GridRoute>(GRID, {
    config,
    schema: {
      tags,
      summary: 'A table as a grid, with what follows from each line',
      params: GridParams,
      response: { 200: EntryGrid, ...deskReplies },
    },
    handler: async (request) => {
      requireRight(request, 'enter');
      const session = await openEntrySession(await app.publishedFor(request), request.params);
      const facts = await followEntry(session, []);
      return toEntryGrid(session.edition, session.enterable, facts);
    },
  });
  app.post<GridRoute & { Body: TypedRows }>(`${GRID}/results`, {
    config,
    schema: {
      tags,
      summary: 'What would follow from typed lines; changes nothing',
      params: GridParams,
      body: TypedRows,
      response: { 200: EntryResults, ...deskReplies },
    },
    handler: async (request) => {
      requireRight(request, 'enter');
      const session = await openEntrySession(await app.view(), request.params);
      const typed = namedRows(session.enterable, request.body.rows);
      return toEntryResults(session.enterable.table.rows, await followEntry(session, typed));
    },
  });
  app.put<GridRoute & { Body: EntryOrder }>(GRID, {
    config,
    schema: {
      tags,
      summary: 'Take a grid into the draft',
      params: GridParams,
      body: EntryOrder,
      response: { 200: EntrySaved, ...deskReplies, 422: problemReply },
    },
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const view = await app.view();
      return saveEntry(view, request.params, request.body, { actor, now: app.now() });
    },
  });
}
