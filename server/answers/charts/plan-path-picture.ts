import type { Sheet } from '#charts/chart.ts';
import { planPathChart } from '#charts/plan-path/option.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readPlanSeries } from '../plan-series.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface PlanPathAsked extends PictureAsked {
  target: string;
}

const NAME = { zh: '进展', en: 'progress' };

/** What was told of a target of a document, and the way to what is due, as an SVG. @param on the day it stands so */
export async function drawPlanPath(
  view: DataView,
  asked: PlanPathAsked,
  on: string,
): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const series = inWordsOf(language, await readPlanSeries(view, asked.target, on));
  const build = (sheet: Sheet) => planPathChart(series, sheet);
  return drawPicture(setting, build, () =>
    aboutPicture(view, language, {
      name: series.targets[0]?.indicator ?? series.id,
      unit: series.targets[0]?.unit ?? null,
      ...{ chart: NAME[language], from: on, to: on },
      page: `/plans/${series.id}?on=${on}`,
    }),
  );
}
