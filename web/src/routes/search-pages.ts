import { inLanguage } from '#lib/language/language.ts';
import type { Term } from '#lib/ui/search/match.ts';
import { assessmentsHref } from '#lib/url/assessments.ts';
import { bulletinHref, draftHref, onePageHref } from '#lib/url/bulletin.ts';
import { compareHref } from '#lib/url/compare.ts';
import { controlUnitsHref } from '#lib/url/control-units.ts';
import { dataHref } from '#lib/url/data.ts';
import { deskHref, dictionaryHref, templatesHref } from '#lib/url/desk.ts';
import { findingsHref } from '#lib/url/findings.ts';
import { overviewHref } from '#lib/url/overview.ts';
import { plansHref } from '#lib/url/plans.ts';
import { rankingsHref } from '#lib/url/rankings.ts';
import { taskCalendarHref, tasksHref } from '#lib/url/tasks.ts';
import { screenHref } from '#lib/url/screen.ts';

interface SearchPage {
  id: string;
  zh: string;
  en: string;
  /** As the search index writes it (server/search/readings.ts), which a test holds it to. */
  pinyin: string;
  href: (release: string | null) => string;
}

/** The pages that can be searched for; the server knows nothing of them. */
export const SEARCH_PAGES: readonly SearchPage[] = [
  {
    id: 'overview',
    zh: '总览',
    en: 'Overview',
    pinyin: 'zong lan',
    href: (release) => overviewHref({ release }),
  },
  {
    id: 'rankings',
    zh: '排名',
    en: 'Rankings',
    pinyin: 'pai ming',
    href: (release) => rankingsHref({ release }),
  },
  {
    id: 'compare',
    zh: '比较',
    en: 'Compare',
    pinyin: 'bi jiao',
    href: (release) => compareHref({ release }),
  },
  {
    id: 'bulletin',
    zh: '通报',
    en: 'Bulletin',
    pinyin: 'tong bao',
    href: (release) => bulletinHref({ release }),
  },
  {
    id: 'one-page',
    zh: '一图读懂',
    en: 'The month on one page',
    pinyin: 'yi tu du/dou dong',
    href: (release) => onePageHref({ release }),
  },
  {
    id: 'draft-check',
    zh: '核对通报草稿',
    en: 'Check a draft bulletin',
    pinyin: 'he/hu dui tong bao cao gao',
    href: (release) => draftHref({ release }),
  },
  {
    id: 'findings',
    zh: '核对',
    en: 'Findings',
    pinyin: 'he/hu dui',
    href: (release) => findingsHref({ release }),
  },
  {
    id: 'plans',
    zh: '规划目标',
    en: 'Plan targets',
    pinyin: 'gui hua mu biao',
    href: () => plansHref(),
  },
  {
    id: 'control-units',
    zh: '环境管控单元',
    en: 'Environmental control units',
    pinyin: 'huan jing guan kong dan/shan/chan yuan',
    href: () => controlUnitsHref(),
  },
  { id: 'tasks', zh: '任务', en: 'Tasks', pinyin: 'ren wu', href: () => tasksHref() },
  {
    id: 'assessments',
    zh: '考核',
    en: 'Assessments',
    pinyin: 'kao he/hu',
    href: () => assessmentsHref,
  },
  {
    id: 'task-calendar',
    zh: '任务日历',
    en: 'Calendar of tasks',
    pinyin: 'ren wu ri li',
    href: () => taskCalendarHref(),
  },
  { id: 'data', zh: '数据', en: 'Data', pinyin: 'shu/shuo ju', href: () => dataHref() },
  {
    id: 'screen',
    zh: '大屏',
    en: 'Wall display',
    pinyin: 'da/dai ping/bing',
    href: (release) => screenHref({ release }),
  },
  {
    id: 'dictionary',
    zh: '数据字典',
    en: 'Dictionary',
    pinyin: 'shu/shuo ju zi dian',
    href: () => dictionaryHref,
  },
  {
    id: 'templates',
    zh: '读表模板',
    en: 'Templates',
    pinyin: 'du/dou biao mu/mo ban',
    href: () => templatesHref,
  },
  { id: 'desk', zh: '工作台', en: 'Desk', pinyin: 'gong zuo tai', href: () => deskHref },
];

/** The name in the language of the page, and every way to type it. */
export const pageName = ({ zh, en }: SearchPage): string => inLanguage({ zh, en });

export const pageTerms = ({ zh, en, pinyin }: SearchPage): Term[] => [
  { text: zh, pinyin },
  { text: en, pinyin: '' },
];
