import type { Sheet } from '#charts/chart.ts';
import { mapChart } from '#charts/map/option.ts';
import { packagedOutlines } from '#charts/map/outlines.ts';
import { mapOfShares } from '#charts/map/shares.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { readControlUnits } from '../control-units.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface SharesAsked extends PictureAsked {
  list?: string;
  class?: string;
  place?: string;
}

const NAME = { zh: '环境管控单元面积占比', en: 'Environmental control units, share of the area' };

/** The places of a list by the share that a class has of their area, as an SVG. @throws no-data */
export async function drawShares(view: DataView, asked: SharesAsked): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const lists = inWordsOf(language, await readControlUnits(view));
  const list = asked.list === undefined ? lists[0] : lists.find(({ id }) => id === asked.list);
  if (!list) {
    throw new Problem('no-data', {
      zh: '没有这份管控单元清单。有哪些见 /api/v1/control-units。',
      en: 'There is no such list of control units; /api/v1/control-units has those that there are.',
    });
  }
  const of = list.classes.find((one) => one === asked.class) ?? list.classes[0] ?? '';
  const shown = mapOfShares({ list, of, chosen: asked.place ?? null }, language);
  const build = (sheet: Sheet) => mapChart(shown, packagedOutlines(), sheet);
  return drawPicture(setting, build, () =>
    aboutPicture(view, language, {
      ...{ name: NAME[language], chart: of, unit: '%' },
      ...{ from: list.document.title ?? list.id, to: list.document.title ?? list.id },
      page: '/control-units',
    }),
  );
}
