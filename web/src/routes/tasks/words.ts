import { inLanguage } from '#lib/language/language.ts';
import type { ShownTasks } from '#lib/url/tasks.ts';

const shownZh: Record<ShownTasks, string> = {
  todo: '要办的',
  all: '全部',
  late: '到期未完成或未报',
  soon: '即将到期',
  open: '其余未完成',
  done: '已完成或中止',
};
const shownEn: Record<ShownTasks, string> = {
  todo: 'To do',
  all: 'All',
  late: 'Overdue',
  soon: 'Due soon',
  open: 'Others, not done',
  done: 'Done or stopped',
};

export const words = inLanguage({
  zh: {
    documentTitle: '任务 · 通报',
    title: '任务',
    kicker: (day: string) => `文件交办的任务，截至${day}`,
    file: '任务',
    calendar: '日历',
    findings: '核对',
    onDay: '看某一天',
    empty: '还没有任务清单',
    emptyCure:
      '在工作台的“台账”里导入任务清单（CSV、XLSX，表头如“任务、责任单位、完成时间”），或用 npm run load 导入，这里就按期限列出每项任务。',
    lede: (all: number, late: number, silent: number, soon: number) => [
      `${all} 项任务，`,
      late === 0
        ? '没有到期未完成的，'
        : silent === late
          ? `${late} 项到期而没有报告完成情况，`
          : `${late} 项到期未完成，其中 ${silent} 项没有报告，`,
      soon === 0 ? '近 30 天没有到期的。' : `${soon} 项在 30 天内到期。`,
    ],
    all: '全部',
    shown: shownZh,
    show: '显示',
    filters: { list: '清单', unit: '责任单位', region: '地区' },
    nouns: { list: '清单', unit: '责任单位', region: '地区' },
    byUnit: '责任单位',
    byList: '清单',
    lateOfAll: '到期未结 / 全部',
    spokenLate: (late: number, all: number) => `：到期未结 ${late} 项，共 ${all} 项`,
    more: (count: number) => `其余 ${count} 个单位`,
    heads: { task: '任务', unit: '责任单位', due: '期限', state: '状态' },
    caption: (title: string) => `${title}：任务、责任单位、期限与状态`,
    count: (count: number) => `${count} 项`,
    nobody: '没有写明责任单位',
    ofUnit: (count: number, days: number) => `${count} 项，最长超期 ${days} 天`,
    late: (days: number) => `${days} 天`,
    open: (count: number, isSilent: boolean) =>
      isSilent ? `最早一期起，共 ${count} 期未报` : `最早一期起，共 ${count} 期未结`,
    item: (list: string, no: string) => `${list} ${/^\d+$/u.test(no) ? `第 ${no} 项` : no}`,
    itemNo: (no: string) => (/^\d+$/u.test(no) ? `第 ${no} 项` : no),
    units: (names: readonly string[], more: number) =>
      more > 0 ? `${names.join('、')} 等 ${names.length + more} 个` : names.join('、'),
    goal: (goal: string) => `目标：${goal}`,
    others: (count: number) => `其余 ${count} 项未到期、长期坚持、没有期限或已办结：`,
    seeAll: '看全部',
    nothing: '这样筛选没有任务',
    nothingCure: (count: number) => `共有 ${count} 项任务，只是都不合所选的条件。`,
    clear: '去掉筛选',
    select: (title: string) => `选“${title}”`,
    bulk: {
      chosen: (count: number) => `已选 ${count} 项`,
      on: '日期',
      note: '说明',
      done: '报告已完成',
      saved: (count: number) => `已记下 ${count} 项。`,
      waiting: (count: number) => `${count} 项已送审，审核通过后生效。`,
      undo: '撤销',
      undone: '已撤销。',
      none: '不选',
      hint: '勾选任务，可一次报告几项已完成。',
    },
    noDate: '没有期限',
    reading: '读法',
  },
  en: {
    documentTitle: 'Tasks · Tongbao',
    title: 'Tasks',
    kicker: (day) => `Tasks that documents set, quoted in Chinese, as of ${day}`,
    file: 'tasks',
    calendar: 'Calendar',
    findings: 'Findings',
    onDay: 'See a day',
    empty: 'There are no lists of tasks yet',
    emptyCure:
      'Load a list (CSV or XLSX, with columns such as Task, Leads and Until) in the ledger at the desk, or with npm run load: its tasks are listed here by the day on which they fall due.',
    lede: (all, late, silent, soon) => [
      `${all} tasks, `,
      late === 0
        ? 'none of them overdue, '
        : silent === late
          ? `${late} overdue without a report, `
          : `${late} overdue, ${silent} of them without a report, `,
      soon === 0 ? 'none due within 30 days.' : `${soon} due within 30 days.`,
    ],
    all: 'All',
    shown: shownEn,
    show: 'Show',
    filters: { list: 'List', unit: 'Responsible', region: 'Region' },
    nouns: { list: 'list', unit: 'office', region: 'region' },
    byUnit: 'Responsible',
    byList: 'Lists',
    lateOfAll: 'overdue / all',
    spokenLate: (late, all) => `: ${late} overdue of ${all}`,
    more: (count) => `${count} others`,
    heads: { task: 'Task', unit: 'Responsible', due: 'Due', state: 'State' },
    caption: (title) => `${title}: task, who answers for it, due day and state`,
    count: (count) => String(count),
    nobody: 'Nobody is named',
    ofUnit: (count, days) => `${count}, up to ${days} days late`,
    late: (days) => (days === 1 ? '1 day' : `${days} days`),
    open: (count, isSilent) =>
      `since the oldest; ${count} times ${isSilent ? 'not reported' : 'open'}`,
    item: (list, no) => `${list} ${no}`,
    itemNo: (no) => `no. ${no}`,
    units: (names, more) => (more > 0 ? `${names.join('、')} and ${more} more` : names.join('、')),
    goal: (goal) => `goal: ${goal}`,
    others: (count) => `${count} others are not due, standing, without a date or done: `,
    seeAll: 'show all',
    nothing: 'No task fits this choice',
    nothingCure: (count) => `There are ${count} tasks, but none fits what is chosen. `,
    clear: 'Show all',
    select: (title) => `Choose “${title}”`,
    bulk: {
      chosen: (count) => `${count} chosen`,
      on: 'On',
      note: 'Note',
      done: 'Report as done',
      saved: (count) => `${count} noted.`,
      waiting: (count) => `${count} sent to review; they count once approved.`,
      undo: 'Undo',
      undone: 'Undone.',
      none: 'Choose none',
      hint: 'Tick tasks to report several as done at once.',
    },
    noDate: 'no date',
    reading: 'reading',
  },
});
