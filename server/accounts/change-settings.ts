import { appendAct } from '#server/store/acts.ts';
import type { Db } from '#server/store/database.ts';
import { readSettings, writeSettings, type Settings } from '#server/store/settings.ts';
import type { Doer } from './acts.ts';

export async function changeSettings(
  db: Db,
  settings: Settings,
  { by, now }: { by: Doer; now: Date },
): Promise<Settings> {
  return db.transaction().execute(async (trx) => {
    const from = await readSettings(trx);
    const isSame =
      from.allowSamePerson === settings.allowSamePerson &&
      from.rankingNeedsApproval === settings.rankingNeedsApproval;
    if (isSame) return from;
    await writeSettings(trx, settings);
    await appendAct(trx, {
      at: now.toISOString(),
      by: by.name,
      door: by.door,
      kind: 'settings-changed',
      subject: 'settings',
      detail: { from, to: settings },
    });
    return readSettings(trx);
  });
}
