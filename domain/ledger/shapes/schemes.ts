import { column } from '../column.ts';
import type { LedgerColumn, LedgerShape } from '../types.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';

/** What the document itself says of an item. */
const PRINTED: readonly LedgerColumn[] = [
  column('id', ['编号', 'Id'], 'text', { heads: ['id'], required: true }),
  column('parent', ['上级', 'Part of'], 'text'),
  column('part', ['部分', 'Section'], 'text'),
  column('item', ['项目', 'Item'], 'text', { required: true }),
  column('nature', ['属性', 'Nature'], 'text'),
  column('points', ['满分', 'Full points'], 'number', { heads: ['权重'] }),
  column('rule', ['规则类型', 'Rule'], 'text', { required: true }),
  column('condition', ['条件', 'Condition'], 'text'),
  column('value', ['得分或扣分', 'Points gained or lost'], 'text'),
  column('step', ['步长', 'Step'], 'number'),
  column('step_unit', ['步长单位', 'Unit of the step'], 'text'),
  column('per_step', ['每步扣分', 'Points lost a step'], 'number'),
  column('floor', ['下限', 'Lowest'], 'number'),
  column('cap', ['上限', 'Highest'], 'number'),
  column('each', ['对象或频次', 'Whom, or how often'], 'text'),
  column('open', ['未定之处', 'What is left open'], 'long-text'),
  column('words', ['原文', 'Words'], 'long-text'),
];

/** How the program is to take it, where the document's words do not say it in figures. */
const READ: readonly LedgerColumn[] = [
  column('threshold', ['界限', 'Measured against'], 'number', {
    help: {
      zh: '办法自己写明的目标值；空着时随考核数据给出',
      en: 'A target laid down by the scheme; blank: it comes with the facts',
    },
  }),
  column('better', ['方向', 'Better'], 'choice', {
    choices: [
      { value: 'higher', name: { zh: '越高越好', en: 'Higher is better' } },
      { value: 'lower', name: { zh: '越低越好', en: 'Lower is better' } },
    ],
  }),
  column('measures', ['分别度量', 'Measured by'], 'text'),
  column('verdicts', ['评定得分', 'Points by verdict'], 'text', {
    help: {
      zh: '如 优秀=满分、良好=评定、不合格=0',
      en: 'As in “优秀=满分、良好=评定、不合格=0”: full points, judged, none',
    },
  }),
  column('follows', ['随上级评定', 'Follows the verdict'], 'text', {
    help: {
      zh: '上级的评定为此时成立，不另填',
      en: 'Holds when this is the verdict of the item above',
    },
  }),
  column('all_of', ['各项同时成立', 'When all hold of'], 'text', {
    help: {
      zh: '所指条目的各个度量都成立时成立，不另填',
      en: 'Holds when every measure of that item does',
    },
  }),
  column('setting', ['读法', 'What is read'], 'text'),
  column('chosen', ['读作', 'Read as'], 'text'),
  column('alternatives', ['其他读法', 'Other readings'], 'text'),
  column('decided_by', ['由谁定', 'Decided by'], 'text'),
].map((one) => ({ ...one, isReading: true }));

/** The rules of an assessment: a tree of items with points, and how what the text leaves open is read. */
export const SCHEMES: LedgerShape = {
  kind: 'schemes',
  name: { zh: '考核办法', en: 'Assessment schemes' },
  help: { zh: '一个考核办法的条目和计分规则', en: 'The items of one scheme and how they count' },
  columns: [
    column('scheme', ['办法', 'Scheme'], 'text', { required: true }),
    ...DOCUMENT_COLUMNS,
    ...PRINTED,
    ...READ,
  ],
  keys: ['id'],
  subject: 'scheme',
  marks: ['规则类型'],
};
