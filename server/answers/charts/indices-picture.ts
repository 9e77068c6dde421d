import type { Sheet } from '#charts/chart.ts';
import { monthsOf } from '#charts/indices/panels.ts';
import { indicesChart } from '#charts/indices/option.ts';
import { monthName } from '#charts/slots.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readPrices } from '../figures.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface IndicesAsked extends PictureAsked {
  family?: string;
  months?: number;
}

const NAME = { zh: '走势', en: 'over time' };

/** Indices against the month before, the year before and to date, as an SVG. */
export async function drawIndices(view: DataView, asked: IndicesAsked): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const prices = inWordsOf(language, await readPrices(view, asked.family));
  const state = { prices, months: asked.months ?? null };
  const build = (sheet: Sheet) => indicesChart(state, sheet);
  return drawPicture(setting, build, () => {
    const months = monthsOf(state);
    return aboutPicture(view, language, {
      ...{ name: prices.family.name, unit: null, chart: NAME[language] },
      from: months[0] === undefined ? '' : monthName(months[0], language),
      to: monthName(months.at(-1) ?? '', language),
      page: `/prices?family=${prices.family.id}`,
    });
  });
}
