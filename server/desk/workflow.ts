import type { Said } from '#domain/said.ts';
import type { ActKind } from '#domain/acts.ts';
import { STEPS_TAKEN, type EditionState, type EditionStep } from '#domain/edition-steps.ts';
import { takeStep } from '#domain/edition.ts';
import type { Actor } from '#domain/roles.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { currentDraftTables, listDraftLoads } from '#server/store/drafts.ts';
import { insertStep, listSteps, updateEdition, type Edition } from '#server/store/editions.ts';
import { latestLoad } from '#server/store/loads.ts';
import { readSettings } from '#server/store/settings.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { editionContent } from './approved-content.ts';
import { DeskAct } from './desk-act.ts';
import { requireOpenEdition } from './draft-view.ts';
import { publishEdition, requireUnmoved } from './publish.ts';

export interface StepOrder {
  step: EditionStep;
  actor: Actor;
  note: string;
  now: Date;
  /** For `schedule`: ISO 8601. */
  embargoUntil?: string | null;
  /** How many steps the one who decides has seen; absent: whoever asks looks at none. */
  seen?: number;
}

const ACTS: Partial<Record<EditionStep, ActKind>> = {
  submit: 'edition-submitted',
  withdraw: 'edition-withdrawn',
  return: 'edition-returned',
  approve: 'edition-approved',
  'approve-ranking': 'ranking-approved',
  schedule: 'edition-scheduled',
  discard: 'edition-discarded',
};
const NEEDS_NOTE: readonly EditionStep[] = ['return', 'approve-ranking', 'discard'];

/**
 * Takes the open edition of a release one step on, in one transaction with its history and the log.
 * @throws unknown-edition, forbidden, conflict, bad-request: each says how to go on
 */
export function stepEdition(db: Db, releaseId: string, order: StepOrder): Promise<EditionState> {
  const kind = order.step === 'publish' ? 'long' : 'short';
  return asWrite(kind, () => TAKE_STEP.carryOut(db, { releaseId, order }));
}

export const TAKE_STEP = new DeskAct(import.meta.url, 'TAKE_STEP', takeStepIn);

async function takeStepIn(
  trx: Trx,
  { releaseId, order }: { releaseId: string; order: StepOrder },
): Promise<EditionState> {
  const edition = await requireOpenEdition(trx, releaseId);
  await requireSeen(trx, edition, order);
  const state = await allowedState(trx, edition, order);
  requireNote(order);
  const { step, actor, note, now } = order;
  const at = now.toISOString();
  if (step === 'publish') {
    await requireUnmoved(trx, edition);
    const { name: by, door } = actor;
    await publishEdition(trx, edition, { by, door, note, now });
    return state;
  }
  if (step === 'schedule') await requireUnmoved(trx, edition);
  await updateEdition(trx, edition.id, {
    state,
    embargoUntil: step === 'schedule' ? readEmbargo(order) : null,
    ...(step === 'approve' && { approvedAtLoad: (await latestLoad(trx))?.id ?? 0 }),
  });
  await insertStep(trx, { editionId: edition.id, step, by: actor.name, at, note });
  await appendAct(trx, {
    at,
    by: actor.name,
    door: actor.door,
    kind: ACTS[step] ?? 'edition-submitted',
    subject: `release/${releaseId}`,
    detail: {
      ...(step === 'approve' && { content: await contentOf(trx, edition) }),
      edition: edition.no,
      note,
      ...(order.embargoUntil && { until: order.embargoUntil }),
    },
  });
  return state;
}

/** Who decides on a page from before is to see first what became of it: it may hold other figures. */
async function requireSeen(trx: Trx, edition: Edition, { seen }: StepOrder): Promise<void> {
  if (seen === undefined) return;
  const later = (await listSteps(trx, edition.id)).slice(seen);
  if (later.length === 0) return;
  const said = (lang: 'zh' | 'en') =>
    later.map(({ by, step }) => `${by} ${STEPS_TAKEN[step][lang]}`);
  throw new Problem('conflict', {
    zh: `您打开本页后，这一版已另有办理：${said('zh').join('，')}。请看过现在的内容再办。`,
    en: `Since you opened this page, ${said('en').join(', ')}. Look at the edition as it is now, then decide.`,
  });
}

async function contentOf(trx: Trx, edition: Edition): Promise<string> {
  return editionContent(edition, await currentDraftTables(trx, edition.id));
}

/** All that decides which steps may be taken. */
export async function stepFacts(db: Db | Trx, edition: Edition) {
  const [history, loads, tables, settings] = [
    await listSteps(db, edition.id),
    await listDraftLoads(db, edition.id),
    await currentDraftTables(db, edition.id),
    await readSettings(db),
  ];
  const enteredBy = loads.filter(({ undoneAt }) => undoneAt === null).map(({ by }) => by);
  return {
    state: edition.state,
    history,
    enteredBy: [...new Set(enteredBy)],
    tables: tables.length,
    hasRanking: tables.some(({ kind }) => kind !== 'cpi' && kind !== 'households'),
    ...settings,
  };
}

async function allowedState(
  trx: Trx,
  edition: Edition,
  { step, actor }: StepOrder,
): Promise<EditionState> {
  const outcome = takeStep({ ...(await stepFacts(trx, edition)), step, actor });
  if (typeof outcome === 'string') return outcome;
  throw new Problem(outcome.reason, outcome.detail);
}

const WHO_APPROVED: Said = {
  zh: '请写明谁批准的、凭什么（如签批人和文号）。',
  en: 'Write who approved it and how, such as who signed and the document number.',
};
const SAY_WHY: Said = { zh: '请写明理由。', en: 'Write the reason.' };

function requireNote({ step, note }: StepOrder): void {
  if (!NEEDS_NOTE.includes(step) || note.trim() !== '') return;
  throw new Problem('bad-request', step === 'approve-ranking' ? WHO_APPROVED : SAY_WHY);
}

/** @throws bad-request unless it is a moment to come */
function readEmbargo({ embargoUntil, now }: StepOrder): string {
  const text = embargoUntil ?? '';
  const until = new Date(text);
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/u.test(text) || Number.isNaN(until.getTime())) {
    throw new Problem('bad-request', {
      zh: '请给出发布时间，连同时区，如 2026-12-20T09:00:00+08:00。',
      en: 'Give the moment of publication with its time zone, such as 2026-12-20T09:00:00+08:00.',
    });
  }
  if (until <= now) {
    throw new Problem('bad-request', {
      zh: '发布时间已经过去。请给出以后的时间，或直接发布。',
      en: 'That moment is past. Give one to come, or publish now.',
    });
  }
  return until.toISOString();
}
