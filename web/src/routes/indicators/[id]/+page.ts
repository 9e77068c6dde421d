import { ApiProblem, makeProblem, read, readerOf, type Reader } from '#lib/api/client.ts';
import { chooseRelease, type ReleaseSummary } from '#lib/api/releases.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { isEmbedded } from '#lib/url/embed.ts';
import { readIndicator, type IndicatorState } from '#lib/url/indicator.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import { chartsOf, shownChart, shownRun } from './chart-kinds.ts';
import { findHolder } from './find-holder.ts';
import { holdingOf } from './holding-of.ts';
import { roomFor } from '#lib/charts/picture.ts';
import { readRunPicture } from './run-picture.ts';
import { readSeriesPicture } from './series-picture.ts';
import { readMapPicture } from './map-picture.ts';
import { words } from './words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent, untrack }) => {
  const reader = readerOf({ fetch, url });
  const state = readIndicator(url.searchParams);
  const [indicators, { releases }] = await Promise.all([read(reader, '/indicators'), parent()]);
  // A name that is not known is asked for nowhere.
  const indicator = indicators.find(({ id }) => id === params.id);
  if (!indicator) throw unknownIndicator(params.id);

  const asked = { indicator: indicator.id, asked: state.release };
  const [holder, metadata] = await Promise.all([
    findHolder(reader, releases, asked),
    read(reader, '/indicators/:indicator', { indicator: indicator.id }),
  ]);
  if (!holder) {
    const release = chooseRelease(releases, state.release, holdingOf(indicator));
    return { release, indicators, indicator, shown: null };
  }

  const [figures, charts] = await Promise.all([
    readFigures(reader, { release: holder, indicator }),
    readCharts(reader, {
      release: holder,
      indicator,
      state,
      // In a frame stands one chart, and nothing else is asked for.
      only: untrack(() => isEmbedded(url)) ? shownChart(indicator, state.chart) : null,
    }),
  ]);
  const shown = { ...figures, metadata, ...charts };
  return { release: holder, indicators, indicator, shown };
};

interface Asked {
  release: ReleaseSummary;
  indicator: IndicatorDetail;
}

/** The ranking, and all values of the city where no trend says them. */
async function readFigures(reader: Reader, { release, indicator }: Asked) {
  const ranking = await read(reader, '/releases/:release/rankings/:indicator', {
    release: release.id,
    indicator: indicator.id,
  });
  const region = (ranking.city ?? ranking.rows[0] ?? ranking.references[0])?.region.id;
  if (!region || indicator.department) return { ranking, series: null, seriesPicture: null };
  const asked = { indicator: indicator.id, region };
  const [series, seriesPicture] = await Promise.all([
    read(reader, '/series', asked),
    readSeriesPicture(reader, asked, roomFor({ share: 0.7, stackedBelow: 960 })),
  ]);
  return { ranking, series, seriesPicture };
}

/** What stands beside the figures: how they moved, what the rest of the year takes, run and map. */
async function readCharts(
  reader: Reader,
  {
    release,
    indicator,
    state,
    only,
  }: Asked & { state: IndicatorState; only: IndicatorState['chart'] | null },
) {
  const isJudged = release.holds.includes('scorecards');
  const asked = { release: release.id, indicator: indicator.id };
  const charts = chartsOf(indicator);
  const has = (chart: IndicatorState['chart']) =>
    charts.includes(chart) && (only === null || only === chart);
  const run = shownRun(indicator, state.chart);
  const [movement, needs, picture, map] = await Promise.all([
    isJudged && has('ranking') ? ifHeld(read(reader, '/releases/:release/movement', asked)) : null,
    // Where nobody is ranked there are no places to show in their stead.
    isJudged && has('ranking') && (state.columns === 'needs' || !indicator.group)
      ? ifHeld(read(reader, '/releases/:release/needs', asked))
      : null,
    isJudged && run && has(run)
      ? ifHeld(readRunPicture(reader, { ...state, ...asked, run }, roomOf(only)))
      : null,
    has('map') ? readMapPicture(reader, { ...asked, region: state.region }, roomOfMap(only)) : null,
  ]);
  return { movement, needs, picture, map };
}

/** Beside the ranking, or alone in a frame: as wide as Report.svelte has it. */
const roomOf = (only: IndicatorState['chart'] | null): number =>
  roomFor({ share: only === null ? 0.37 : 1, stackedBelow: 1100 });
const roomOfMap = (only: IndicatorState['chart'] | null): number =>
  roomFor({ share: only === null ? 0.6 : 1, stackedBelow: 1100 });

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
