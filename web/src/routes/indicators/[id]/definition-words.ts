import { FREQUENCY_NAMES } from '#domain/dictionary-names.ts';
import { PERIOD_BASIS_NAMES } from '#domain/period-basis.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

interface Words {
  title: string;
  meaning: string;
  /** After the definition. */
  unitOf: (unit: string, measure: string, direction: string) => string;
  printedName: (name: string) => string;
  aliases: (names: string) => string;
  methods: (hasTargets: boolean) => string;
  gap: string;
  rank: string;
  notRanked: string;
  group: string;
  sources: string;
  releases: (count: number) => string;
  more: (count: number) => string;
  /** In a list. */
  table: (name: string) => string;
  updatedAt: (moment: string, load: number) => string;
  revised: (count: number) => string;
  seeRevisions: string;
  notes: string;
  data: string;
  noFigures: string;
  span: (first: string, last: string, figures: number) => string;
  access: (level: string) => string;
  small: (below: number) => string;
  choose: string;
  metadata: string;
  /** On paper. */
  elsewhere: string;
  guide: string;
  list: string;
  comma: string;
}

export const definitionWords = inLanguage<Words>({
  zh: {
    title: '口径与来源',
    meaning: '含义',
    unitOf: (unit, measure, direction) => `单位：${unit}（${measure}），${direction}。`,
    printedName: (name) => `印刷名称：${name}`,
    aliases: (names) => `又名：${names}`,
    methods: (hasTargets) => (hasTargets ? '差距与位次的算法' : '位次的算法'),
    gap: '差距',
    rank: '位次',
    notRanked: '不排位',
    group: '对比地区',
    sources: '来源与修订',
    releases: (count) => `${count} 期`,
    more: (count) => `另有 ${count} 期`,
    table: (name) => name,
    updatedAt: (moment, load) => `最近更新 ${moment}，第 ${load} 次导入。`,
    revised: (count) => (count === 0 ? '未修订' : `${count} 个数已修订`),
    seeRevisions: '历次数值',
    notes: '印刷注释',
    data: '数据说明',
    noFigures: '尚无数据',
    span: (first, last, figures) =>
      `${first === last ? first : `${first}至${last}`}，共 ${figures} 个数`,
    access: (level) => `公开范围：${level}`,
    small: (below) => `；1 至 ${below - 1} 的数仅限登录查看`,
    choose: '数据查询与下载',
    metadata: '口径说明（CSV）',
    elsewhere: '算法、对比地区名单、来源与修订见本页网址。',
    guide: '开发者接口',
    list: '、',
    comma: '，',
  },
  en: {
    title: 'Definition and sources',
    meaning: 'Meaning',
    unitOf: (unit, measure, direction) => ` Unit: ${unit} (${measure}); ${direction}.`,
    printedName: (name) => `Name as printed: ${name}`,
    aliases: (names) => `Also known as: ${names}`,
    methods: (hasTargets) =>
      hasTargets ? 'How gap and rank are worked out' : 'How the rank is worked out',
    gap: 'Gap',
    rank: 'Rank',
    notRanked: 'not ranked',
    group: 'Regions compared',
    sources: 'Sources and revisions',
    releases: (count) => (count === 1 ? '1 release' : `${count} releases`),
    more: (count) => `and ${count} more`,
    table: (name) => name.toLowerCase(),
    updatedAt: (moment, load) => `Last updated ${moment}, by load ${load}.`,
    revised: (count) =>
      count === 0
        ? 'never revised'
        : `${count} ${count === 1 ? 'value was' : 'values were'} replaced by later ones`,
    seeRevisions: 'Revisions',
    notes: 'Printed notes',
    data: 'About the data',
    noFigures: 'no figures yet',
    span: (first, last, figures) =>
      `${first === last ? first : `${first} to ${last}`}, ${figures} figures`,
    access: (level) => `Access: ${level}`,
    small: (below) => `; figures from 1 to ${below - 1} only when signed in`,
    choose: 'Query and download',
    metadata: 'This description (CSV)',
    elsewhere:
      'Methods, the regions compared, sources and revisions: see the address of this page.',
    guide: 'For developers',
    list: ', ',
    comma: ', ',
  },
});

export const FREQUENCY_WORDS = namesOf(FREQUENCY_NAMES);
export const BASIS_WORDS = namesOf(PERIOD_BASIS_NAMES);
