import { ApiProblem, makeProblem, read, readerOf, type Reader } from '#lib/api/client.ts';
import { chooseRelease, type ReleaseSummary } from '#lib/api/releases.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { isEmbedded } from '#lib/url/embed.ts';
import { readIndicator, type IndicatorState } from '#lib/url/indicator.ts';
import type { IndicatorDetail } from '#server/schemas/dictionary.ts';
import type { IndicatorMetadata } from '#server/schemas/indicator.ts';
import { chartsOf, hasRun, shownChart, shownRun } from './chart-kinds.ts';
import { findHolder } from './find-holder.ts';
import { holdingOf } from './holding-of.ts';
import { roomFor, toCome } from '#lib/charts/picture.ts';
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

  const shownOf: Shown = {
    release: holder,
    indicator,
    metadata,
    state,
    // In a frame stands one chart, and nothing else is asked for.
    only: untrack(() => isEmbedded(url)) ? shownChart(indicator, state.chart) : null,
  };
  // The figures first: a picture takes longer, and the page stands before it has come.
  const figures = Promise.all([readFigures(reader, shownOf), readBeside(reader, shownOf)]);
  const pictures = askPictures(reader, shownOf);
  const [ranked, beside] = await figures;
  const shown = { ...ranked, metadata, ...beside, ...pictures };
  return { release: holder, indicators, indicator, shown };
};

interface Shown {
  release: ReleaseSummary;
  indicator: IndicatorDetail;
  metadata: IndicatorMetadata;
  state: IndicatorState;
  /** The chart that stands alone; null: all that there are. */
  only: IndicatorState['chart'] | null;
}

const hasChart = (
  { indicator, only }: Pick<Shown, 'indicator' | 'only'>,
  chart: IndicatorState['chart'],
) => chartsOf(indicator).includes(chart) && (only === null || only === chart);

/** The ranking, and all values of the city where no trend says them. */
async function readFigures(reader: Reader, { release, indicator }: Shown) {
  const ranking = await read(reader, '/releases/:release/rankings/:indicator', {
    release: release.id,
    indicator: indicator.id,
  });
  const region = (ranking.city ?? ranking.rows[0] ?? ranking.references[0])?.region.id;
  if (!region || indicator.department) return { ranking, series: null, seriesPicture: null };
  const asked = { indicator: indicator.id, region };
  const room = roomFor({ share: 0.7, stackedBelow: 960 });
  const seriesPicture = toCome(readSeriesPicture(reader, asked, room));
  return { ranking, series: await read(reader, '/series', asked), seriesPicture };
}

/** What stands beside the figures: how they moved, and what the rest of the year takes. */
async function readBeside(reader: Reader, { release, indicator, state, only }: Shown) {
  if (!release.holds.includes('scorecards') || !hasChart({ indicator, only }, 'ranking'))
    return { movement: null, needs: null };
  const asked = { release: release.id, indicator: indicator.id };
  const [movement, needs] = await Promise.all([
    ifHeld(read(reader, '/releases/:release/movement', asked)),
    // Where nobody is ranked there are no places to show in their stead.
    state.columns === 'needs' || !indicator.group
      ? ifHeld(read(reader, '/releases/:release/needs', asked))
      : null,
  ]);
  return { movement, needs };
}

/** The pictures of run and map; null: it is not shown. */
function askPictures(reader: Reader, { release, indicator, metadata, state, only }: Shown) {
  const asked = { release: release.id, indicator: indicator.id, region: state.region };
  const run = hasRun(metadata) ? shownRun(indicator, state.chart) : null;
  const drawn =
    run && release.holds.includes('scorecards') && hasChart({ indicator, only }, run) ? run : null;
  const span = { from: state.from, to: state.to };
  return {
    picture:
      drawn &&
      toCome(ifHeld(readRunPicture(reader, { ...asked, ...span, run: drawn }, roomOf(only)))),
    map: hasChart({ indicator, only }, 'map')
      ? toCome(readMapPicture(reader, asked, roomOfMap(only)))
      : null,
  };
}

/** Beside the ranking, below it, or alone in a frame: as wide as Report.svelte has them. */
const COLUMNS = { gap: 32, stackedBelow: 1100 };
const roomOf = (only: IndicatorState['chart'] | null): number =>
  roomFor(only === null ? { share: 1 / 2.58, ...COLUMNS } : ALONE);
const roomOfMap = (only: IndicatorState['chart'] | null): number =>
  roomFor(only === null ? { share: 1.58 / 2.58, ...COLUMNS } : ALONE);
const ALONE = { share: 1, stackedBelow: 0 };

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
