import type { Said } from './said.ts';

/** Notes and names of files that the program gives where nobody gave one: they are kept as they are in Chinese. */
export const OWN_NOTES = {
  firstStart: { zh: '首次启动', en: 'first start' },
  officeBegun: { zh: '启用本单位', en: 'began an office of its own' },
  dictionaryChanged: { zh: '修改数据字典', en: 'changed the dictionary' },
  ledgerChanged: { zh: '修改台账', en: 'changed the ledger' },
  tasksReported: { zh: '报告任务进展', en: 'reported on tasks' },
  targetsReported: { zh: '报送目标完成值', en: 'told values of targets' },
  reportsWithdrawn: { zh: '撤回任务报告', en: 'took reports on tasks back' },
  assessmentFacts: { zh: '填写考核情况', en: 'told facts of an assessment' },
  assessmentStep: { zh: '办理考核程序', en: 'took a step of an assessment' },
  scheduled: { zh: '定时发布', en: 'published when it was due' },
  carriedOn: { zh: '承接已撤销的一版', en: 'carried on from the edition that was withdrawn' },
  byHand: { zh: '手工录入', en: 'entered by hand' },
  draft: { zh: '稿子', en: 'the draft' },
  pasted: { zh: '粘贴的单元格', en: 'pasted cells' },
} as const satisfies Record<string, Said>;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  Object.values(OWN_NOTES).map(({ zh, en }) => [zh, en]),
);

const FILLED_IN: Said = { zh: '填报表 ', en: 'sheet to be filled in: ' };

/** The note of a load that brought what was filled in. @example filledInNote(['各县报来.xlsx']) // '填报表 各县报来.xlsx' */
export const filledInNote = (files: readonly string[]): string =>
  `${FILLED_IN.zh}${[...new Set(files)].join('、')}`;

/**
 * What somebody wrote stands as it is.
 * @example noteName('首次启动') // 'first start'
 */
export const noteName = (note: string): string =>
  note.startsWith(FILLED_IN.zh)
    ? `${FILLED_IN.en}${note.slice(FILLED_IN.zh.length)}`
    : (ENGLISH.get(note) ?? note);
