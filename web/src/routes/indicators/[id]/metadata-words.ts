import { FREQUENCY_NAMES } from '#domain/dictionary-names.ts';
import { PERIOD_BASIS_NAMES } from '#domain/period-basis.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

interface Words {
  title: string;
  periods: string;
  noFigures: string;
  span: (first: string, last: string, figures: number) => string;
  updated: string;
  never: string;
  updatedAt: (moment: string, load: number) => string;
  updatedNote: string;
  revisions: string;
  revised: (count: number) => string;
  seeRevisions: string;
  gap: string;
  rank: string;
  notRanked: string;
  members: string;
  list: string;
  sources: string;
  releases: (count: number) => string;
  more: (count: number) => string;
  /** In a list. */
  table: (name: string) => string;
  notes: string;
  take: string;
  data: string;
  metadata: string;
  guide: string;
}

export const metadataWords = inLanguage<Words>({
  zh: {
    title: '数据说明',
    periods: '时期',
    noFigures: '还没有数',
    span: (first, last, figures) =>
      `${first === last ? first : `${first}至${last}`}，共 ${figures} 个数`,
    updated: '更新',
    never: '—',
    updatedAt: (moment, load) => `${moment}，第 ${load} 次装载`,
    updatedNote: '有数新增、修订或撤回的最近一次装载；没有改动数的装载不算更新。',
    revisions: '修订',
    revised: (count) => (count === 0 ? '没有修订过' : `${count} 个数被后来的数替换`),
    seeRevisions: '看历次数值',
    gap: '差距的算法',
    rank: '排位的算法',
    notRanked: '不排位',
    members: '对比地区名单',
    list: '、',
    sources: '来源',
    releases: (count) => `${count} 期`,
    more: (count) => `另有 ${count} 期`,
    table: (name) => name,
    notes: '印刷注释',
    take: '取数',
    data: '选数、看数、取走',
    metadata: '这份说明（CSV）',
    guide: '程序怎么取',
  },
  en: {
    title: 'About the data',
    periods: 'Periods',
    noFigures: 'no figures yet',
    span: (first, last, figures) =>
      `${first === last ? first : `${first} to ${last}`}, ${figures} figures`,
    updated: 'Updated',
    never: '—',
    updatedAt: (moment, load) => `${moment}, by load ${load}`,
    updatedNote:
      'The last load that added, revised or took back a figure; one that changed none is no update.',
    revisions: 'Revisions',
    revised: (count) =>
      count === 0
        ? 'never revised'
        : `${count} ${count === 1 ? 'value was' : 'values were'} replaced by later ones`,
    seeRevisions: 'see all values',
    gap: 'How the gap is worked out',
    rank: 'How the rank is worked out',
    notRanked: 'not ranked',
    members: 'Regions compared',
    list: ', ',
    sources: 'Sources',
    releases: (count) => (count === 1 ? '1 release' : `${count} releases`),
    more: (count) => `and ${count} more`,
    table: (name) => name.toLowerCase(),
    notes: 'Printed notes',
    take: 'Take the data',
    data: 'Choose, look, take away',
    metadata: 'This description (CSV)',
    guide: 'For people who program',
  },
});

export const FREQUENCY_WORDS = namesOf(FREQUENCY_NAMES);
export const BASIS_WORDS = namesOf(PERIOD_BASIS_NAMES);
