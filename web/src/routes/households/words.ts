import { MONTHS } from '#domain/period-name.ts';
import { inLanguage } from '#lib/language/language.ts';

interface Said {
  residence: string;
  /** Of one kind of household: what changed by how much. */
  changes: readonly string[];
}

export const words = inLanguage({
  zh: {
    documentTitle: (name: string) => `${name} · 通报`,
    kicker: (region: string, measures: readonly string[]) =>
      `${region}城乡居民${measures.join('与')}`,
    empty: '还没有可比的城乡居民收支',
    emptyCure: '要有本期与上年同期两个数才能比较。已有的数可以在',
    emptyLink: '数据',
    emptyRest: '里取。',
    row: (residence: string, measure: string) => `${residence}${measure}`,
    tableLabel: (name: string) => `城乡${name}`,
    caption: (name: string, periods: string) => `城乡${name}，${periods}`,
    heads: {
      item: '项目',
      current: '本期',
      previous: '上年同期',
      difference: '增减',
      computed: '增幅，算出',
      printed: '增幅，印刷',
      check: '核对',
    },
    unknown: '无从核对',
    same: '一致',
    differs: '不一致',
    figures: '数字',
    periodPair: (current: string, previous: string) => `${current}与${previous}`,
    between: '；',
    period: '时期',
    periods: '各年',
    /** Without their year. */
    months: (first: number, last: number) => {
      if (first !== 1) return `${first}-${last}月`;
      return { 6: '上半年', 12: '全年' }[last] ?? `1-${last}月`;
    },
    yearsTable: (name: string, months: string) => `${name}，${months}，各年`,
    year: '年份',
    growth: '增幅 %',
    printedAs: (figure: string) => `印 ${figure}`,
    foot: '增幅由两期的数算出，与印刷的增幅逐项核对；印刷用圆括号表示的负数，这里写负号。',
    mark: '核',
    misprints: (count: number) =>
      `原表有 ${count} 处标题或表头与表中的数不符，这里按数的内容命名：`,
    misprint: ['印的“', '”，实为', '。'],
    seeFindings: '见核对',
    changed: (measure: string, growth: number, pct: string) =>
      growth === 0 ? `${measure}持平` : `${measure}${growth > 0 ? '增长' : '下降'} ${pct}`,
    lede: (period: string, said: readonly Said[]) =>
      said.flatMap(({ residence, changes }, group) =>
        changes.map((change, index) => {
          const isLast = index === changes.length - 1;
          const end = !isLast ? '，' : group === said.length - 1 ? '。' : '；';
          const head = index === 0 ? `${group === 0 ? period : ''}${residence}` : '';
          return `${head}${change}${end}`;
        }),
      ),
  },
  en: {
    documentTitle: (name) => `${name} · Tongbao`,
    kicker: (region, measures) => `${region}: ${measures.join(', ')}, urban and rural`,
    empty: 'There are no household figures to compare yet',
    emptyCure:
      'Figures of a period and of the same period a year before are needed. What there is can be taken from ',
    emptyLink: 'Data',
    emptyRest: '.',
    row: (residence, measure) => `${residence}: ${measure}`,
    tableLabel: (name) => name,
    caption: (name, periods) => `${name}, ${periods}`,
    heads: {
      item: 'Item',
      current: 'This period',
      previous: 'A year before',
      difference: 'Difference',
      computed: 'Growth, computed',
      printed: 'Growth, printed',
      check: 'Check',
    },
    unknown: 'cannot be checked',
    same: 'agree',
    differs: 'differ',
    figures: 'Figures',
    periodPair: (current, previous) => `${current} and ${previous}`,
    between: '; ',
    period: 'Period',
    periods: 'Year by year',
    months: (first, last) => {
      if (first === 1 && last === 6) return 'First half';
      if (first === 1 && last === 12) return 'Full year';
      return `${MONTHS[first - 1] ?? ''}–${MONTHS[last - 1] ?? ''}`;
    },
    yearsTable: (name, months) => `${name}, ${months.toLowerCase()}, year by year`,
    year: 'Year',
    growth: 'Growth, %',
    printedAs: (figure) => `print: ${figure}`,
    foot: 'Growth is worked out from both periods and checked against print; a negative number printed in brackets is written with a minus sign here.',
    mark: 'Check',
    misprints: (count) =>
      `${count === 1 ? 'One title or head does' : `${count} titles or heads do`} not say what stands below; here the tables are named for their contents: `,
    misprint: ['“', '” is ', '.'],
    seeFindings: 'See Findings',
    changed: (measure, growth, pct) =>
      growth === 0 ? `${measure} unchanged` : `${measure} ${growth > 0 ? 'up' : 'down'} ${pct}`,
    lede: (period, said) =>
      said.map(({ residence, changes }, index) => {
        const head =
          index === 0 ? `${period}: ${residence.toLowerCase()}, ` : `${residence.toLowerCase()}, `;
        return `${head}${changes.join(', ')}${index === said.length - 1 ? '.' : '; '}`;
      }),
  },
});
