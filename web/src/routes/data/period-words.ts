import { inLanguage } from '#lib/language/language.ts';
import type { PeriodSpan } from '#domain/period-span.ts';
import type { Growth, PeriodKind } from './period-kind.ts';

interface Words {
  period: string;
  byEnd: string;
  kinds: Record<PeriodKind, string>;
  /** What a choice of months does when a new release comes. */
  meaning: Record<PeriodKind, string>;
  /** The same of a saved query. */
  growth: Record<Growth, string>;
  spans: string;
  spanNames: Record<PeriodSpan, string>;
  from: string;
  to: string;
  last: string;
  months: string;
  ofDay: string;
  ofDayHint: string;
  day: string;
}

/** Words of the choice of months. */
export const periodWords = inLanguage<Words>({
  zh: {
    period: '时期',
    byEnd: '按结束的月份',
    kinds: { all: '全部', growing: '自某月起', rolling: '最近几个月', fixed: '固定月份' },
    meaning: {
      all: '有新一期通报，自动加上。',
      growing: '从这个月起；有新一期通报，自动加上。',
      rolling: '到最新的月份为止；新一期来了，最早的移出。',
      fixed: '只有这些月份；以后只随修订而变。',
    },
    growth: {
      all: '随新一期增长',
      growing: '随新一期增长',
      rolling: '随新一期向前滚动',
      fixed: '月份固定，只随修订而变',
      releases: '通报固定，只随修订而变',
      'as-of': '停在那一天的数，不再变',
    },
    spans: '哪一种时期',
    spanNames: { month: '单月', cumulative: '1月起累计', quarter: '单季', other: '其他' },
    from: '从',
    to: '到',
    last: '最近',
    months: '个月',
    ofDay: '某一天时的数',
    ofDayHint: '不填即最新；修订之前的数还在',
    day: '日期',
  },
  en: {
    period: 'Period',
    byEnd: 'by the month in which it ends',
    kinds: { all: 'All', growing: 'From a month on', rolling: 'Last months', fixed: 'Fixed months' },
    meaning: {
      all: 'New releases are added by themselves.',
      growing: 'From this month on; new releases are added by themselves.',
      rolling: 'Up to the newest month; with a new release the oldest leave.',
      fixed: 'These months alone; later only revisions change them.',
    },
    growth: {
      all: 'grows with new releases',
      growing: 'grows with new releases',
      rolling: 'rolls on with new releases',
      fixed: 'fixed months: only revisions change it',
      releases: 'fixed releases: only revisions change it',
      'as-of': 'as of that day: does not change any more',
    },
    spans: 'Kind of period',
    spanNames: {
      month: 'Single months',
      cumulative: 'Year to date',
      quarter: 'Single quarters',
      other: 'Others',
    },
    from: 'From',
    to: 'To',
    last: 'Last',
    months: 'months',
    ofDay: 'As of a day',
    ofDayHint: 'newest unless given; what was revised is still there',
    day: 'Day',
  },
});
