import type { Said } from '../said.ts';
import type { TaskFindingCode } from './findings.ts';
import type { TaskState } from './state.ts';
import type { ReportState } from './types.ts';

/** How people call the states of a task. */
export const TASK_STATE_NAMES: Readonly<Record<TaskState, Said>> = {
  'overdue-unreported': { zh: '到期未报', en: 'overdue, no report' },
  overdue: { zh: '到期未完成', en: 'overdue' },
  'due-soon': { zh: '即将到期', en: 'due soon' },
  'under-way': { zh: '进行中', en: 'under way' },
  'not-due': { zh: '未到期', en: 'not due' },
  standing: { zh: '长期坚持', en: 'standing' },
  'on-event': { zh: '逢事办理', en: 'when it happens' },
  undated: { zh: '没有期限', en: 'no date' },
  stopped: { zh: '中止', en: 'stopped' },
  'done-late': { zh: '超期完成', en: 'done late' },
  done: { zh: '已完成', en: 'done' },
};

export const REPORT_STATE_NAMES: Readonly<Record<ReportState, Said>> = {
  started: { zh: '进行中', en: 'under way' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '中止', en: 'stopped' },
};

export const TASK_FINDING_NAMES: Readonly<Record<TaskFindingCode, Said>> = {
  total: { zh: '合计不符', en: 'total that does not add up' },
  'due-day': { zh: '截止日不符', en: 'another due day' },
  'two-amounts': { zh: '一项工程两个金额', en: 'one work, two amounts' },
  contradiction: { zh: '文件前后不一', en: 'documents that disagree' },
};
