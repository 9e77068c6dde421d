import type { TableColumn } from './types.ts';

/** By what gaps are held against one another, in the row of the office. */
export const GAP_SCALE_COLUMNS: readonly TableColumn[] = [
  {
    id: 'rate_gap_floor',
    name: { zh: '增速差距下限', en: 'Least gap of rates' },
    help: {
      zh: '差距除以组内各地差距绝对值的中位数，中位数至少按这么多百分点算；留空：0.5。',
      en: 'Gaps are divided by the median of the absolute gaps in the group, at least so many points; blank: 0.5.',
    },
    kind: 'number',
    required: false,
    optional: true,
  },
  {
    id: 'count_gap_floor',
    name: { zh: '家数差距下限', en: 'Least gap of counts' },
    help: {
      zh: '家数指标的中位数至少按这么多家算；留空：1。',
      en: 'The same of counts, in enterprises; blank: 1.',
    },
    kind: 'number',
    required: false,
    optional: true,
  },
  {
    id: 'gap_steps',
    name: { zh: '底色分档', en: 'Steps of the wash' },
    help: {
      zh: '差距是组内中位数的几倍起换一档，三个由小到大；到第二档算突出。留空：0.5;1.5;3。',
      en: 'From how many medians on the wash is a step deeper: three numbers, rising; from the second on a gap stands out. Blank: 0.5;1.5;3.',
    },
    kind: 'list',
    required: false,
    optional: true,
  },
];
