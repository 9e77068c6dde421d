import type { Question } from '#domain/explain/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { Problem } from '#server/problem.ts';
import type { Explanation } from '#server/schemas/explain.ts';
import { explainFigure } from './explain-figure.ts';
import { explainDepartmentShare, explainRegionShare } from './explain-share.ts';
import { toPeriodRef } from './refs.ts';

interface ExplainQuery {
  what: Question;
  indicator?: string;
  region?: string;
  department?: string;
}

/** How one result came about. */
export async function readExplanation(
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
