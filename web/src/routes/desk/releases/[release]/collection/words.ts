import type { UnitProgress } from '#server/schemas/collection.ts';
import { inLanguage } from '#lib/language/language.ts';

type State = UnitProgress['state'];

/** Beside a word, never alone. */
export const STATE_SIGNS: Readonly<Record<State, string>> = {
  nothing: '○',
  partly: '◑',
  complete: '●',
};

export const words = inLanguage({
  zh: {
    documentTitle: (period: string) => `收数，${period} · 通报`,
    title: '收数',
    enter: '手工录入',
    preview: '看影响',
    tally: (filled: number, lines: number) => `全期 ${lines} 个数，已有 ${filled} 个。`,
    due: (day: string) => `截止 ${day}。`,
    noLines: '还没有要收的数',
    noLinesWhy: '收数按这一版的指标和地区来。请先到',
    noLinesThen: '选定指标和地区，再回来选向谁收。',
    noUnits: '还没有选向谁收数',
    noUnitsWhy:
      '在下面选部门或地区：每个单位有一份只含自己各行的填报表，交来后这里看得到谁交了、缺什么。',
    list: '各单位交数的情况',
    heads: {
      unit: '填报单位',
      state: '交数',
      missing: '缺',
      when: '何时、何人',
      sheet: '填报表',
      remind: '催报',
    },
    states: { nothing: '未交', partly: '交了一部分', complete: '交齐' } satisfies Record<
      State,
      string
    >,
    of: (missing: number, lines: number) => `${missing}/${lines}`,
    warnings: (count: number) => `${count} 条提示`,
    nobody: '没有账号',
    sheet: '填报表',
    remind: '催报',
    remindFor: (unit: string) => `催报${unit}`,
    reminder: (unit: string) => `发给${unit}的催报`,
    units: '向谁收、几时前',
    departments: '部门',
    regions: '地区',
    lines: (count: number) => `${count} 个数`,
    dueOn: '截止日期',
    dueOnHint: '如 2024-04-08，写进催报；可以不写',
    save: '保存',
    pick: '全选',
    drop: '全不选',
    submitted: '收来的数进草稿，和别的草稿一样送审、发布。',
  },
  en: {
    documentTitle: (period) => `Collection, ${period} · Tongbao`,
    title: 'Collection',
    enter: 'Enter by hand',
    preview: 'Preview consequences',
    tally: (filled, lines) => `Figures of the release: ${lines}, there already: ${filled}.`,
    due: (day) => `Due on ${day}.`,
    noLines: 'There are no figures to collect yet',
    noLinesWhy:
      'They follow from the indicators and regions of this edition. First choose them under ',
    noLinesThen: ', then come back to choose from whom they come.',
    noUnits: 'Nobody is asked for figures yet',
    noUnitsWhy:
      'Choose departments or regions below. Each has a sheet of its own lines; here you will see who has handed in and what is missing.',
    list: 'Who has handed in',
    heads: {
      unit: 'Unit',
      state: 'State',
      missing: 'Missing',
      when: 'When, and who',
      sheet: 'Sheets',
      remind: 'Remind',
    },
    states: { nothing: 'nothing yet', partly: 'in part', complete: 'complete' },
    of: (missing, lines) => `${missing}/${lines}`,
    warnings: (count) => (count === 1 ? '1 warning' : `${count} warnings`),
    nobody: 'no account',
    sheet: 'sheets',
    remind: 'Remind',
    remindFor: (unit) => `Remind ${unit}`,
    reminder: (unit) => `Reminder for ${unit}`,
    units: 'From whom, and until when',
    departments: 'Departments',
    regions: 'Regions',
    lines: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    dueOn: 'Due day',
    dueOnHint: 'such as 2024-04-08; it stands in reminders and may be left out',
    save: 'Save',
    pick: 'All',
    drop: 'None',
    submitted: 'What comes goes into the draft, which is reviewed and published like any other.',
  },
});
