import { mapChart } from '#charts/map/option.ts';
import { packagedOutlines } from '#charts/map/outlines.ts';
import { mapOfRanking } from '#charts/map/regions.ts';
import { isSynthetic, type DataView } from '#server/view/data-view.ts';
import { requireRelease } from '#server/view/require.ts';
import { readRanking } from '../rankings.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface MapAsked extends PictureAsked {
  release: string;
  indicator: string;
  region?: string;
}

const NAME = { zh: '地图', en: 'map' };

/** The regions by the gaps to their targets, as an SVG. */
export async function drawMap(view: DataView, asked: MapAsked): Promise<string> {
  const { language, width, isPaper } = toSetting(asked);
  const release = requireRelease(view, asked.release);
  const reply = await readRanking(view, { release: release.id, indicator: asked.indicator });
  const ranking = inWordsOf(language, reply);
  const shown = mapOfRanking({ ranking, chosen: asked.region ?? null }, language);
  const about = aboutPicture(
    {
      name: ranking.indicator.proseName,
      unit: ranking.indicator.unit,
      chart: NAME[language],
      from: ranking.period.label,
      to: ranking.period.label,
      release,
      isDraft: view.draft !== null,
      isSynthetic: isSynthetic(view),
      page: `/indicators/${ranking.indicator.id}?release=${release.id}&chart=map`,
    },
    language,
  );
  return drawPicture((sheet) => mapChart(shown, packagedOutlines(), sheet), {
    width,
    language,
    about: isPaper ? about : null,
  });
}
