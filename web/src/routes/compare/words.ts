import { capitalised } from '#domain/said-names.ts';
import { inLanguage } from '#lib/language/language.ts';
import { office } from '#lib/language/office.ts';
import type { Proposal } from './proposals.ts';

interface Words {
  title: string;
  documentTitle: (names: string, period: string) => string;
  heading: (names: string) => string;
  comma: string;
  list: string;
  versus: string;
  pick: string;
  pickHint: string;
  addOne: string;
  full: string;
  add: (name: string) => string;
  remove: (name: string) => string;
  tooFew: (chosen: number) => string;
  proposals: string;
  why: Record<Proposal['why'], string>;
  whyPlaces: Record<Proposal['why'], string>;
  placesOf: (ranked: number, first: number, last: number) => string;
  placesNote: string;
  sincePlacesNote: (label: string) => string;
  unmetOf: (unmet: number, monitorable: number) => string;
  leads: (count: number) => string;
  table: string;
  indicator: string;
  difference: string;
  differenceNote: string;
  leading: string;
  actual: string;
  rank: string;
  gap: string;
  change: string;
  apart: string;
  noIndicator: string;
  order: string;
  orders: Record<'difference' | 'annex', string>;
  department: string;
  allDepartments: string;
  rates: string;
  counts: (unit: string) => string;
  rest: string;
  apartNote: string;
  note: string;
  sinceNote: (label: string) => string;
  target: (text: string) => string;
  none: string;
}

export const WORDS = inLanguage<Words>({
  zh: {
    title: '地区比较',
    documentTitle: (names, period) => `${names}，${period} · 通报`,
    heading: (names) => `${names}比较`,
    comma: '，',
    list: '、',
    versus: '与',
    pick: '比较的地区',
    pickHint: '选两到四个',
    addOne: '加入一个地区…',
    full: '已选满四个；先去掉一个再加。',
    add: (name) => `加入${name}`,
    remove: (name) => `去掉${name}`,
    tooFew: (chosen) => (chosen === 0 ? '选两到四个地区，并排来看' : '再选一个地区'),
    proposals: '常用比较',
    why: {
      ends: `未达标占比最高与最低的${office.parts}`,
      neighbours: `未达标占比最高的两个${office.parts}`,
      parks: '两个园区',
    },
    whyPlaces: {
      ends: `居首最多与居末最多的${office.parts}`,
      neighbours: `居首最多的两个${office.parts}`,
      parks: '两个园区',
    },
    placesOf: (ranked, first, last) => `${ranked} 个指标参加排位：${first} 个居首，${last} 个居末`,
    placesNote: '首行为实际完成和在对比地区中的位次。',
    sincePlacesNote: (label) => `变动为数值和位次${label}的变动。`,
    unmetOf: (unmet, monitorable) => `${monitorable} 个可监测指标中 ${unmet} 个未达标`,
    leads: (count) => `${count} 个指标领先`,
    table: '逐个指标',
    indicator: '指标',
    difference: '相差',
    differenceNote: '最高减最低',
    leading: '领先',
    actual: '实际',
    rank: '位次',
    gap: '差距',
    change: '变动',
    apart: '不一起排位',
    noIndicator: '没有这项指标',
    order: '次序',
    orders: { difference: '相差大的在前', annex: '附件次序' },
    department: office.dutyWord,
    allDepartments: '全部',
    rates: '增速指标（相差以百分点计）',
    counts: (unit) => (unit.includes('=') ? `指数（${unit}）` : `以${unit}计的指标`),
    rest: '没有两地的数可比',
    apartNote: `${office.parts}、园区与${office.whole}整体上不一起排位；只有同在一个指标的对比地区中才说谁领先。个数指标中${office.whole}是各地之和，不计入相差。`,
    note: '上行为实际完成和在对比地区中的位次，下行为与目标的差距和它的变动。',
    sinceNote: (label) => `变动为差距和位次${label}的变动。`,
    target: (text) => `目标 ${text}`,
    none: '这个部门没有可比的指标。',
  },
  en: {
    title: 'Compare regions',
    documentTitle: (names, period) => `${names}, ${period} · Tongbao`,
    heading: (names) => `${names} compared`,
    comma: ', ',
    list: ', ',
    versus: ' and ',
    pick: 'Regions to compare',
    pickHint: 'two to four',
    addOne: 'Add a region…',
    full: 'Four are chosen; take one away to add another.',
    add: (name) => `Add ${name}`,
    remove: (name) => `Take away ${name}`,
    tooFew: (chosen) =>
      chosen === 0 ? 'Choose two to four regions to see side by side' : 'Choose one more region',
    proposals: 'Suggested',
    why: {
      ends: `The ${office.parts} with the largest and the smallest share of targets missed`,
      neighbours: `The two ${office.parts} with the largest share of targets missed`,
      parks: 'The two parks',
    },
    whyPlaces: {
      ends: `The ${office.parts} that come first and last most often`,
      neighbours: `The two ${office.parts} that come first most often`,
      parks: 'The two parks',
    },
    placesOf: (ranked, first, last) => `ranked on ${ranked}: first on ${first}, last on ${last}`,
    placesNote: 'On top the actual and the rank among those compared.',
    sincePlacesNote: (label) =>
      `Changes are those of the figure and of the rank ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
    unmetOf: (unmet, monitorable) => `${unmet} of ${monitorable} targets missed`,
    leads: (count) => `leads on ${count}`,
    table: 'Indicator by indicator',
    indicator: 'Indicator',
    difference: 'Difference',
    differenceNote: 'highest less lowest',
    leading: 'leads',
    actual: 'actual',
    rank: 'rank',
    gap: 'gap',
    change: 'change',
    apart: 'not ranked together',
    noIndicator: 'no such indicator',
    order: 'Order',
    orders: { difference: 'Largest difference first', annex: 'As in the annex' },
    department: 'Department',
    allDepartments: 'All',
    rates: 'Growth rates (differences in percentage points)',
    counts: (unit) => (unit.includes('=') ? `Indices (${unit})` : `In ${unit}`),
    rest: 'No two figures to compare',
    apartNote: `${capitalised(office.parts)}, parks and the ${office.whole} are not ranked together as a whole; one is said to lead only among the regions that an indicator compares. Of counts the ${office.whole} is the sum of its parts, and no part of the difference.`,
    note: 'On top the actual and the rank among those compared, below the gap to the target and how it changed.',
    sinceNote: (label) =>
      `Changes are those of the gap and of the rank ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
    target: (text) => `target ${text}`,
    none: 'This department has no indicator to compare.',
  },
});
