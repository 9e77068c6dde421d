import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { SearchKind } from './kinds.ts';

export interface SearchWords {
  title: string;
  placeholder: string;
  /** What can be searched for, before anything is typed. */
  hint: string;
  recent: string;
  frequent: string;
  start: string;
  /** A region's line of an indicator. */
  line: (region: string, indicator: string) => string;
  results: string;
  loading: string;
  none: (query: string) => string;
  noneHint: string;
  /** For a screen reader. */
  count: (count: number) => string;
  keys: readonly (readonly [key: string, does: string])[];
  kinds: Record<SearchKind, string>;
}

export const SEARCH_WORDS = inLanguage<SearchWords>({
  zh: {
    title: '搜索',
    placeholder: '地区、指标、部门或页面',
    hint: `按名称、简称或拼音首字母搜索地区、指标、${office.dutyWord}和页面，如 gdzctz；“地区 指标”直达该地该项。`,
    recent: '最近查看',
    frequent: '常用',
    start: '入口',
    line: (region, indicator) => `${region} · ${indicator}`,
    results: '搜索结果',
    loading: '正在加载……',
    none: (query) => `没有找到“${query}”`,
    noneHint: '请换用简称或拼音首字母。只搜名称，不搜数字。',
    count: (count) => (count === 0 ? '没有结果' : `${count} 个结果`),
    keys: [
      ['↑↓', '选择'],
      ['Enter', '打开'],
      ['Esc', '关闭'],
    ],
    kinds: {
      ...{ region: '地区', indicator: '指标', department: '部门' },
      ...{ family: '页面', page: '页面', assessment: '考核', scheme: '办法', line: '地区的指标' },
    },
  },
  en: {
    title: 'Search',
    placeholder: 'Region, indicator, department or page',
    hint: 'Search regions, indicators, departments and pages by name, Chinese name or pinyin initials, such as gdzctz. “Region indicator” goes straight to that figure.',
    recent: 'Recent',
    frequent: 'Frequent',
    start: 'Start here',
    line: (region, indicator) => `${region}: ${indicator}`,
    results: 'Results',
    loading: 'Loading …',
    none: (query) => `Nothing found for “${query}”`,
    noneHint:
      'Try a shorter name, the Chinese one or its initials. Names are searched, not figures.',
    count: (count) => (count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`),
    keys: [
      ['↑↓', 'choose'],
      ['Enter', 'open'],
      ['Esc', 'close'],
    ],
    kinds: {
      ...{ region: 'Region', indicator: 'Indicator', department: 'Department' },
      ...{ family: 'Page', page: 'Page', assessment: 'Assessment', scheme: 'Scheme' },
      line: 'Indicator of a region',
    },
  },
});
