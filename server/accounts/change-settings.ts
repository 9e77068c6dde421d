import { appendAct } from '#server/store/acts.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { readSettings, writeSettings, type Settings } from '#server/store/settings.ts';
import type { Doer } from './acts.ts';

interface Change {
  by: Doer;
  now: Date;
}

export async function changeSettings(
  db: Db,
  settings: Partial<Settings>,
  change: Change,
): Promise<Settings> {
  return db.transaction().execute((trx) => setSettings(trx, settings, change));
}

/** Some of them, in the transaction of something else. */
export async function setSettings(
  trx: Trx,
  settings: Partial<Settings>,
  { by, now }: Change,
): Promise<Settings> {
  const from = await readSettings(trx);
  const to = { ...from, ...settings };
  const isSame =
    from.allowSamePerson === to.allowSamePerson &&
    from.rankingNeedsApproval === to.rankingNeedsApproval &&
    from.dictionaryNeedsReview === to.dictionaryNeedsReview &&
    from.ledgerNeedsReview === to.ledgerNeedsReview;
  if (isSame) return from;
  await writeSettings(trx, to);
  await appendAct(trx, {
    at: now.toISOString(),
    by: by.name,
    door: by.door,
    kind: 'settings-changed',
    subject: 'settings',
    detail: { from, to },
  });
  return readSettings(trx);
}
