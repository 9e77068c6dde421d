import { setTimeout as pause } from 'node:timers/promises';
import { OWN_NOTES } from '#domain/own-notes.ts';
import { Problem } from '#server/problem.ts';
import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import {
  dueEditions,
  insertStep,
  listSteps,
  nextDue,
  updateEdition,
} from '#server/store/editions.ts';
import { primaryTime } from '#server/store/primary-time.ts';
import { asWrite } from '#server/store/writer/write-kind.ts';
import { DeskAct } from './desk-act.ts';
import { publishEdition, requireUnmoved } from './publish.ts';

/** A publication of hundreds of figures is a blink; longer than this nobody waits for one to read. */
const READERS_WAIT_MS = 2000;
const RETRY_MS = 5000;

/**
 * Publishes the editions whose embargo has ended, before anything else is done. One that can't be
 * published as it is goes back to the publisher, and its history says why. Where the database itself
 * can't be written, readers get what is published now and it is tried again a little later. Tells when
 * it is to be asked again, though nothing should change until then: ISO 8601; null: only after a change.
 */
export function createDuePublisher(log: (error: unknown) => void) {
  let notBefore = 0;
  let running: Promise<void> | null = null;

  async function publishAll(db: Db, due: readonly { id: number }[], now: Date): Promise<void> {
    for (const { id } of due) {
      try {
        const early = await asWrite('due', () => publishOnTime(db, id, now));
        if (early > 0) notBefore = now.getTime() + early;
      } catch (error) {
        log(error);
        notBefore = now.getTime() + RETRY_MS;
        return;
      }
    }
  }

  return async (db: Db, now: Date): Promise<string | null> => {
    if (now.getTime() < notBefore) return new Date(notBefore).toISOString();
    const next = await nextDue(db);
    if (next === null || next > now.toISOString()) return next;
    const due = await dueEditions(db, now.toISOString());
    running ??= atMost(
      READERS_WAIT_MS,
      publishAll(db, due, now).finally(() => {
        running = null;
      }),
    );
    await running;
    return next;
  };
}

/** Who comes while it is going on waits no longer than who was first. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * By its own clock it is time: where that of the database is a little behind, it is waited for, for whoever
 * asks at that moment was promised what is new.
 * @returns as `publishIfDue`
 */
async function publishOnTime(db: Db, id: number, now: Date): Promise<number> {
  let at = now;
  for (;;) {
    const early = await publishOne(db, id, at);
    const isSoon = early > 0 && at.getTime() + early - now.getTime() < READERS_WAIT_MS;
    if (!isSoon) return early;
    await pause(early);
    at = new Date(at.getTime() + early);
  }
}

/** @returns as `publishIfDue` */
async function publishOne(db: Db, id: number, now: Date): Promise<number> {
  try {
    return await PUBLISH_IF_DUE.carryOut(db, { id, now });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { message } = error;
    await db.transaction().execute((trx) => recordFailure(trx, { id, now, note: message }));
    return 0;
  }
}

export const PUBLISH_IF_DUE = new DeskAct(import.meta.url, 'PUBLISH_IF_DUE', publishIfDue);

/**
 * Read again inside the transaction: another request, or another node, may have been first. Of several nodes
 * the clock of the database counts.
 * @returns how many milliseconds too early it was
 */
async function publishIfDue(trx: Trx, { id, now }: { id: number; now: Date }): Promise<number> {
  const due = await primaryTime(trx, now);
  const edition = (await dueEditions(trx, now.toISOString())).find((one) => one.id === id);
  if (!edition) return 0;
  const early = Date.parse(edition.embargoUntil ?? '') - due;
  if (early > 0) return early;
  await requireUnmoved(trx, edition);
  const scheduled = (await listSteps(trx, id)).findLast(({ step }) => step === 'schedule');
  const said = scheduled?.note.trim() ?? '';
  const note = said === '' ? OWN_NOTES.scheduled.zh : said;
  await publishEdition(trx, edition, { by: 'system', door: 'system', note, now });
  return 0;
}

async function recordFailure(
  trx: Trx,
  { id, now, note }: { id: number; now: Date; note: string },
): Promise<void> {
  const edition = (await dueEditions(trx, now.toISOString())).find((one) => one.id === id);
  if (!edition) return;
  const at = now.toISOString();
  await updateEdition(trx, id, { state: 'approved', embargoUntil: null });
  await insertStep(trx, { editionId: id, step: 'fail', by: 'system', at, note });
  await appendAct(trx, {
    at,
    by: 'system',
    door: 'system',
    kind: 'edition-failed',
    subject: `release/${edition.releaseId}`,
    detail: { edition: edition.no, note },
  });
}
