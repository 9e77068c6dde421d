import { inLanguage } from '#lib/language/language.ts';

interface Tally {
  total: number;
  good: number;
  off: number;
  asked: number;
}

export const words = inLanguage({
  zh: {
    documentTitle: '规划目标 · 通报',
    title: '规划目标',
    file: '规划目标',
    onDay: '看哪一天',
    kicker: (on: string | null) =>
      `文件里写明的目标，原文照录，逐个盯到期${on === null ? '' : `；${on}的情况`}`,
    empty: '还没有规划目标',
    emptyCure: '规划目标表导入后，这里列出每个目标的原文、读出的界限、到期的日子和完成得怎样。',
    toLedger: '到工作台的台账里导入',
    all: '全部',
    kinds: { all: '全部', target: '目标', task: '任务', norm: '规范', date: '节点', count: '统计' },
    year: (year: number) => `${year}年`,
    targetYear: '到期',
    status: '状态',
    kind: '类别',
    find: '查找',
    findHint: '指标、原文、责任单位',
    summary: '统计',
    by: { document: '按文件', unit: '按责任单位', place: '按地区' },
    byLabel: '统计方式',
    nouns: { document: '文件', unit: '责任单位', place: '地区' },
    counts: { total: '个数', off: '未达', asked: '待报', good: '已达' },
    countsHelp:
      '未达：未达到、落后于进度；待报：到期未报数、还缺一个数；已达：已达到、在进度内。只统计的不计。',
    document: (docNo: string, day: string) => `${docNo}，${day}`,
    fields: (fields: readonly string[]) => `；${fields.join('、')}`,
    nothing: '这样筛选没有目标',
    nothingCure: (count: number) => `共有 ${count} 个目标，只是都不合所选的条件。`,
    clear: '去掉筛选',
    caption: '：目标原文、读法与完成情况',
    heads: {
      indicator: '指标',
      text: '目标原文与读法',
      latest: '最近的数',
      status: '状态',
    },
    readAs: (reading: string) => `读作 ${reading}`,
    due: (day: string) => `到${day}`,
    places: (count: number) => `${count} 个地区`,
    onlyDone: '完成',
    noValue: '没有报过',
    gap: (gap: string) => `差 ${gap}`,
    rank: (rank: number, of: number) => `第 ${rank}（共 ${of}）`,
    asked: (period: string) => `要报${period}`,
    against: (text: string, bound: string) => `${text}（要求 ${bound}）`,
    lastTime: (period: string, isMet: boolean, text: string) =>
      `上一次（${period}）${isMet ? '已达到' : '未达到'}：${text}`,
    late: (days: number) => `逾期 ${days} 天`,
    need: { year: (each: string) => `每年要 ${each}`, month: (each: string) => `每月要 ${each}` },
    lede: (plans: number, { total, good, off, asked }: Tally, counted: number): string[] => {
      const rest = total - good - off - asked;
      const parts = [
        off > 0 ? `${off} 个未达到或落后` : '',
        asked > 0 ? `${asked} 个等着报数` : '',
        good > 0 ? `${good} 个已达到或在进度内` : '',
        rest > 0 ? `${rest} 个未到期` : '',
        counted > 0 ? `另有 ${counted} 项只统计` : '',
      ].filter((part) => part !== '');
      const ends = parts.map((part, at) => part + (at === parts.length - 1 ? '。' : '，'));
      return [`${plans} 份文件定了 ${total} 个目标，`, ...ends];
    },
  },
  en: {
    documentTitle: 'Plan targets · Tongbao',
    title: 'Plan targets',
    file: 'plan targets',
    onDay: 'As of',
    kicker: (on) =>
      `Targets as documents word them, quoted in Chinese and watched until they are due${on === null ? '' : `; as of ${on}`}`,
    empty: 'There are no plan targets yet',
    emptyCure:
      'Once a table of plan targets is loaded, each is listed here with its words, the bounds read from them, when it is due and what came of it.',
    toLedger: 'Load one into the ledger at the desk',
    all: 'All',
    kinds: {
      all: 'All',
      target: 'outcomes',
      task: 'counts',
      norm: 'norms',
      date: 'dates',
      count: 'statistics',
    },
    year: (year) => String(year),
    targetYear: 'Due',
    status: 'Status',
    kind: 'Kind',
    find: 'Find',
    findHint: 'indicator, words, office',
    summary: 'Counts',
    by: { document: 'by document', unit: 'by office', place: 'by place' },
    byLabel: 'Counted',
    nouns: { document: 'document', unit: 'office', place: 'place' },
    counts: { total: 'all', off: 'off', asked: 'asked', good: 'well' },
    countsHelp:
      'Off: not reached, or behind its path. Asked: due without a report, or lacking a figure. Well: reached, or on its path. What is only counted is left out.',
    document: (docNo, day) => `${docNo}, ${day}`,
    fields: (fields) => `; ${fields.join(', ')}`,
    nothing: 'No target fits this choice',
    nothingCure: (count) => `There are ${count} targets, but none fits what is chosen. `,
    clear: 'Show all',
    caption: ': words of the targets, how they are read and what came of them',
    heads: {
      indicator: 'Indicator',
      text: 'Words and reading',
      latest: 'Latest value',
      status: 'Status',
    },
    readAs: (reading) => `read as ${reading}`,
    due: (day) => `by ${day}`,
    places: (count) => `${count} places`,
    onlyDone: 'done',
    noValue: 'nothing told',
    gap: (gap) => `off by ${gap}`,
    rank: (rank, of) => `${rank} of ${of}`,
    asked: (period) => `asked for ${period}`,
    against: (text, bound) => `${text} (asked for: ${bound})`,
    lastTime: (period, isMet, text) =>
      `last time (${period}) ${isMet ? 'reached' : 'not reached'}: ${text}`,
    late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    need: { year: (each) => `needs ${each} a year`, month: (each) => `needs ${each} a month` },
    lede: (plans, { total, good, off, asked }, counted) => {
      const rest = total - good - off - asked;
      const parts = [
        off > 0 ? `${off} not reached or behind` : '',
        asked > 0 ? `${asked} waiting for a report` : '',
        good > 0 ? `${good} reached or on their path` : '',
        rest > 0 ? `${rest} not due` : '',
        counted > 0 ? `${counted} more are only counted` : '',
      ].filter((part) => part !== '');
      const ends = parts.map((part, at) => part + (at === parts.length - 1 ? '.' : ', '));
      return [`${plans} documents set ${total} targets: `, ...ends];
    },
  },
});
