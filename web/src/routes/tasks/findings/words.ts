import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    documentTitle: '任务核对 · 通报',
    kicker: '任务清单与文件自相不一的地方，两处都列出，不改原文',
    lede: (count: number) => `发现 ${count} 处不一。`,
    none: '没有发现不一的地方',
    noneHow: '合计与各行相符，同一工程没有两个金额，也没有录入的矛盾。',
    all: '任务列表',
    file: '任务核对问题',
    heads: { matter: '事项', one: '一处', other: '另一处', place: '位置' },
    caption: '不一的地方，一行一处',
    tasks: '看任务',
  },
  en: {
    documentTitle: 'Findings in tasks · Tongbao',
    kicker: 'Where lists and documents disagree with themselves: both places, nothing changed',
    lede: (count) => (count === 1 ? '1 place disagrees.' : `${count} places disagree.`),
    none: 'Nothing disagrees',
    noneHow: 'Totals add up, no work has two amounts, and no contradiction is kept.',
    all: 'List of tasks',
    file: 'findings in tasks',
    heads: { matter: 'Matter', one: 'In one place', other: 'In another', place: 'Where' },
    caption: 'Places that disagree, a row each',
    tasks: 'see the task',
  },
});
