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
        ? `地址里的${noun}不在其中，可能写错了，也可能已经改名。`
        : `地址里写的${noun}是“${asked}”，没有这一个：可能写错了，也可能已经改名。`,
    nearest: '最接近的',
    there: (noun: string) => `现有的${noun}`,
    pages: '这里有的页面',
    more: (count: number) => `另有 ${count} 个，可以用右上角的搜索查找（Ctrl K）。`,
    lists: { target: '看全部目标', task: '看全部任务' },
    overview: '回到总览',
  },
  en: {
    nouns: {
      ...{ region: 'region', indicator: 'indicator', department: 'department' },
      ...{ release: 'release', assessment: 'assessment', scheme: 'assessment scheme' },
      ...{ target: 'target', task: 'task', family: 'family of indicators' },
    },
    asked: (noun, asked) =>
      asked === null
        ? `The address names ${noun === 'indicator' || noun === 'assessment' ? 'an' : 'a'} ${noun} that is not there: it may be misspelt, or have another name now.`
        : `The address says “${asked}”, and there is no such ${noun}: it may be misspelt, or have another name now.`,
    nearest: 'Nearest to it',
    there: (noun) => `Every ${noun} there is`,
    pages: 'The pages there are',
    more: (count) => `${count} more are found by the search at the top right (Ctrl K).`,
    lists: { target: 'See all targets', task: 'See all tasks' },
    overview: 'Back to the overview',
  },
});
