import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '任务核对 · 通报',
    kicker: '任务清单与文件前后不一致之处',
    lede: (count: number) => `${count} 处不一致。`,
    none: '未发现不一致',
    noneHow: '合计与各行相符，同一工程金额一致。',
    all: '任务列表',
    file: '任务核对问题',
    heads: { matter: '事项', one: '一处', other: '另一处', place: '位置' },
    caption: '不一致之处',
    tasks: '查看任务',
  },
  en: {
    documentTitle: 'Findings in tasks · Tongbao',
    kicker: 'Inconsistencies within task lists and documents',
    lede: (count) => (count === 1 ? '1 inconsistency.' : `${count} inconsistencies.`),
    none: 'No inconsistencies',
    noneHow: 'Totals agree with their rows, and each project has one amount.',
    all: 'List of tasks',
    file: 'findings in tasks',
    heads: { matter: 'Matter', one: 'First source', other: 'Second source', place: 'Where' },
    caption: 'Inconsistencies',
    tasks: 'see the task',
  },
});
