import { inLanguage } from '#lib/language/language.ts';

/** Names of the indices by their ids. */
export const INDICES: Readonly<Record<string, string>> = inLanguage({
  zh: { 'cpi-month': '环比', 'cpi-year': '同比', 'cpi-to-date': '累计' },
  en: { 'cpi-month': 'Month on month', 'cpi-year': 'Year on year', 'cpi-to-date': 'To date' },
});

export const words = inLanguage({
  zh: {
    documentTitle: '物价 · 通报',
    title: '物价',
    file: '物价指数',
    kicker: (region: string) => `${region}居民消费价格指数`,
    empty: '还没有居民消费价格指数',
    emptyCure: '装入一张 CPI 指数表后，这里画出环比、同比与累计。已有的数可以在',
    emptyLink: '数据',
    emptyRest: '里取。',
    tableLabel: '居民消费价格指数',
    caption: '居民消费价格指数：环比、同比与累计',
    month: '月份',
    howToRead: '怎样读',
    reading: (base: number) =>
      `指数减 ${base} 就是涨跌的百分之几：高于 ${base} 是涨，低于 ${base} 是跌。三个指数比的对象不同。`,
    comparedWith: (what: string) => `和${what}比`,
    example: (period: string, change: string) => `${period}${change}`,
    chart: '三个指数',
    chartBase: (base: number) => `以 ${base} 为不涨不跌`,
    level: (base: number) => `持平 ${base}`,
    from: (first: string, last: string | null) => (last === null ? first : `${first}至${last}`),
    chartLabel: (span: string, names: readonly string[], base: number) =>
      `${span}的${names.join('、')}指数，以 ${base} 为准；数字在表中。`,
    figures: '数字',
    /** Null: no change. */
    change: (than: string, sign: number, pct: string) =>
      sign === 0 ? `与${than}持平` : `比${than}${sign > 0 ? '上涨' : '下降'} ${pct}`,
    lede: (period: string, change: string) => `${period}居民消费价格${change}`,
    clauseEnd: '，',
    sentenceEnd: '。',
  },
  en: {
    documentTitle: 'Prices · Tongbao',
    title: 'Prices',
    file: 'price indices',
    kicker: (region) => `Consumer price indices of ${region}`,
    empty: 'There are no consumer price indices yet',
    emptyCure:
      'When a table of the CPI is loaded, its three indices are drawn here. What there is can be taken from ',
    emptyLink: 'Data',
    emptyRest: '.',
    tableLabel: 'Consumer price indices',
    caption: 'Consumer price indices: against the month before, the year before, and to date',
    month: 'Month',
    howToRead: 'How to read them',
    reading: (base) =>
      `The index less ${base} is the change in percent: above ${base} prices rose, below they fell. The three compare with different months.`,
    comparedWith: (what) => `against the ${what}`,
    example: (period, change) => (period === '' ? change : `${period}: ${change}`),
    chart: 'Three indices',
    chartBase: (base) => `${base} is no change`,
    level: (base) => String(base),
    from: (first, last) => (last === null ? first : `${first} to ${last}`),
    chartLabel: (span, names, base) =>
      `Indices ${names.join(', ')}, ${span}, about ${base}; the figures stand in the table.`,
    figures: 'Figures',
    change: (than, sign, pct) =>
      sign === 0 ? `unchanged on the ${than}` : `${sign > 0 ? 'up' : 'down'} ${pct} on the ${than}`,
    lede: (period, change) => `Consumer prices, ${period}: ${change}`,
    clauseEnd: ', ',
    sentenceEnd: '.',
  },
});
