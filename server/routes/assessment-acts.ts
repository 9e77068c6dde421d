import type { FastifyInstance } from 'fastify';
import { dayInChina } from '#domain/china-time.ts';
import { standingPublication } from '#domain/assessments/process.ts';
import { speak, type Said } from '#domain/said.ts';
import { requireAssessment } from '#server/answers/assessments.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import { factRows, stepRows, STEP_RIGHTS } from '#server/answers/assessment-acts.ts';
import { saveLedgerRows } from '#server/ledger/put-rows.ts';
import { personal } from '#server/plugins/doors.ts';
import { requireRight } from '#server/plugins/who.ts';
import { assessmentsApi } from '#server/schemas/api/assessments.ts';
import { described, type Asked } from './described.ts';
import { deskReplies } from './desk-replies.ts';

const STANDS: Said = {
  zh: '已公布的结果不变；改动要重新审定、公布。',
  en: 'What is published stands as it was; the change is to be approved and published anew.',
};

/** Telling facts of assessments, and taking them to their publication. */
export function assessmentActRoutes(app: FastifyInstance): void {
  const { tellFacts, takeStep } = assessmentsApi;
  app.post<Asked<typeof tellFacts>>(tellFacts.path, {
    config: personal,
    schema: described(tellFacts, deskReplies),
    handler: async (request) => {
      const { params, body } = request;
      const actor = requireRight(request, 'enter');
      const subject = params.assessment;
      const view = await app.view();
      const put = await saveLedgerRows(app.db, {
        ...(await factRows(view, subject, body)),
        ...{ kind: 'assessments', subject, actor, now: app.now() },
        note: OWN_NOTES.assessmentFacts.zh,
      });
      const { process } = await requireAssessment(view, subject);
      const stands = standingPublication(process) !== null;
      return { ...put, ...speak({ message: stands ? STANDS : null }) };
    },
  });
  app.post<Asked<typeof takeStep>>(takeStep.path, {
    config: personal,
    schema: described(takeStep, deskReplies),
    handler: async (request) => {
      const { params, body } = request;
      const actor = requireRight(request, STEP_RIGHTS[body.step]);
      const subject = params.assessment;
      const order = { ...body, on: body.on ?? dayInChina(app.now()) };
      const rows = await stepRows(await app.view(), subject, { order, by: actor.name });
      return saveLedgerRows(app.db, {
        ...{ kind: 'assessment-steps', subject, rows, areNew: true, actor, now: app.now() },
        note: OWN_NOTES.assessmentStep.zh,
      });
    },
  });
}
