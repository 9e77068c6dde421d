import type { EditionState, EditionStep } from '#domain/edition-steps.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { words } from './words.ts';

/** One of the four stages of an edition: who took it and when, once it lies behind. */
export interface Stage {
  label: string;
  place: 'done' | 'now' | 'ahead';
  by: string;
  /** ISO 8601; empty while it is ahead. */
  at: string;
}

const { prepare, review, ready, publish } = words.stages.names;

const STAGES: readonly { label: string; done: readonly EditionStep[] }[] = [
  { label: prepare, done: ['submit'] },
  { label: review, done: ['approve'] },
  { label: ready, done: ['schedule', 'publish'] },
  { label: publish, done: ['publish'] },
];

/** How many stages lie behind in each state. */
const BEHIND: Record<EditionState, number> = {
  draft: 0,
  submitted: 1,
  approved: 2,
  scheduled: 3,
  published: 4,
  discarded: 0,
};

/** The stages in order; one that was gone back from is ahead again. */
export function stagesOf({ state, steps }: Pick<EditionDetail, 'state' | 'steps'>): Stage[] {
  const behind = BEHIND[state];
  return STAGES.map(({ label, done }, index) => {
    const place = index < behind ? 'done' : index === behind ? 'now' : 'ahead';
    const taken = steps.findLast(({ step }) => done.includes(step));
    const isShown = place === 'done' && taken;
    return { label, place, by: isShown ? taken.by : '', at: isShown ? taken.at : '' };
  });
}
