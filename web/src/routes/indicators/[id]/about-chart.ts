import type { ReleaseSummary } from '#lib/api/releases.ts';
import type { ChartAbout, LegendMark } from '#lib/charts/document.ts';
import type { ValueTable } from '#lib/charts/document-values.ts';
import type { IndicatorChart } from '#lib/url/indicator.ts';
import type { Ranking } from '#server/schemas/rankings.ts';
import { chartWords } from './chart-words.ts';
import { words } from './words.ts';

export interface Drawn {
  chart: IndicatorChart;
  /** 2019年1-6月, or from the first to the last of a run. */
  period: string;
  legend: readonly LegendMark[];
  values: ValueTable;
  notes: readonly string[];
}

type Release = Pick<ReleaseSummary, 'issuer' | 'title' | 'docNo' | 'synthetic'>;

/** What a saved chart says of itself. */
export function aboutChart(
  { chart, period, legend, values, notes }: Drawn,
  ranking: Pick<Ranking, 'indicator'>,
  { release, address, asOf }: { release: Release; address: string; asOf: string | null },
): ChartAbout {
  const { indicator } = ranking;
  return {
    title: chartWords.frameTitle(indicator.proseName, words.charts[chart]),
    subtitle: [
      period,
      ...(chart === 'ranks' ? [] : [chartWords.unit(indicator.unit)]),
      ...(asOf === null ? [] : [chartWords.asOf(asOf)]),
    ].join(' · '),
    legend,
    values,
    notes,
    source: chartWords.source(release.issuer, release.title, release.docNo),
    address,
    synthetic: release.synthetic ? chartWords.synthetic : null,
  };
}

/** @example fileNameOf('2019年1-6月', '固定资产投资', 'ranking') // '2019年1-6月固定资产投资排名' */
export function fileNameOf(period: string, name: string, chart: IndicatorChart): string {
  const joint = /[a-z]/iu.test(words.charts[chart]) ? ' ' : '';
  const whole = [period, name, words.charts[chart]].join(joint);
  return whole.replace(/[\\/:*?"<>|]/gu, '-');
}
