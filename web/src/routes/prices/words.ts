import { inLanguage } from '#lib/language/language.ts';
import type { PriceSpan } from '#lib/url/prices.ts';

export const words = inLanguage({
  zh: {
    documentTitle: (name: string) => `${name} · 通报`,
    bases: { month: '环比', year: '同比', 'to-date': '累计' },
    ofIndex: (index: string, basis: string) => `${index}${basis}`,
    file: (name: string) => `${name}指数`,
    kicker: (region: string, indices: readonly string[]) => `${region}${indices.join('、')}`,
    empty: '还没有价格指数',
    emptyCure: '导入一张价格指数表后，这里画出环比、同比与累计。已有的数可以在',
    emptyLink: '数据',
    emptyRest: '里取。',
    tableLabel: (indices: readonly string[]) => indices.join('、'),
    caption: (indices: readonly string[]) => `${indices.join('、')}：环比、同比与累计`,
    month: '月份',
    howToRead: '怎样读',
    reading: (base: number) =>
      `指数减 ${base} 就是涨跌的百分之几：高于 ${base} 是涨，低于 ${base} 是跌。各个指数比的对象不同。`,
    comparedWith: (what: string) => `和${what}比`,
    example: (period: string, change: string) => `${period}${change}`,
    chart: '走势',
    span: '时段',
    spans: (span: PriceSpan, all: number) =>
      span === 'all' ? `全部 ${all} 个月` : span === '13' ? '近 13 个月' : '近三年',
    chartBase: (base: number) => `以 ${base} 为不涨不跌`,
    from: (first: string, last: string | null) => (last === null ? first : `${first}至${last}`),
    chartLabel: (span: string, names: readonly string[], base: number) =>
      `${span}的${names.join('、')}指数，以 ${base} 为准；数字在表中。`,
    figures: '数字',
    /** Null: no change. */
    change: (than: string, sign: number, pct: string) =>
      sign === 0 ? `与${than}持平` : `比${than}${sign > 0 ? '上涨' : '下降'} ${pct}`,
    lede: (index: string, period: string, change: string) =>
      `${period}${index.replace(/指数$/u, '')}${change}`,
    clauseEnd: '，',
    sentenceEnd: '。',
  },
  en: {
    documentTitle: (name) => `${name} · Tongbao`,
    bases: { month: 'Month on month', year: 'Year on year', 'to-date': 'To date' },
    ofIndex: (index, basis) => `${index}: ${basis.toLowerCase()}`,
    file: (name) => name.toLowerCase(),
    kicker: (region, indices) => `${indices.join(', ')}, ${region}`,
    empty: 'There are no price indices yet',
    emptyCure:
      'When a table of price indices is loaded, they are drawn here. What there is can be taken from ',
    emptyLink: 'Data',
    emptyRest: '.',
    tableLabel: (indices) => indices.join(', '),
    caption: (indices) =>
      `${indices.join(', ')}: against the month before, the year before, and to date`,
    month: 'Month',
    howToRead: 'How to read them',
    reading: (base) =>
      `The index less ${base} is the change in percent: above ${base}, prices rose; below it, they fell. Each index has its own base period.`,
    comparedWith: (what) => `against the ${what}`,
    example: (period, change) => (period === '' ? change : `${period}: ${change}`),
    chart: 'Over time',
    span: 'Months',
    spans: (span, all) =>
      span === 'all' ? `All ${all} months` : span === '13' ? 'Last 13 months' : 'Last three years',
    chartBase: (base) => `${base} is no change`,
    from: (first, last) => (last === null ? first : `${first} to ${last}`),
    chartLabel: (span, names, base) =>
      `Indices ${names.join(', ')}, ${span}, about ${base}; the figures stand in the table.`,
    figures: 'Figures',
    change: (than, sign, pct) =>
      sign === 0 ? `unchanged on the ${than}` : `${sign > 0 ? 'up' : 'down'} ${pct} on the ${than}`,
    lede: (index, period, change) => `${index}, ${period}: ${change}`,
    clauseEnd: ', ',
    sentenceEnd: '.',
  },
});
