import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { verifyFrozen } from '#server/audit/verify-frozen.ts';
import { FrozenInFolder } from '#server/store/frozen-in-folder.ts';
import { sweepFrozen } from '#server/exporting/sweep-frozen.ts';
import { openData } from '#server/open-data.ts';
import { listFrozen } from '#server/store/frozen.ts';
import { fixtureFile } from '#test/support/database.ts';
import { startScript } from '#test/scripts/run-script.ts';

const HOUR = 3_600_000;

test(
  'a freeze that is killed leaves no row without its file, and what else it leaves is swept',
  {
    timeout: 120_000,
  },
  async () => {
    let halves = 0;
    for (const waitMs of [0, 0, 1]) {
      const file = await fixtureFile();
      const folder = `${file}.frozen`;
      const names = () => (existsSync(folder) ? readdirSync(folder) : []);
      const child = startScript('scripts/proof/kills/freeze-once.ts', [], file);
      const closed = once(child, 'close');
      while (child.exitCode === null && names().length === 0) await sleep(1);
      await sleep(waitMs);
      child.kill('SIGKILL');
      await closed;
      const db = await openData(file);
      const rows = (await listFrozen(db)).map(({ hash }) => hash);
      expect(await verifyFrozen(db, new FrozenInFolder(db, folder))).toBeNull();
      if (names().some((name) => !rows.includes(name))) halves += 1;
      await sweepFrozen(db, { days: 90, now: new Date(Date.now() + HOUR) });
      expect(names()).toEqual(rows);
      await db.destroy();
    }
    expect(halves).toBeGreaterThan(0);
  },
);
