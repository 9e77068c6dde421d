import { monthsOf } from '#charts/indices/panels.ts';
import { indicesChart } from '#charts/indices/option.ts';
import { monthName } from '#charts/slots.ts';
import { isSynthetic, type DataView } from '#server/view/data-view.ts';
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
  const { language, width, isPaper } = toSetting(asked);
  const prices = inWordsOf(language, await readPrices(view, asked.family));
  const state = { prices, months: asked.months ?? null };
  const months = monthsOf(state);
  const about = aboutPicture(
    {
      name: prices.family.name,
      unit: null,
      chart: NAME[language],
      from: months[0] === undefined ? '' : monthName(months[0], language),
      to: monthName(months.at(-1) ?? '', language),
      release: null,
      isDraft: view.draft !== null,
      isSynthetic: isSynthetic(view),
      page: `/prices?family=${prices.family.id}`,
    },
    language,
  );
  return drawPicture((sheet) => indicesChart(state, sheet), {
    width,
    language,
    about: isPaper ? about : null,
  });
}
