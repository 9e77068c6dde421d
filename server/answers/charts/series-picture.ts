import type { Sheet } from '#charts/chart.ts';
import { runOfSeries } from '#charts/run/of-series.ts';
import { runChart } from '#charts/run/option.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readSeries } from '../series.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface SeriesAsked extends PictureAsked {
  indicator: string;
  region: string;
}

/** All values of one region, as an SVG. */
export async function drawSeries(view: DataView, asked: SeriesAsked): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const series = inWordsOf(language, await readSeries(view, asked));
  const { indicator, region, points } = series;
  const build = (sheet: Sheet) => runChart(runOfSeries(series), sheet);
  return drawPicture(setting, build, () =>
    aboutPicture(view, language, {
      ...{ name: indicator.proseName, unit: indicator.unit, chart: region.name },
      ...{ from: points[0]?.period.label ?? '', to: points.at(-1)?.period.label ?? '' },
      indicator: indicator.id,
      page: `/indicators/${indicator.id}`,
    }),
  );
}
