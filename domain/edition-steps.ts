import type { Said } from './said.ts';

/** The way of a release, or of a revision of one, from being prepared to being published. */
export const EDITION_STATES = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'published',
  'discarded',
] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** What may be done to an edition; each is a row in its history with who, when and a note. */
export const EDITION_STEPS = [
  'open',
  'submit',
  'withdraw',
  'return',
  'approve',
  'approve-ranking',
  'schedule',
  'publish',
  'fail',
  'discard',
] as const;
export type EditionStep = (typeof EDITION_STEPS)[number];

/** In a sentence about an edition: what it refuses, what was done. */
export const STEP_NAMES: Readonly<Record<EditionStep, Said>> = {
  open: { zh: '开始编制', en: 'begin' },
  submit: { zh: '送审', en: 'submit for review' },
  withdraw: { zh: '撤回', en: 'withdraw' },
  return: { zh: '退回', en: 'return' },
  approve: { zh: '审核通过', en: 'approve' },
  'approve-ranking': { zh: '排名获批', en: 'record approval of the ranking' },
  schedule: { zh: '定时发布', en: 'schedule' },
  publish: { zh: '发布', en: 'publish' },
  fail: { zh: '发布未成', en: 'fail to publish' },
  discard: { zh: '放弃', en: 'discard' },
};

/** On a button, where no sentence says of what. */
export const STEP_LABELS: Readonly<Record<EditionStep, Said>> = {
  ...STEP_NAMES,
  'approve-ranking': { zh: '记录排名获批', en: 'record approval of the ranking' },
  fail: { zh: '定时发布未成', en: 'scheduled publication failed' },
  discard: { zh: '放弃这一版', en: 'discard this edition' },
};

const taken = (step: EditionStep, en: string): Said => ({ zh: STEP_LABELS[step].zh, en });

/** In a history: steps that lie behind, which Chinese calls as those ahead. */
export const STEPS_TAKEN: Readonly<Record<EditionStep, Said>> = {
  open: taken('open', 'began'),
  submit: taken('submit', 'submitted for review'),
  withdraw: taken('withdraw', 'withdrew'),
  return: taken('return', 'returned'),
  approve: taken('approve', 'approved'),
  'approve-ranking': taken('approve-ranking', 'recorded approval of the ranking'),
  schedule: taken('schedule', 'scheduled publication'),
  publish: taken('publish', 'published'),
  fail: taken('fail', 'could not publish as scheduled'),
  discard: taken('discard', 'discarded this edition'),
};

export const STATE_NAMES: Readonly<Record<EditionState, Said>> = {
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '待审核', en: 'in review' },
  approved: { zh: '待发布', en: 'approved' },
  scheduled: { zh: '已定时', en: 'scheduled' },
  published: { zh: '已发布', en: 'published' },
  discarded: { zh: '已放弃', en: 'discarded' },
};
