import { inLanguage } from '#lib/language/language.ts';

/** What became of rows, and of edits that are not saved. */
export const rowWords = inLanguage({
  zh: {
    kinds: { added: '新增', removed: '删去', changed: '修改', moved: '换位' },
    takeBack: '撤回',
    blank: '（空）',
  },
  en: {
    kinds: { added: 'added', removed: 'removed', changed: 'changed', moved: 'moved' },
    takeBack: 'Take back',
    blank: '(blank)',
  },
});
