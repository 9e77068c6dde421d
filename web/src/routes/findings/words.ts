import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    ofTasks: '任务与文件的核对',
    documentTitle: (period: string) => `${period}核对 · 通报`,
    file: '核对问题',
    checked: '核对了什么',
    checkedNote: '整期；个',
    severity: '程度',
    kind: '类型',
    region: '地区',
    all: '全部',
    blank: '（空白）',
    printed: '印刷',
    computed: '计算',
    cause: '可能原因：',
    none: '没有不一致',
    noneMore: '这一期的每张表都核对过，查的项目列在“核对了什么”里，印刷与计算处处相符。',
    found: (count: number) => `${count} 个问题`,
    also: (count: number) => `同样的还有 ${count} 处：`,
    sheet: (name: string) => `，工作表 ${name}`,
    noMatch: '这样筛选没有结果',
    noMatchMore: (count: number) => `这一期共有 ${count} 个问题，只是都不合所选的条件。`,
    clear: '去掉筛选',
    severities: { error: '不符', warning: '提示' },
    allAgree: '印刷的与算出的处处一致。',
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
    severity: 'Weight',
    kind: 'Kind',
    region: 'Region',
    all: 'All',
    blank: '(blank)',
    printed: 'Printed',
    computed: 'Computed',
    cause: 'Likely cause: ',
    none: 'Print and arithmetic agree',
    noneMore:
      'Every table of this release was checked, as listed under “What was checked”; print and arithmetic agree throughout.',
    found: (count) => (count === 1 ? '1 finding' : `${count} findings`),
    also: (count) => (count === 1 ? 'The same in ' : `The same in ${count} more places: `),
    sheet: (name) => `, sheet ${name}`,
    noMatch: 'Nothing fits this choice',
    noMatchMore: (count) =>
      `The release has ${count === 1 ? 'one finding, which does' : `${count} findings, none of which`} not fit what is chosen. `,
    clear: 'Show all',
    severities: { error: 'differs', warning: 'note' },
    allAgree: 'Print and arithmetic agree throughout.',
    lede: (count, tables, kinds) => [
      `Print and arithmetic differ: ${count} ${count === 1 ? 'finding' : 'findings'} `,
      `in ${tables} ${tables === 1 ? 'table' : 'tables'}, `,
      kinds.length > 1
        ? `${kinds.map(({ title, size }) => `${title.toLowerCase()} ${size}`).join(', ')}.`
        : `all in ${kinds[0]?.title.toLowerCase() ?? 'the table'}.`,
    ],
  },
});
