import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { bareOf } from '../bare-connection.ts';
import type { Trx } from '../database.ts';
import { engineOf } from '../engine/engine.ts';
import type { FigureTable } from './figure-table.ts';
import { FreshTargets } from './fresh-targets.ts';
import { openSqliteFigures } from './sqlite-figures.ts';
import { TargetWriter } from './target-writer.ts';

/** How one load writes a great many rows. */
export interface Bulk {
  figures: FigureTable;
  targets: TargetWriter;
  /** Where what does not fit into memory may lie meanwhile. */
  folder: string;
}

/** @throws where the transaction writes in another thread: what is that large is an act (036) */
export async function openBulk(trx: Trx, loadId: number): Promise<Bulk> {
  if (engineOf(trx).name === 'postgres') {
    const { openPostgresFigures } = await import('#server/store/postgres/copy-figures.ts');
    const figures = await openPostgresFigures(trx, loadId);
    return { figures, targets: new TargetWriter(trx, loadId, null), folder: tmpdir() };
  }
  const sqlite = await bareOf(trx);
  return {
    figures: openSqliteFigures(sqlite, loadId),
    targets: new TargetWriter(trx, loadId, new FreshTargets(sqlite, loadId)),
    folder: sqlite.memory ? tmpdir() : dirname(sqlite.name),
  };
}
