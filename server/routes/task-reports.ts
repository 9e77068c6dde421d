import type { FastifyInstance } from 'fastify';
import { dayInChina } from '#domain/china-time.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Actor } from '#domain/roles.ts';
import { reportKeys, reportRows, type RowsByList } from '#server/answers/tasks/report-rows.ts';
import { saveLedgerRows } from '#server/ledger/put-rows.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { taskReportsApi } from '#server/schemas/api/task-reports.ts';
import type { TaskReportsTaken } from '#server/schemas/tasks.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';

interface Change {
  rows?: RowsByList;
  removed?: RowsByList;
  note: string;
}

/** Telling how tasks stand, and taking it back. */
export function taskReportRoutes(app: FastifyInstance): void {
  app.post<Asked<typeof taskReportsApi.report>>(taskReportsApi.report.path, {
    config: personal,
    schema: described(taskReportsApi.report, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const told = { by: actor.name, today: dayInChina(app.now()) };
      const rows = await reportRows(await app.view(), request.body.reports, told);
      return put({ rows, note: OWN_NOTES.tasksReported.zh }, actor);
    },
  });
  app.post<Asked<typeof taskReportsApi.withdraw>>(taskReportsApi.withdraw.path, {
    config: personal,
    schema: described(taskReportsApi.withdraw, deskReplies),
    handler: async (request) => {
      const actor = requireRight(request, 'enter');
      const removed = await reportKeys(await app.view(), request.body.reports);
      return put({ removed, note: OWN_NOTES.reportsWithdrawn.zh }, actor);
    },
  });

  /** Each list is a table of its own, and a load of its own. */
  async function put({ rows, removed, note }: Change, actor: Actor): Promise<TaskReportsTaken> {
    const loads: number[] = [];
    let isPending = false;
    for (const subject of new Set([...(rows ?? []), ...(removed ?? [])].map(([list]) => list))) {
      const taken = await saveLedgerRows(app.db, {
        ...{ kind: 'task-progress', subject, actor, note, now: app.now() },
        rows: rows?.get(subject) ?? [],
        removed: removed?.get(subject) ?? [],
      });
      if (taken.load !== null) loads.push(taken.load);
      isPending ||= taken.isPending;
    }
    return { loads, isPending };
  }
}
