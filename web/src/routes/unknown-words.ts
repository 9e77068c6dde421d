import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { Unknown } from './unknown.ts';

type Kind = Unknown['kind'];

/** What the page of a name says that there is not, and what it offers instead. */
export const unknownWords = inLanguage({
  zh: {
    nouns: {
      ...{ region: '地区', indicator: '指标', department: office.dutyWord, release: '通报' },
      ...{ assessment: '考核', scheme: '考核办法', target: '目标', task: '任务' },
      family: '指标族',
    } satisfies Record<Kind, string>,
    asked: (noun: string, asked: string | null) =>
      asked === null
        ? `地址中的${noun}不存在，可能有误或已更名。`
        : `没有“${asked}”这个${noun}，可能有误或已更名。`,
    nearest: '最接近的',
    there: (noun: string) => `现有的${noun}`,
    pages: '现有页面',
    more: (count: number) => `另有 ${count} 个，可按 Ctrl K 搜索。`,
    lists: { target: '全部目标', task: '全部任务' },
    overview: '返回总览',
  },
  en: {
    nouns: {
      ...{ region: 'region', indicator: 'indicator', department: 'department' },
      ...{ release: 'release', assessment: 'assessment', scheme: 'assessment scheme' },
      ...{ target: 'target', task: 'task', family: 'family of indicators' },
    },
    asked: (noun, asked) =>
      asked === null
        ? `The address names ${noun === 'indicator' || noun === 'assessment' ? 'an' : 'a'} ${noun} that does not exist: it may be misspelt or renamed.`
        : `There is no ${noun} “${asked}”: it may be misspelt or renamed.`,
    nearest: 'Nearest matches',
    there: (noun) => `Every ${noun} there is`,
    pages: 'Pages',
    more: (count) => `${count} more: search with Ctrl K.`,
    lists: { target: 'See all targets', task: 'See all tasks' },
    overview: 'Back to the overview',
  },
});
