import type { EntryTableRef } from '#lib/api/entry.ts';

/** Where the words of a table come from. */
export const SOURCE_WORDS = {
  draft: '草稿里有',
  published: '现在公布的，还没有改',
  template: '还没有填',
} as const satisfies Record<EntryTableRef['from'], string>;
