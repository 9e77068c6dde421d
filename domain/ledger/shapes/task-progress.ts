import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** How tasks stand, as it is told: who told it, and when. */
export const TASK_PROGRESS: LedgerShape = {
  kind: 'task-progress',
  name: { zh: '任务进展', en: 'Progress of tasks' },
  help: { zh: '任务的进展，一行一次报告', en: 'How tasks stand, a report a row' },
  columns: [
    column('list', ['清单', 'List'], 'text', { required: true }),
    column('no', ['序号', 'No.'], 'text', { required: true }),
    column('occasion', ['期次', 'Occasion'], 'text'),
    column('on', ['日期', 'On'], 'date', { required: true }),
    column('state', ['状态', 'State'], 'choice', {
      required: true,
      choices: [
        {
          value: 'started',
          name: { zh: '进行中', en: 'Under way' },
          words: ['推进中', '在建', '已启动', '未完成', '部分完成'],
        },
        {
          value: 'done',
          name: { zh: '已完成', en: 'Done' },
          words: ['完成', '办结', '已办结', '完工', '竣工'],
        },
        {
          value: 'stopped',
          name: { zh: '中止', en: 'Stopped' },
          words: ['停止', '终止', '取消', '暂停'],
        },
      ],
    }),
    column('value', ['完成量', 'Done so far'], 'text'),
    column('note', ['进展', 'Progress'], 'long-text'),
    column('evidence', ['佐证材料', 'Evidence'], 'long-text'),
    column('reported_by', ['报送人', 'Reported by'], 'text'),
  ],
  keys: ['no', 'occasion', 'on'],
  subject: 'list',
  marks: ['状态'],
};
