import type { FastifyInstance } from 'fastify';
import { withoutExcuses } from '#domain/retired.ts';
import { readOpening } from '#server/desk/begin.ts';
import { changeInfo, openEdition } from '#server/desk/prepare.ts';
import { readWithout } from '#server/desk/read-without.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { Problem } from '#server/problem.ts';
import { deskApi } from '#server/schemas/api/desk.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { listEditions, listOpenEditions, type Edition } from '#server/store/editions.ts';
import { toEditionDetail, toEditionSummary } from '#server/desk/edition-reply.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';
import { toPeriodRef } from '#server/answers/refs.ts';
import { requireRelease } from '#server/view/require.ts';

const config = personal;

/** What is being prepared, and how preparing begins. */
export function deskReleaseRoutes(app: FastifyInstance): void {
  app.get<Asked<typeof deskApi.releases>>(deskApi.releases.path, {
    config,
    schema: described(deskApi.releases, deskReplies),
    handler: async (request) => {
      requireRight(request, 'read-drafts');
      const view = await app.publishedFor(request);
      const open = await listOpenEditions(app.db);
      return {
        editions: await Promise.all(open.map((edition) => toEditionSummary(view, edition))),
        published: await Promise.all(
          view.releases.map(async ({ id, title, period, loadedAt }) => {
            const editions = (await listEditions(app.db, id)).filter(isPublished).length;
            return { id, title, period: toPeriodRef(period), loadedAt, editions };
          }),
        ),
      };
    },
  });
  app.post<Asked<typeof deskApi.openRelease>>(deskApi.openRelease.path, {
    config,
    schema: described(deskApi.openRelease, deskReplies),
    handler: async (request, reply) => {
      const actor = requireRight(request, 'enter');
      const view = await app.view();
      const opening = await readOpening(view, request.body);
      await openEdition(app.db, opening, { actor, now: app.now() });
      return reply.code(201).send(await detailOf(app, opening.info.id, actor));
    },
  });
  app.post<Asked<typeof deskApi.openRevision>>(deskApi.openRevision.path, {
    config,
    schema: described(deskApi.openRevision, deskReplies),
    handler: async (request, reply) => {
      const actor = requireRight(request, 'enter');
      const view = await app.view();
      const release = requireRelease(view, request.params.release);
      const { key: _, loadedAt: __, ...info } = withoutExcuses(release, view.dictionary);
      const { reason } = request.body;
      await openEdition(app.db, { info, reason, fromRelease: null }, { actor, now: app.now() });
      return reply.code(201).send(await detailOf(app, info.id, actor));
    },
  });
  app.get<Asked<typeof deskApi.release>>(deskApi.release.path, {
    config,
    schema: described(deskApi.release, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'read-drafts');
      return detailOf(app, request.params.release, actor);
    },
  });
  app.patch<Asked<typeof deskApi.changeHead>>(deskApi.changeHead.path, {
    config,
    schema: described(deskApi.changeHead, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const { release } = request.params;
      const { completeWithout: without, was, ...head } = request.body;
      const { dictionary } = await app.view();
      const completeWithout = without && [...readWithout(release, without, dictionary)];
      const change = { ...head, ...(completeWithout && { completeWithout }) };
      await changeInfo(app.db, release, change, { actor, now: app.now() }, was);
      return detailOf(app, release, actor);
    },
  });
}

/** The open edition, else the newest. @throws unknown-edition */
export async function requireEdition(app: FastifyInstance, releaseId: string): Promise<Edition> {
  const [newest] = await listEditions(app.db, releaseId);
  if (newest) return newest;
  const isKnown = (await app.view()).releases.some(({ id }) => id === releaseId);
  throw new Problem(
    'unknown-edition',
    isKnown
      ? {
          zh: `${releaseId} 是直接导入的，没有编制过。要改动请先开始修订。`,
          en: `${releaseId} was loaded directly and never prepared. To change it, begin a revision.`,
        }
      : {
          zh: `没有 ${releaseId} 这一期。正在编制的见工作台 /desk。`,
          en: `There is no release ${releaseId}. Those being prepared are on the desk, /desk.`,
        },
  );
}

export async function detailOf(
  app: FastifyInstance,
  releaseId: string,
  actor: Parameters<typeof toEditionDetail>[2],
): Promise<EditionDetail> {
  const view = await app.view();
  return toEditionDetail(view, await requireEdition(app, releaseId), actor);
}

function isPublished({ state }: Edition): boolean {
  return state === 'published';
}
