import type { Showing } from '#lib/url/data.ts';
import { inLanguage } from '#lib/language/language.ts';

interface Words {
  label: string;
  ways: Record<Showing, string>;
  chooseIndicator: string;
  chooseOne: string;
  most: (shown: number, all: number) => string;
  picture: (name: string) => string;
  wait: string;
  failed: string;
  month: string;
  newest: string;
  indicator: string;
}

/** Words of the three ways to look at a selection. */
export const showWords = inLanguage<Words>({
  zh: {
    label: '怎样看',
    ways: { table: '表', chart: '图', map: '地图' },
    chooseIndicator: '画图请先选指标',
    chooseOne: '一幅图画一个指标，最多画六幅。请在左边选一个到六个指标。',
    most: (shown, all) => `选了 ${all} 个指标，只画前 ${shown} 个。`,
    picture: (name) => `${name}：所选地区和时期`,
    wait: '正在画……',
    failed: '没有画成，请再试一次。',
    month: '时期',
    newest: '最近一期',
    indicator: '指标',
  },
  en: {
    label: 'How to look at it',
    ways: { table: 'Table', chart: 'Chart', map: 'Map' },
    chooseIndicator: 'Choose indicators to draw',
    chooseOne: 'A picture is of one indicator, and up to six are drawn. Choose one to six of them.',
    most: (shown, all) => `Of ${all} chosen indicators the first ${shown} are drawn.`,
    picture: (name) => `${name}: the chosen regions and periods`,
    wait: 'Drawing …',
    failed: 'That was not drawn. Try again.',
    month: 'Period',
    newest: 'newest',
    indicator: 'Indicator',
  },
});
