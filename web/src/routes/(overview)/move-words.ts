import { inLanguage } from '#lib/language/language.ts';
import type { SinceChoice } from '#lib/url/overview.ts';

export interface Moved {
  name: string;
  /** Targets missed more than before. */
  change: number;
}

interface Gap {
  region: string;
  indicator: string;
  department: string | null;
}

const changeZh = (change: number) =>
  change === 0 ? '持平' : `${change > 0 ? '多' : '少'} ${Math.abs(change)} 个`;
const changeEn = (change: number) =>
  change === 0 ? 'unchanged' : `${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'}`;

export const MOVE_WORDS = inLanguage({
  zh: {
    moved: (
      since: SinceChoice,
      moved: readonly Moved[],
      { up, down }: { up: number; down: number },
    ) => {
      const head = `未达标较${since === 'previous' ? '上期' : '上年同期'}：`;
      const parts = moved.map(({ name, change }) => `${name}${changeZh(change)}`);
      const others = up + down === 0 ? '各地持平' : `${up} 地增多，${down} 地减少`;
      return `${head}${[...parts, others].join('，')}。`;
    },
    standOut: (gaps: readonly Gap[]) =>
      `${gaps
        .map(
          ({ region, indicator, department }, at) =>
            `${region}${at === 0 ? '缺口最突出的' : ''}是${indicator}${department === null ? '' : `（${department}）`}`,
        )
        .join('，')}。`,
  },
  en: {
    moved: (
      since: SinceChoice,
      moved: readonly Moved[],
      { up, down }: { up: number; down: number },
    ) => {
      const head = `Targets missed, on ${since === 'previous' ? 'the previous release' : 'a year before'}: `;
      const parts = moved.map(({ name, change }) => `${name} ${changeEn(change)}`);
      const others = up + down === 0 ? 'no region has changed' : `up in ${up}, down in ${down}`;
      return `${head}${[...parts, others].join('; ')}.`;
    },
    standOut: (gaps: readonly Gap[]) =>
      `What stands out: ${gaps
        .map(
          ({ region, indicator, department }) =>
            `in ${region}, ${indicator}${department === null ? '' : ` (${department})`}`,
        )
        .join('; ')}.`,
  },
});
