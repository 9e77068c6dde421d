import type { Said } from '../said.ts';

export const STEP_KINDS = [
  'begun',
  'listed',
  'self-scored',
  'checked',
  'approved',
  'published',
  'withdrawn',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** As the table of steps and the pages call them. */
export const STEP_NAMES: Readonly<Record<StepKind, Said>> = {
  begun: { zh: '启动', en: 'Begun' },
  listed: { zh: '列入', en: 'Listed' },
  'self-scored': { zh: '自查报送', en: 'Self-scored' },
  checked: { zh: '评分完成', en: 'Checked' },
  approved: { zh: '审定', en: 'Approved' },
  published: { zh: '公布', en: 'Published' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
};
