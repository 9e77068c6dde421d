import {
  EDITION_STEPS,
  STATE_NAMES,
  STEP_NAMES,
  type EditionState,
  type EditionStep,
} from './edition-steps.ts';
import { hasRight, nameRolesWith, type Actor, type Right } from './roles.ts';
import type { Said } from './said.ts';

/** A step that was taken. */
export interface StepTaken {
  step: EditionStep;
  by: string;
}

/** What is asked of an edition, by whom, and all that decides whether it may be. */
export interface StepRequest {
  state: EditionState;
  step: EditionStep;
  actor: Actor;
  /** Oldest first. */
  history: readonly StepTaken[];
  /** Who brought what the edition holds. */
  enteredBy: readonly string[];
  /** How many tables it holds. */
  tables: number;
  hasRanking: boolean;
  allowSamePerson: boolean;
  rankingNeedsApproval: boolean;
}

interface Rule {
  from: readonly EditionState[];
  to: EditionState;
  right: Right;
}

const RULES: Partial<Record<EditionStep, Rule>> = {
  submit: { from: ['draft'], to: 'submitted', right: 'enter' },
  discard: { from: ['draft'], to: 'discarded', right: 'enter' },
  return: { from: ['submitted', 'approved'], to: 'draft', right: 'review' },
  approve: { from: ['submitted'], to: 'approved', right: 'review' },
  'approve-ranking': { from: ['approved'], to: 'approved', right: 'publish' },
  schedule: { from: ['approved'], to: 'scheduled', right: 'publish' },
  publish: { from: ['approved'], to: 'published', right: 'publish' },
};

/** Why a step can't be taken: who may not, or what does not fit, in words that say how to go on. */
export interface Refusal {
  reason: 'forbidden' | 'conflict';
  detail: Said;
}

/** The state after a step, or why it can't be taken. */
export function takeStep(request: StepRequest): EditionState | Refusal {
  const { state, step, actor } = request;
  const rule = step === 'withdraw' ? withdrawal(state) : RULES[step];
  if (!rule?.from.includes(state)) {
    return conflict(notNow(STATE_NAMES[state], STEP_NAMES[step]));
  }
  if (!hasRight(actor, rule.right)) {
    return forbidden(forRoles(STEP_NAMES[step], nameRolesWith(rule.right)));
  }
  return refuseEmpty(request) ?? refuseSamePerson(request) ?? refuseRanking(request) ?? rule.to;
}

/** Steps that someone could take now, in the order of the way. */
export function openSteps(request: Omit<StepRequest, 'step'>): EditionStep[] {
  return EDITION_STEPS.filter((step) => typeof takeStep({ ...request, step }) === 'string');
}

/** Those who did more than one of entering, approving and publishing: allowed or not, it is shown. */
export function samePersons(history: readonly StepTaken[], enteredBy: readonly string[]): string[] {
  const { submitted, approved, published } = whoDid(history);
  const entered = new Set([...enteredBy, ...submitted]);
  const parts = [entered, new Set(approved), new Set(published)];
  const all = new Set(parts.flatMap((part) => [...part]));
  return [...all].filter((name) => parts.filter((part) => part.has(name)).length > 1).sort();
}

function withdrawal(state: EditionState): Rule | undefined {
  if (state === 'submitted') return { from: ['submitted'], to: 'draft', right: 'enter' };
  if (state === 'scheduled') return { from: ['scheduled'], to: 'approved', right: 'publish' };
  return undefined;
}

function refuseEmpty({ step, tables }: StepRequest): Refusal | null {
  if (step !== 'submit' || tables > 0) return null;
  return conflict(EMPTY);
}

function refuseSamePerson(request: StepRequest): Refusal | null {
  const { step, actor, history, enteredBy, allowSamePerson } = request;
  if (allowSamePerson) return null;
  const { submitted, approved } = whoDid(history);
  const entered = [...enteredBy, ...submitted];
  const isApproval = step === 'approve';
  const isPublication = step === 'publish' || step === 'schedule';
  if ((isApproval || isPublication) && entered.includes(actor.name)) {
    return forbidden(enteredByYou(STEP_NAMES[step]));
  }
  if (isPublication && approved.includes(actor.name)) {
    return forbidden(APPROVED_BY_YOU);
  }
  return null;
}

function refuseRanking(request: StepRequest): Refusal | null {
  const { step, history, hasRanking, rankingNeedsApproval } = request;
  if (step === 'approve-ranking' && !hasRanking) return conflict(NO_RANKING);
  if (step !== 'publish' && step !== 'schedule') return null;
  if (!rankingNeedsApproval || !hasRanking) return null;
  if (sinceLastDraft(history).some((taken) => taken.step === 'approve-ranking')) return null;
  return conflict(RANKING_WAITS);
}

/** Whoever took the steps that still count: going back to the draft begins anew. */
function whoDid(history: readonly StepTaken[]) {
  const counting = sinceLastDraft(history);
  const by = (...steps: EditionStep[]) =>
    counting.filter(({ step }) => steps.includes(step)).map((taken) => taken.by);
  return {
    submitted: by('submit'),
    approved: by('approve'),
    published: by('schedule', 'publish'),
  };
}

function sinceLastDraft(history: readonly StepTaken[]): readonly StepTaken[] {
  const back = history.findLastIndex(({ step }) => step === 'submit');
  return back < 0 ? [] : history.slice(back);
}

function conflict(detail: Said): Refusal {
  return { reason: 'conflict', detail };
}

function forbidden(detail: Said): Refusal {
  return { reason: 'forbidden', detail };
}

const EMPTY: Said = {
  zh: '草稿里还没有表。请先导入或录入至少一张表，再送审。',
  en: 'There is no table in the draft yet. Load or enter one at least, then submit it.',
};
const NO_RANKING: Said = {
  zh: '这一版没有排名，不需要批准。',
  en: 'This edition has no ranking; no approval of one is needed.',
};
const RANKING_WAITS: Said = {
  zh: '这一版含有排名，发布前须记录排名已获批准（谁批准、文号）。',
  en: 'This edition has a ranking: before it is published, record that the ranking was approved (by whom, document number).',
};
const APPROVED_BY_YOU: Said = {
  zh: '这一版由您审核通过，发布要由另一个人来做；管理员可以在设置里允许一人兼任。',
  en: 'You approved this edition: publishing it is for another person. An administrator can allow one person both in the settings.',
};

const enteredByYou = (step: Said): Said => ({
  zh: `这一版由您录入或送审，${step.zh}要由另一个人来做；管理员可以在设置里允许一人兼任。`,
  en: `You entered or submitted this edition: “${step.en}” is for another person. An administrator can allow one person both in the settings.`,
});

const notNow = (state: Said, step: Said): Said => ({
  zh: `这一版现在是“${state.zh}”，不能${step.zh}。`,
  en: `This edition is now “${state.en}”, which leaves no room for “${step.en}”.`,
});

const forRoles = (step: Said, roles: Said): Said => ({
  zh: `${step.zh}要由${roles.zh}角色来做。`,
  en: `“${step.en}” is for the role ${roles.en}.`,
});
