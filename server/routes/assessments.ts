import type { FastifyInstance } from 'fastify';
import { assessmentsApi } from '#server/schemas/api/assessments.ts';
import {
  resultTable,
  paperTable,
  schemeTable,
  summaryTable,
} from '#server/answers/assessment-csv.ts';
import { readSchemeReply } from '#server/answers/assessment-scheme.ts';
import { toAssessment } from '#server/answers/assessment.ts';
import { toPaper } from '#server/answers/assessment-paper.ts';
import {
  readAssessments,
  readSchemes,
  requireAssessment,
  toSummary,
} from '#server/answers/assessments.ts';
import { effectOf } from '#domain/assessments/rules.ts';
import { endpoint } from './endpoint.ts';

export function assessmentRoutes(app: FastifyInstance): void {
  endpoint(app, assessmentsApi.assessments, {
    handle: async (_request, view) => {
      const [assessments, schemes] = [await readAssessments(view), await readSchemes(view)];
      return {
        assessments: assessments.map((one) => toSummary(view, one)),
        schemes: schemes.map(({ id, document, docNo, isMadeUp, items, readings }) => ({
          id,
          document,
          docNo,
          isMadeUp,
          items: [...items.values()].filter(
            ({ rule, points }) => effectOf(rule, points !== null) !== 'none',
          ).length,
          readings: readings.length,
        })),
      };
    },
    csv: { name: () => '考核', table: ({ assessments }) => summaryTable(assessments) },
  });
  endpoint(app, assessmentsApi.scheme, {
    handle: ({ params }, view) => readSchemeReply(view, params.scheme),
    csv: { name: ({ id }) => id, table: schemeTable },
  });
  endpoint(app, assessmentsApi.assessment, {
    handle: async ({ params }, view) =>
      toAssessment(view, await requireAssessment(view, params.assessment)),
    csv: { name: ({ title }) => title, table: resultTable },
  });
  endpoint(app, assessmentsApi.paper, {
    handle: async ({ params }, view) =>
      toPaper(view, await requireAssessment(view, params.assessment), params.assessed),
    csv: { name: ({ title, row }) => `${title}-${row.assessed}`, table: paperTable },
  });
}
