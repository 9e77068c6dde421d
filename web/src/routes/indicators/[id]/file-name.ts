import type { IndicatorChart } from '#lib/url/indicator.ts';
import { words } from './words.ts';

/** @example fileNameOf('2019年1-6月', '固定资产投资', 'ranking') // '2019年1-6月固定资产投资排名' */
export function fileNameOf(period: string, name: string, chart: IndicatorChart): string {
  const joint = /[a-z]/iu.test(words.charts[chart]) ? ' ' : '';
  const whole = [period, name, words.charts[chart]].join(joint);
  return whole.replace(/[\\/:*?"<>|]/gu, '-');
}
