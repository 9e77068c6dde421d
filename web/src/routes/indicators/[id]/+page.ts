import { ApiProblem, makeProblem, read, readerOf, type Reader } from '#lib/api/client.ts';
import { chooseRelease, type ReleaseSummary } from '#lib/api/releases.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { readIndicator, type IndicatorChart } from '#lib/url/indicator.ts';
import { shownChart } from './chart-kinds.ts';
import { hasTargets } from './has-targets.ts';
import { findHolder } from './find-holder.ts';
import { holdingOf } from './holding-of.ts';
import { readOutlines } from '../../outlines.ts';
import { words } from './words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const indicators = await read(reader, '/indicators');
  const indicator = indicators.find(({ id }) => id === params.id);
  if (!indicator) throw unknownIndicator(params.id);

  const { release: asked, chart: askedChart } = readIndicator(url.searchParams);
  const chosen = chooseRelease(releases, asked, holdingOf(indicator));
  const holder = await findHolder(reader, releases, { indicator: indicator.id, asked });
  if (!holder) return { release: chosen, indicators, indicator, shown: null };

  const ranking = await read(reader, '/releases/:release/rankings/:indicator', {
    release: holder.id,
    indicator: indicator.id,
  });
  const chart = shownChart(indicator, askedChart, hasTargets(ranking));
  const region = (ranking.city ?? ranking.rows[0] ?? ranking.references[0])?.region.id;
  const [series, metadata, drawn] = await Promise.all([
    region && !indicator.department
      ? read(reader, '/series', { indicator: indicator.id, region })
      : null,
    read(reader, '/indicators/:indicator', { indicator: indicator.id }),
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
      return {
        ...NOTHING,
        movement: await ifHeld(
          read(reader, '/releases/:release/movement', { release: release.id, indicator }),
        ),
      };
    case 'trend':
    case 'ranks':
    case 'panels': {
      const trends = isJudged
        ? await ifHeld(
            read(reader, '/releases/:release/trends', { release: release.id, indicator }),
          )
        : null;
      return { ...NOTHING, trends: trends?.trends ?? [] };
    }
    case 'map':
      return { ...NOTHING, outlines: await readOutlines(reader.fetch) };
    case 'needs':
      if (!isJudged) return NOTHING;
      return {
        ...NOTHING,
        needs: await ifHeld(
          read(reader, '/releases/:release/needs', { release: release.id, indicator }),
        ),
      };
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

const unknownIndicator = (id: string) =>
  new ApiProblem(
    makeProblem(
      addressOf('/indicators'),
      404,
      'unknown-indicator',
      words.unknownTitle,
      words.unknownDetail(id),
    ),
  );
