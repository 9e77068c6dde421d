import { column } from '../column.ts';
import type { LedgerShape } from '../types.ts';

/** How an assessment goes its way: who did what, when. */
export const ASSESSMENT_STEPS: LedgerShape = {
  kind: 'assessment-steps',
  name: { zh: '考核程序', en: 'Steps of assessments' },
  help: { zh: '自查、评分、审定、公布', en: 'Self-score, check, approval, publication' },
  columns: [
    column('assessment', ['考核', 'Assessment'], 'text', { required: true }),
    column('assessed', ['考核对象', 'Assessed'], 'text'),
    column('step', ['步骤', 'Step'], 'text', { required: true }),
    column('on', ['日期', 'On'], 'date', { required: true }),
    column('by', ['经办', 'By'], 'text'),
    column('note', ['说明', 'Note'], 'long-text'),
  ],
  keys: ['assessed', 'step', 'on'],
  subject: 'assessment',
  marks: ['步骤'],
};
