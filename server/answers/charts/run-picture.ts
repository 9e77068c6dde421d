import type { Sheet } from '#charts/chart.ts';
import { panelsChart } from '#charts/panels/option.ts';
import { slotName, slotsOf } from '#charts/slots.ts';
import { linesOf, monthsOfRun, type Run, type RunState } from '#charts/run/lines.ts';
import { runChart } from '#charts/run/option.ts';
import { sayProseName, sayUnit } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import type { DataView } from '#server/view/data-view.ts';
import { requireIndicator, requireRelease } from '#server/view/require.ts';
import { readTrends } from '../trends.ts';
import { aboutPicture } from './about-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { inWordsOf } from './in-words-of.ts';
import { toSetting, type PictureAsked } from './picture-asked.ts';

export interface RunAsked extends PictureAsked {
  release: string;
  indicator: string;
  region?: string;
  from?: string;
  to?: string;
}

const NAMES: Readonly<Record<Run | 'panels', Said>> = {
  trend: { zh: '走势', en: 'trend' },
  ranks: { zh: '位次变化', en: 'ranks over time' },
  panels: { zh: '分地区', en: 'by region' },
};

/** The run of an indicator in all regions, by figures or by places, together or each region by itself, as an SVG. */
export async function drawRun(
  kind: Run | 'panels',
  view: DataView,
  asked: RunAsked,
): Promise<string> {
  const setting = toSetting(asked);
  const { language } = setting;
  const release = requireRelease(view, asked.release);
  const indicator = requireIndicator(view.dictionary, asked.indicator);
  const months = monthsOfRun(asked.from ?? null, release.period.end);
  const reply = await readTrends(view, release.id, { indicator: indicator.id, months });
  const state: RunState = {
    run: kind === 'panels' ? 'trend' : kind,
    trends: inWordsOf(language, reply).trends,
    chosen: asked.region ?? null,
    from: asked.from ?? null,
    to: asked.to ?? null,
  };
  const chart = kind === 'panels' ? panelsChart : runChart;
  const build = (sheet: Sheet) => chart(state, sheet);
  return drawPicture(setting, build, () => {
    const slots = slotsOf(linesOf(state).lines.map(({ trend }) => trend));
    const [first, last] = [slots[0], slots.at(-1)];
    return aboutPicture(view, language, {
      name: sayProseName(indicator)[language],
      unit: kind === 'ranks' ? null : sayUnit(indicator.unit)[language],
      chart: NAMES[kind][language],
      from: first ? slotName(first, language) : '',
      to: last ? slotName(last, language) : '',
      ...{ release, indicator: indicator.id },
      page: `/indicators/${indicator.id}?release=${release.id}&chart=${kind}`,
    });
  });
}
