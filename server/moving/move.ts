import { Refusal } from '#domain/refusal.ts';
import { isInUse } from './is-in-use.ts';
import type { FrozenReport } from '#server/backup/copy-frozen.ts';
import { atDatabase } from '#server/store/at-database.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import type { MoveSource, MoveTarget } from '#server/store/moved/ends.ts';
import { movedTables } from '#server/store/moved/moved-tables.ts';
import { openSource } from '#server/store/moved/open-source.ts';
import { openTarget } from '#server/store/moved/open-target.ts';
import type { MovedTable } from '#server/store/moved/types.ts';
import { copyFrozen } from './copy-frozen.ts';
import { copyRows, type MoveProgress } from './copy-rows.ts';
import { markOf } from './mark.ts';
import { requireSameRows, verifyMoved, type Verified } from './verify-moved.ts';

export interface MoveOrder {
  /** A path of a SQLite file and a URL of PostgreSQL, or the other way round. */
  from: string;
  to: string;
  /** What was broken off is thrown away. */
  restart: boolean;
  /** Others may write into the source meanwhile: that stays behind. */
  whileOpen: boolean;
  progress: MoveProgress;
}

export type MoveReport = Verified & FrozenReport & { rows: number };

/**
 * Copies all that a database holds, as it stands at one moment, into a new one of the other engine, and
 * holds both against each other. One that was broken off is gone on with; until the new one is verified
 * nobody else opens it. @throws Refusal
 */
export async function move(order: MoveOrder): Promise<MoveReport> {
  const { from, to, restart, whileOpen } = order;
  if (!whileOpen) await atDatabase(from, () => requireClosed(from));
  const tables = await movedTables();
  const source = await atDatabase(from, () => openSource(from));
  try {
    const target = await atDatabase(to, () => openTarget({ database: to, restart, tables }));
    try {
      const report = await moveInto({ source, target }, tables, order);
      await target.end();
      return report;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function moveInto(
  ends: { source: MoveSource; target: MoveTarget },
  tables: readonly MovedTable[],
  order: MoveOrder,
): Promise<MoveReport> {
  const { source, target } = ends;
  const mark = await markOf(source, tables);
  await begin(target, mark);
  let rows = 0;
  for (const table of tables) rows += await copyRows(table, ends, order.progress);
  const given = Object.entries(await source.given());
  const moved = given.filter(([name]) => tables.some((table) => table.name === name));
  await target.setGiven(Object.fromEntries(moved));
  await target.settle(tables);
  await requireSameRows(ends, tables);
  const name = tellDatabase(order.from);
  const db = target.openDb();
  try {
    const from = { db: source.db, database: order.from };
    const frozen = await copyFrozen(from, { db, database: order.to });
    const verified = await verifyMoved(source.db, db, name);
    if (!order.whileOpen) await requireStill(order.from, tables, mark);
    return { ...verified, ...frozen, rows };
  } finally {
    await db.destroy();
  }
}

/** No table is called so. */
const BEGUN = '(from)';

/** Whoever goes on does so with the same rows. @throws Refusal */
async function begin(target: MoveTarget, mark: string): Promise<void> {
  const before = await target.readNote(BEGUN);
  if (before === null) await target.writeNote(BEGUN, mark);
  else if (before !== mark)
    throw new Refusal(
      '上一次中断以后，原来的数据库改过，或不是同一个，或程序换了版本：接着搬会搬成两样。请加 --restart 从头搬。',
    );
}

/** @throws Refusal */
async function requireClosed(from: string): Promise<void> {
  if (await isInUse(from))
    throw new Refusal(
      `${tellDatabase(from)} 正被使用：搬的时候写进去的会留在原处。请先停下服务和别的命令（确实要在开着时搬，加 --while-open）。`,
    );
}

/** @throws Refusal */
async function requireStill(
  from: string,
  tables: readonly MovedTable[],
  mark: string,
): Promise<void> {
  const source = await openSource(from);
  const now = await markOf(source, tables).finally(() => source.close());
  if (now !== mark)
    throw new Refusal(
      `搬的时候有人改了 ${tellDatabase(from)}：那些改动没有搬过去。请停下服务和别的命令，加 --restart 再搬一次。`,
    );
}
