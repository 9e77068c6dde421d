import { inLanguage } from '#lib/language/language.ts';

interface Tally {
  total: number;
  good: number;
  off: number;
  asked: number;
  withheld: number;
}

export const words = inLanguage({
  zh: {
    documentTitle: '规划目标 · 通报',
    title: '规划目标',
    file: '规划目标',
    onDay: '截至日期',
    kicker: (on: string | null) => `各文件确定的目标及完成情况${on === null ? '' : `，截至${on}`}`,
    empty: '还没有规划目标',
    emptyCure: '导入规划目标表后，逐项列出目标原文、界限、期限和完成情况。',
    toLedger: '到工作台台账导入',
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
      '未达：未达到或落后于进度；待报：到期未报；已达：已达到或符合进度。只作统计的不计入。',
    document: (docNo: string, day: string) => `${docNo}，${day}`,
    fields: (fields: readonly string[]) => `；${fields.join('、')}`,
    nothing: '没有符合条件的目标',
    nothingCure: (count: number) => `共有 ${count} 个目标。`,
    clear: '显示全部',
    caption: '：目标原文、读法与完成情况',
    heads: {
      indicator: '指标',
      text: '目标原文与读法',
      latest: '最新数',
      status: '状态',
    },
    readAs: (reading: string) => `读作 ${reading}`,
    due: (day: string) => `到${day}`,
    places: (count: number) => `${count} 个地区`,
    noValue: '未报',
    gap: (gap: string) => `差 ${gap}`,
    rank: (rank: number, of: number) => `第 ${rank}（共 ${of}）`,
    asked: (period: string) => `应报${period}`,
    against: (text: string, bound: string) => `${text}（要求 ${bound}）`,
    lastTime: (period: string, isMet: boolean, text: string) =>
      `上一次（${period}）${isMet ? '已达到' : '未达到'}：${text}`,
    late: (days: number) => `逾期 ${days} 天`,
    need: { year: (each: string) => `每年需 ${each}`, month: (each: string) => `每月需 ${each}` },
    lede: (
      plans: number,
      { total, good, off, asked, withheld }: Tally,
      counted: number,
    ): string[] => {
      const rest = total - good - off - asked - withheld;
      const parts = [
        off > 0 ? `${off} 个未达到或落后` : '',
        asked > 0 ? `${asked} 个待报` : '',
        good > 0 ? `${good} 个已达到或符合进度` : '',
        rest > 0 ? `${rest} 个未到期` : '',
        withheld > 0 ? `${withheld} 个未公开` : '',
        counted > 0 ? `另有 ${counted} 项只作统计` : '',
      ].filter((part) => part !== '');
      const ends = parts.map((part, at) => part + (at === parts.length - 1 ? '。' : '，'));
      return [`${plans} 份文件共确定 ${total} 个目标，`, ...ends];
    },
  },
  en: {
    documentTitle: 'Plan targets · Tongbao',
    title: 'Plan targets',
    file: 'plan targets',
    onDay: 'As at',
    kicker: (on) =>
      `Targets set in policy documents, quoted in Chinese, and progress towards them${on === null ? '' : `, as at ${on}`}`,
    empty: 'No plan targets yet',
    emptyCure:
      'Once a table of plan targets is loaded, each target is listed with its wording, bounds, due date and progress.',
    toLedger: 'Load a table in the ledger at the desk',
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
    findHint: 'indicator, wording, office',
    summary: 'Counts',
    by: { document: 'by document', unit: 'by office', place: 'by place' },
    byLabel: 'Counted',
    nouns: { document: 'document', unit: 'office', place: 'place' },
    counts: { total: 'all', off: 'off track', asked: 'awaited', good: 'on track' },
    countsHelp:
      'Off track: missed or behind schedule. Awaited: due but not reported. On track: met or on schedule. Targets kept for statistics only are excluded.',
    document: (docNo, day) => `${docNo}, ${day}`,
    fields: (fields) => `; ${fields.join(', ')}`,
    nothing: 'No targets match',
    nothingCure: (count) => `There are ${count} targets in all. `,
    clear: 'Show all',
    caption: ': words of the targets, how they are read and what came of them',
    heads: {
      indicator: 'Indicator',
      text: 'Wording and interpretation',
      latest: 'Latest value',
      status: 'Status',
    },
    readAs: (reading) => `read as ${reading}`,
    due: (day) => `by ${day}`,
    places: (count) => `${count} places`,
    noValue: 'not reported',
    gap: (gap) => `off by ${gap}`,
    rank: (rank, of) => `${rank} of ${of}`,
    asked: (period) => `report due for ${period}`,
    against: (text, bound) => `${text} (required: ${bound})`,
    lastTime: (period, isMet, text) =>
      `previously (${period}) ${isMet ? 'met' : 'not met'}: ${text}`,
    late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    need: { year: (each) => `needs ${each} a year`, month: (each) => `needs ${each} a month` },
    lede: (plans, { total, good, off, asked, withheld }, counted) => {
      const rest = total - good - off - asked - withheld;
      const parts = [
        off > 0 ? `${off} missed or behind schedule` : '',
        asked > 0 ? `${asked} awaiting a report` : '',
        good > 0 ? `${good} met or on schedule` : '',
        rest > 0 ? `${rest} not yet due` : '',
        withheld > 0 ? `${withheld} withheld` : '',
        counted > 0 ? `${counted} more for statistics only` : '',
      ].filter((part) => part !== '');
      const ends = parts.map((part, at) => part + (at === parts.length - 1 ? '.' : ', '));
      return [`${plans} documents set ${total} targets: `, ...ends];
    },
  },
});
