import { mapChart } from '#charts/map/option.ts';
import { packagedOutlines } from '#charts/map/outlines.ts';
import { mapOfRanking } from '#charts/map/regions.ts';
import type { Sheet } from '#charts/chart.ts';
import { rankingChart } from '#charts/ranking/option.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { readRanking } from '../rankings.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface RankingAsked extends PictureAsked {
  release: string;
  indicator: string;
  region?: string;
}

const NAMES = {
  ranking: { zh: '排名', en: 'ranking' },
  map: { zh: '地图', en: 'map' },
};

/** The regions as they rank, or on a map by the gaps to their targets, as an SVG. */
export async function drawRanking(
  kind: 'ranking' | 'map',
  view: DataView,
  asked: RankingAsked,
): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const release = requireRelease(view, asked.release);
  const reply = await readRanking(view, { release: release.id, indicator: asked.indicator });
  const ranking = inWordsOf(language, reply);
  const chosen = asked.region ?? null;
  const build = (sheet: Sheet) =>
    kind === 'ranking'
      ? rankingChart({ ranking }, sheet)
      : mapChart(mapOfRanking({ ranking, chosen }, language), packagedOutlines(), sheet);
  const { indicator, period } = ranking;
  return drawPicture(setting, build, () =>
    aboutPicture(view, language, {
      ...{ name: indicator.proseName, unit: indicator.unit, chart: NAMES[kind][language] },
      ...{ from: period.label, to: period.label, release, indicator: indicator.id },
      page: `/indicators/${indicator.id}?release=${release.id}&chart=${kind}`,
    }),
  );
}
