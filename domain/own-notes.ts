import type { Said } from './said.ts';

/** Notes and names of files that the program gives where nobody gave one: they are kept as they are in Chinese. */
export const OWN_NOTES = {
  firstStart: { zh: '首次启动', en: 'first start' },
  officeBegun: { zh: '启用本单位', en: 'began an office of its own' },
  dictionaryChanged: { zh: '修改数据字典', en: 'changed the dictionary' },
  scheduled: { zh: '定时发布', en: 'published when it was due' },
  carriedOn: { zh: '承接已撤销的一版', en: 'carried on from the edition that was withdrawn' },
  byHand: { zh: '手工录入', en: 'entered by hand' },
  draft: { zh: '稿子', en: 'the draft' },
  pasted: { zh: '粘贴的单元格', en: 'pasted cells' },
} as const satisfies Record<string, Said>;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.values(OWN_NOTES).map(({ zh, en }) => [zh, en]),
);

/**
 * What somebody wrote stands as it is.
 * @example noteName('首次启动') // 'first start'
 */
export const noteName = (note: string): string => ENGLISH.get(note) ?? note;
