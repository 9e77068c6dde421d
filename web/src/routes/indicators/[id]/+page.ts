import { ApiProblem, makeProblem, readerOf, type Reader } from '#lib/api/client.ts';
import { getIndicators } from '#lib/api/dictionary.ts';
import { getIndicatorMetadata } from '#lib/api/indicator.ts';
import { getMovement } from '#lib/api/movement.ts';
import { getNeeds } from '#lib/api/needs.ts';
import { getObservations } from '#lib/api/observations.ts';
import { getRanking } from '#lib/api/rankings.ts';
import { chooseRelease, type ReleaseSummary } from '#lib/api/releases.ts';
import { getSeries } from '#lib/api/series.ts';
import { getTrends } from '#lib/api/trends.ts';
import { indicatorsAddress } from '#lib/url/addresses.ts';
import { readIndicator, type IndicatorChart } from '#lib/url/indicator.ts';
import { shownChart } from './chart-kinds.ts';
import { holdingOf } from './holding-of.ts';
import { readOutlines } from './outlines.ts';
import { words } from './words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const indicators = await getIndicators(reader);
  const indicator = indicators.find(({ id }) => id === params.id);
  if (!indicator) throw unknownIndicator(params.id);

  const { release: asked, chart: askedChart } = readIndicator(url.searchParams);
  const holding = holdingOf(indicator);
  const chosen = chooseRelease(releases, asked, holding);
  const candidates =
    asked === null ? releases.filter(({ holds }) => holds.includes(holding)) : [chosen];
  const holder = await findHolder(reader, candidates, indicator.id);
  if (!holder) return { release: chosen, indicators, indicator, shown: null };

  const chart = shownChart(indicator, askedChart);
  const ranking = await getRanking(reader, holder.id, indicator.id);
  const region = (ranking.city ?? ranking.rows[0])?.region.id;
  const [series, metadata, drawn] = await Promise.all([
    region && !indicator.department ? getSeries(reader, { indicator: indicator.id, region }) : null,
    getIndicatorMetadata(reader, indicator.id),
    readChart(reader, { chart, release: holder, indicator: indicator.id }),
  ]);
  const shown = { chart, ranking, series, metadata, ...drawn };
  return { release: holder, indicators, indicator, shown };
};

const NOTHING = { trends: [], movement: null, needs: null, outlines: null };

/** What only the chart that is looked at needs. */
async function readChart(
  reader: Reader,
  {
    chart,
    release,
    indicator,
  }: { chart: IndicatorChart; release: ReleaseSummary; indicator: string },
) {
  const isJudged = release.holds.includes('scorecards');
  switch (chart) {
    case 'ranking':
      if (!isJudged) return NOTHING;
      return { ...NOTHING, movement: await ifHeld(getMovement(reader, release.id, { indicator })) };
    case 'trend':
    case 'ranks':
    case 'panels': {
      const trends = isJudged ? await ifHeld(getTrends(reader, release.id, { indicator })) : null;
      return { ...NOTHING, trends: trends?.trends ?? [] };
    }
    case 'map':
      return { ...NOTHING, outlines: await readOutlines(reader.fetch) };
    case 'needs':
      if (!isJudged) return NOTHING;
      return { ...NOTHING, needs: await ifHeld(getNeeds(reader, release.id, { indicator })) };
    default:
      return chart satisfies never;
  }
}

/** A release may hold scorecards, but not one with this indicator. */
async function ifHeld<Reply>(asked: Promise<Reply>): Promise<Reply | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status === 404) return null;
    throw error;
  }
}

/** The first that has a figure of the indicator; asks for one row of each, so that nothing has to fail. */
async function findHolder(
  reader: Reader,
  candidates: readonly ReleaseSummary[],
  indicator: string,
): Promise<ReleaseSummary | null> {
  for (const release of candidates) {
    // Rows are asked for in no language.
    const selection = new URLSearchParams({ indicator, release: release.id });
    const { total } = await getObservations(reader, { selection, offset: 0, limit: 1 });
    if (total > 0) return release;
  }
  return null;
}

const unknownIndicator = (id: string) =>
  new ApiProblem(
    makeProblem(
      indicatorsAddress,
      404,
      'unknown-indicator',
      words.unknownTitle,
      words.unknownDetail(id),
    ),
  );
