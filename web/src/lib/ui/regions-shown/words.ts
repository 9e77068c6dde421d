import { inLanguage } from '#lib/language/language.ts';

export const words = inLanguage({
  zh: {
    showAll: (count: number) => `显示全部 ${count} 地`,
    find: '添加地区',
    findHint: '输入名称',
    notAdded: (typed: string, count: number) =>
      count === 0 ? `其余各地中没有“${typed}”。` : `有 ${count} 地的名称含“${typed}”，请写全。`,
    remove: (name: string) => `移去${name}`,
  },
  en: {
    showAll: (count) => `Show all ${count}`,
    find: 'Add a region',
    findHint: 'Its name',
    notAdded: (typed, count) =>
      count === 0
        ? `None of the others is called “${typed}”.`
        : `${count} names have “${typed}”: write it whole.`,
    remove: (name) => `Remove ${name}`,
  },
});
