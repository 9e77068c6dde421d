import type { BarsState } from '#charts/bars/layout.ts';
import { barsChart } from '#charts/bars/option.ts';
import type { Chart, Sheet } from '#charts/chart.ts';
import { mapOfValues } from '#charts/map/by-value.ts';
import { mapChart } from '#charts/map/option.ts';
import { packagedOutlines } from '#charts/map/outlines.ts';
import type { MapShown } from '#charts/map/regions.ts';
import { runChart } from '#charts/run/option.ts';
import { missingWord } from '#charts/words.ts';
import { formatFigure } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import { periodLabel } from '#domain/period.ts';
import { periodName } from '#domain/period-name.ts';
import type { Trend } from '#server/schemas/trends.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface TrendsAsked extends Pick<PictureAsked, 'width' | 'lang'> {
  show: 'chart' | 'map';
}

/** The run of one indicator in some regions, or of one period a bar for each of them; or a map of the newest. */
export function drawTrends(
  reply: readonly Trend[],
  { show, ...asked }: TrendsAsked,
): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const trends = inWordsOf(language, reply);
  const build = (sheet: Sheet): Chart => {
    if (show === 'map') return mapChart(newestOnMap(trends, language), packagedOutlines(), sheet);
    if (trends[0]?.points.length === 1) return barsChart(barsOf(trends, language), sheet);
    return runChart({ run: 'trend', trends, chosen: null, from: null, to: null }, sheet);
  };
  return drawPicture(setting, build);
}

function barsOf(trends: readonly Trend[], language: Language): BarsState {
  const bars = trends.map(({ region, points: [point] }) => {
    const { value = null, decimals = 0, missingReason = null } = point ?? {};
    return {
      name: region.shortName,
      value,
      text: value === null ? missingWord(missingReason, language) : formatFigure(value, decimals),
      isOfAll: isOfAll(region),
    };
  });
  return { bars, notes: [headOf(trends, language)] };
}

/** Figures of the newest period; the city and wider places are not on the map. */
function newestOnMap(trends: readonly Trend[], language: Language): MapShown {
  const rows = trends.flatMap(({ region, points }) => {
    if (isOfAll(region)) return [];
    const { value = null, decimals = 0, missingReason = null } = points.at(-1) ?? {};
    const missing = missingWord(missingReason, language);
    const isPark = region.kind === 'park';
    return [{ id: region.id, name: region.shortName, value, decimals, missing, isPark }];
  });
  return mapOfValues(rows, headOf(trends, language), language);
}

const isOfAll = ({ kind }: Trend['region']) => kind === 'city' || kind === 'wider';

/** Of which period the figures are, and in what. @example '2024年1-6月，%' */
function headOf([trend]: readonly Trend[], language: Language): string {
  const period = trend?.points.at(-1)?.period;
  const unit = trend?.indicator.unit ?? '';
  if (!period) return unit;
  return language === 'en' ? `${periodName(period)}, ${unit}` : `${periodLabel(period)}，${unit}`;
}
