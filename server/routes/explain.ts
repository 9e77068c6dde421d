import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Question } from '#domain/explain/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import { Explanation, Question as QuestionSchema } from '#server/schemas/explain.ts';
import { tableOf } from '#server/answers/csv-table.ts';
import { endpoint } from './endpoint.ts';
import { EXPLAIN_COLUMNS, explainLines } from '#server/answers/explain-csv.ts';
import { explainFigure } from './explain-figure.ts';
import { explainDepartmentShare, explainRegionShare } from '#server/answers/explain-share.ts';
import { toPeriodRef } from '#server/answers/refs.ts';

interface ExplainQuery {
  what: Question;
  indicator?: string;
  region?: string;
  department?: string;
}

/** "How do you know?": formula, inputs and sources of one result. */
export function explainRoutes(app: FastifyInstance): void {
  endpoint(app, {
    path: '/releases/:release/explain',
    tag: 'releases',
    summary: 'How one gap, status, rank, share or movement came about',
    params: { release: Type.String() },
    query: {
      what: QuestionSchema,
      indicator: Type.Optional(Type.String({ description: 'Of a figure.' })),
      region: Type.Optional(Type.String({ description: 'Of a figure, or of a share.' })),
      department: Type.Optional(Type.String({ description: 'Of a share.' })),
    },
    reply: Explanation,
    handle: ({ params, query }, view) => explain(view, params.release, query),
    csv: {
      name: ({ period, figure, share }) => {
        const region = figure?.region ?? share?.region;
        const of = share?.department?.shortName ?? region?.name ?? '';
        return `${period.label}${of}${figure?.indicator.proseName ?? '未达标占比'}算法`;
      },
      table: (explanation) => tableOf(EXPLAIN_COLUMNS, explainLines(explanation)),
    },
  });
}

async function explain(
  view: DataView,
  releaseId: string,
  query: ExplainQuery,
): Promise<Explanation> {
  const release = requireRelease(view, releaseId);
  const head = {
    release: release.id,
    period: toPeriodRef(release.period),
    what: query.what,
    figure: null,
    movement: null,
    share: null,
  };
  if (query.what === 'share') return { ...head, ...(await explainShareOf(view, release, query)) };
  const ids = figureIds(query);
  return { ...head, ...(await explainFigure(view, release, { ...ids, what: query.what })) };
}

function explainShareOf(
  view: DataView,
  release: ReturnType<typeof requireRelease>,
  { region, department, indicator }: ExplainQuery,
) {
  if (indicator !== undefined || (region === undefined) === (department === undefined)) {
    throw new Problem('bad-request', {
      zh: 'what=share 要写 region 或 department 其中一个，不写 indicator。',
      en: 'what=share wants either region or department, and no indicator.',
    });
  }
  return department === undefined
    ? explainRegionShare(view, release, region ?? '')
    : explainDepartmentShare(view, release, department);
}

function figureIds({ what, indicator, region, department }: ExplainQuery) {
  if (indicator === undefined || region === undefined || department !== undefined) {
    throw new Problem('bad-request', {
      zh: `what=${what} 要写 indicator 和 region，不写 department。`,
      en: `what=${what} wants indicator and region, and no department.`,
    });
  }
  return { indicator, region };
}
