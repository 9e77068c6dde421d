import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '#server/store/database.ts';
import { loadAll } from './load-all.ts';
import type { Cell } from './worlds/cells.ts';

/**
 * Makes what loads another value of a cell, as `npm run load` does beside a running server: from then on
 * all answers are of a new version, and none of those that this cell is part of can be as it was.
 */
export function createReviser(databaseFile: string, folder: string, cell: Cell) {
  const { release, indicator, region, period } = cell;
  let revisions = 0;
  return async (): Promise<void> => {
    revisions += 1;
    const value = (50 + revisions / 10).toFixed(1);
    const csv = join(folder, 'revision.csv');
    const row = [release, indicator, region, period, value].join(',');
    await writeFile(csv, `release,indicator,region,period,value\n${row}\n`);
    const db = await openDatabase(databaseFile);
    try {
      const { observations } = await loadAll(db, [csv]);
      if (observations !== 1) throw new Error(`the revision changed ${observations} figures`);
    } finally {
      await db.destroy();
    }
  };
}
