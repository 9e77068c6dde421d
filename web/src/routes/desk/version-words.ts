import { inLanguage } from '#lib/language/language.ts';

/** One version of what is kept at the desk. */
export const versionWords = inLanguage({
  zh: {
    load: (id: number) => `第 ${id} 次导入`,
    now: '现在用的',
    undone: (id: number) => `已被第 ${id} 次撤销`,
    undo: '撤销或看详情',
    changes: (count: number) => (count === 0 ? '没有改动' : `改了 ${count} 处`),
    noNote: '没有备注',
    busy: '正在取来……',
  },
  en: {
    load: (id) => `Load ${id}`,
    now: 'counts now',
    undone: (id) => `undone by load ${id}`,
    undo: 'Undo, or see more',
    changes: (count) =>
      count === 0 ? 'nothing changed' : count === 1 ? '1 change' : `${count} changes`,
    noNote: 'no note',
    busy: 'Fetching …',
  },
});
