import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** How an assessment goes its way: who did what, when. The row that begins it says by which scheme. */
export const ASSESSMENT_STEPS: LedgerShape = {
  kind: 'assessment-steps',
  name: { zh: '考核程序', en: 'Steps of assessments' },
  help: { zh: '自查、评分、审定、公布', en: 'Self-score, check, approval, publication' },
  columns: [
    column('assessment', ['考核', 'Assessment'], 'text', { required: true }),
    column('step', ['步骤', 'Step'], 'choice', {
      required: true,
      choices: [
        { value: 'begun', name: { zh: '启动', en: 'Begun' } },
        { value: 'listed', name: { zh: '列入', en: 'Listed' } },
        { value: 'self-scored', name: { zh: '自查报送', en: 'Self-scored' } },
        { value: 'checked', name: { zh: '评分完成', en: 'Checked' } },
        { value: 'approved', name: { zh: '审定', en: 'Approved' } },
        { value: 'published', name: { zh: '公布', en: 'Published' } },
        { value: 'withdrawn', name: { zh: '撤回', en: 'Withdrawn' } },
      ],
    }),
    column('on', ['日期', 'On'], 'date'),
    column('no', ['次', 'Time'], 'text', {
      help: { zh: '一天里办第几次；空着是第一次', en: 'Which of a day; blank: the first' },
    }),
    column('assessed', ['考核对象', 'Assessed'], 'text'),
    column('group', ['类别', 'Group'], 'text'),
    column('scheme', ['办法', 'Scheme'], 'text'),
    column('year', ['考核年度', 'Year'], 'year'),
    column('title', ['考核名称', 'Title'], 'text'),
    column('by', ['经办', 'By'], 'text'),
    column('digest', ['结果摘要', 'Digest of the results'], 'text', {
      help: {
        zh: '审定、公布的是哪一份结果',
        en: 'Which results were approved or published',
      },
    }),
    column('note', ['说明', 'Note'], 'long-text'),
  ],
  keys: ['assessed', 'step', 'on', 'no'],
  subject: 'assessment',
  marks: ['步骤'],
};
