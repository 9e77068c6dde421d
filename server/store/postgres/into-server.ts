import { finished } from 'node:stream/promises';
import { Client, type ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '#domain/refusal.ts';
import { quoted } from '#server/store/moved/counted-rows.ts';
import type { MoveTarget } from '#server/store/moved/ends.ts';
import type { Cell, MovedTable, Row } from '#server/store/moved/types.ts';
import { DROP_UNFINISHED, MAKE_UNFINISHED, UNFINISHED } from '#server/store/moved/unfinished.ts';
import { configOf } from './client-config.ts';
import { ask } from './connection.ts';
import { copyText } from './copy-text.ts';
import { rowsOfServer } from './moved-rows.ts';
import { openUnchecked } from './open.ts';
import { throwAsPostgres } from './thrown.ts';

/** Who moves into a database holds it, from the first row to the last. */
const MOVE_LOCK = 7_468_227_017;

const WRITE_NOTE = `insert into ${UNFINISHED} values ($1, $2)
  on conflict (what) do update set state = excluded.state`;

/**
 * A database of PostgreSQL whose tables are there, to be filled.
 * @param emptied tables whose rows are thrown away first, with the note of them
 * @throws Refusal while another fills it
 */
export async function intoServer(url: string, emptied: readonly MovedTable[]): Promise<MoveTarget> {
  const client = new Client(configOf(url, 'command'));
  client.on('error', () => undefined);
  await client.connect().catch(throwAsPostgres);
  try {
    await requireAlone(client);
    await ask(client, MAKE_UNFINISHED);
    if (emptied.length > 0) await inTransaction(client, () => empty(client, emptied));
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    ...rowsOfServer(client),
    openDb: () => openUnchecked(url),
    readNote: async (what) => {
      const query = `select state from ${UNFINISHED} where what = $1`;
      const found = await client.query<{ state: string }>(query, [what]).catch(throwAsPostgres);
      return found.rows[0]?.state ?? null;
    },
    writeNote: async (what, state) => {
      await ask(client, WRITE_NOTE, [what, state]);
    },
    put: (table, rows, arrived) =>
      inTransaction(client, async () => {
        // Which keys rows have is known: to be asked for each of them takes longer than all else.
        await ask(client, `alter table ${quoted(table.name)} disable trigger user`);
        await copyIn(client, table, rows);
        await ask(client, `alter table ${quoted(table.name)} enable trigger user`);
        await ask(client, WRITE_NOTE, [table.name, JSON.stringify(arrived)]);
      }),
    setGiven: (ids) => inTransaction(client, () => setGiven(client, ids)),
    settle: async (tables) => {
      const names = tables.map(({ name }) => quoted(name)).join(', ');
      await ask(client, `vacuum (analyze) ${names}`);
    },
    end: async () => {
      await ask(client, DROP_UNFINISHED);
    },
    close: () => client.end(),
  };
}

async function requireAlone(client: ClientBase): Promise<void> {
  const asked = `select pg_try_advisory_lock(${MOVE_LOCK})::int as got`;
  const { rows } = await client.query<{ got: number }>(asked).catch(throwAsPostgres);
  if (rows[0]?.got !== 1) {
    throw new Refusal('另有一个 npm run move 正往这个数据库里搬。请等它做完，或先停下它。');
  }
}

async function empty(client: ClientBase, tables: readonly MovedTable[]): Promise<void> {
  const names = tables.map(({ name }) => quoted(name));
  for (const name of names) await ask(client, `alter table ${name} disable trigger user`);
  // What is left out of a move, as views of drafts are, may point at what is moved.
  await ask(client, `truncate ${names.join(', ')} cascade`);
  for (const name of names) await ask(client, `alter table ${name} enable trigger user`);
  await ask(client, `delete from ${UNFINISHED}`);
}

async function inTransaction(client: ClientBase, run: () => Promise<void>): Promise<void> {
  await ask(client, 'begin');
  try {
    await run();
    await ask(client, 'commit');
  } catch (error) {
    await ask(client, 'rollback').catch(() => undefined);
    throw error;
  }
}

async function copyIn(client: ClientBase, table: MovedTable, rows: readonly Row[]): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const lines = rows.map((row) => `${row.map((cell) => fieldOf(cell, table)).join('\t')}\n`);
  const stream = client.query(copyFrom(`copy ${quoted(table.name)} (${columns}) from stdin`));
  stream.end(lines.join(''));
  await finished(stream).catch(throwAsPostgres);
}

function fieldOf(cell: Cell, table: MovedTable): string {
  if (typeof cell === 'number') return String(cell);
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return `\\\\x${Buffer.from(cell).toString('hex')}`;
  if (!cell.includes('\0')) return copyText(cell);
  throw new Refusal(
    `表 ${table.name} 里有一处文字含空字符（NUL），PostgreSQL 存不了：“${cell.slice(0, 40).replaceAll('\0', '␀')}”。请先在原来的数据库里更正。`,
  );
}

/** What SQLite counts by itself. */
async function setGiven(client: ClientBase, ids: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, last] of Object.entries(ids)) {
    await ask(
      client,
      `insert into given_id (of_table, last) values ($1, $2)
      on conflict (of_table) do update set last = excluded.last`,
      [name, last],
    );
  }
}
