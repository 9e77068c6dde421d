import { CamelCasePlugin, Kysely, type Driver } from 'kysely';
import { Refusal } from '#domain/refusal.ts';
import { setApart } from '#server/store/counts/apart.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { PostgresError } from '#server/store/engine/postgres-error.ts';
import { absentOnServer, emptyOnServer } from '#server/store/no-served.ts';
import type { Database } from '#server/store/tables.ts';
import { ApartDriver } from './apart-driver.ts';
import { PostgresDialect } from './dialect.ts';
import { openPool } from './open-pool.ts';
import { PoolDriver } from './pool-driver.ts';
import { requireOurSteps, requireServer } from './schema-state.ts';
import { SnapshotDriver } from './snapshot-driver.ts';
import { TriedDriver } from './tried-driver.ts';

/** A command asks one thing after another; more than one at once only where it reads side by side. */
const MOST_CONNECTIONS = 4;

/**
 * For a command that changes a database; its tables are not looked at yet.
 * @param known steps that this program knows
 * @throws Refusal; PostgresError where the server can't be reached
 */
export async function openForCommand(
  url: string,
  known: readonly string[],
): Promise<Kysely<Database>> {
  const pool = openPool(url, 'command', MOST_CONNECTIONS);
  const db = toKysely(new PoolDriver(pool));
  setApart(db, toKysely(new ApartDriver(() => pool.connect())));
  return checked(db, url, async () => {
    await requireServer(db, url);
    await requireOurSteps(db, url, known);
  });
}

/** For a command that only reads: a connection by which nothing can be written. @throws as the other; NoDatabase */
export async function openToLook(url: string, known: readonly string[]): Promise<Kysely<Database>> {
  const db = toKysely(new PoolDriver(openPool(url, 'look', MOST_CONNECTIONS)));
  return checked(db, url, () => requireUpToDate(db, url, known));
}

/** To try something on: what is done there is taken back when it is closed. @throws as `openToLook` */
export async function openToTry(url: string, known: readonly string[]): Promise<Kysely<Database>> {
  const db = toKysely(new TriedDriver(openPool(url, 'command', 1)));
  return checked(db, url, () => requireUpToDate(db, url, known));
}

/** As it stands at one moment, whatever is written meanwhile. @throws as `openToLook` */
export async function openAtOneMoment(
  url: string,
  known: readonly string[],
): Promise<Kysely<Database>> {
  const db = toKysely(new SnapshotDriver(openPool(url, 'look', 1)));
  return checked(db, url, () => requireUpToDate(db, url, known));
}

/** Whatever it holds: for who fills it. */
export function openUnchecked(url: string): Kysely<Database> {
  return toKysely(new PoolDriver(openPool(url, 'command', MOST_CONNECTIONS)));
}

/** What there is. @throws as `openForCommand` */
export async function stateOfServed(
  url: string,
  known: readonly string[],
): Promise<'absent' | 'empty' | 'there'> {
  const db = openUnchecked(url);
  try {
    await requireServer(db, url);
    return (await requireOurSteps(db, url, known)).length === 0 ? 'empty' : 'there';
  } catch (error) {
    if (isAbsent(error)) return 'absent';
    throw error;
  } finally {
    await db.destroy();
  }
}

/** The server has no database of that name. */
function isAbsent(error: unknown): boolean {
  return error instanceof PostgresError && error.code === '3D000';
}

async function checked(
  db: Kysely<Database>,
  url: string,
  check: () => Promise<void>,
): Promise<Kysely<Database>> {
  try {
    await check();
    return db;
  } catch (error) {
    await db.destroy();
    throw isAbsent(error) ? absentOnServer(url) : error;
  }
}

async function requireUpToDate(
  db: Kysely<Database>,
  url: string,
  known: readonly string[],
): Promise<void> {
  await requireServer(db, url);
  const taken = await requireOurSteps(db, url, known);
  if (taken.length === 0) throw emptyOnServer(url);
  if (known.every((step) => taken.includes(step))) return;
  throw new Refusal(
    `数据库的表结构是旧版本程序的，要先升级才能读：${tellDatabase(url)}。请先用 pg_dump -Fc 备份，再用这一版启动服务（npm start），它会升级。`,
  );
}

function toKysely(driver: Driver): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect(driver),
    plugins: [new CamelCasePlugin()],
  });
}
