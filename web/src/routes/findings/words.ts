import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    ofTasks: '任务与文件的核对',
    documentTitle: (period: string) => `${period}核对 · 通报`,
    file: '核对问题',
    checked: '核对项目',
    checkedNote: '全期，个',
    severity: '程度',
    kind: '类型',
    region: '地区',
    all: '全部',
    blank: '（空白）',
    printed: '印刷',
    computed: '计算',
    cause: '可能原因：',
    none: '没有不一致之处',
    noneMore: '本期各表均已核对，印刷与计算一致。',
    found: (count: number) => `${count} 个问题`,
    also: (count: number) => `另有 ${count} 处相同：`,
    sheet: (name: string) => `，工作表 ${name}`,
    noMatch: '没有符合条件的问题',
    noMatchMore: (count: number) => `本期共有 ${count} 个问题。`,
    clear: '显示全部',
    severities: { error: '不符', warning: '提示' },
    allAgree: '印刷与计算一致。',
    lede: (
      count: number,
      tables: number,
      kinds: readonly { title: string; size: number }[],
    ): string[] => [
      `${tables} 张表里有 ${count} 个问题，`,
      `印刷与计算不一致：`,
      kinds.length > 1
        ? `${kinds.map(({ title, size }) => `${title} ${size} 个`).join('，')}。`
        : `都在${kinds[0]?.title ?? '表中'}。`,
    ],
  },
  en: {
    ofTasks: 'Findings in tasks and documents',
    documentTitle: (period) => `Findings, ${period} · Tongbao`,
    file: 'findings',
    checked: 'What was checked',
    checkedNote: 'whole release; findings',
    severity: 'Severity',
    kind: 'Kind',
    region: 'Region',
    all: 'All',
    blank: '(blank)',
    printed: 'Printed',
    computed: 'Calculated',
    cause: 'Likely cause: ',
    none: 'No discrepancies',
    noneMore: 'Every table of this release was checked; printed and calculated figures agree.',
    found: (count) => (count === 1 ? '1 finding' : `${count} findings`),
    also: (count) => (count === 1 ? 'The same in ' : `The same in ${count} more places: `),
    sheet: (name) => `, sheet ${name}`,
    noMatch: 'No findings match',
    noMatchMore: (count) =>
      `The release has ${count === 1 ? '1 finding' : `${count} findings`} in all. `,
    clear: 'Show all',
    severities: { error: 'differs', warning: 'note' },
    allAgree: 'Printed and calculated figures agree.',
    lede: (count, tables, kinds) => [
      `Printed and calculated figures differ: ${count} ${count === 1 ? 'finding' : 'findings'} `,
      `in ${tables} ${tables === 1 ? 'table' : 'tables'}, `,
      kinds.length > 1
        ? `${kinds.map(({ title, size }) => `${title.toLowerCase()} ${size}`).join(', ')}.`
        : `all in ${kinds[0]?.title.toLowerCase() ?? 'the table'}.`,
    ],
  },
});
