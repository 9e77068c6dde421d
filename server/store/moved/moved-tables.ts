import type SQLite from 'better-sqlite3';
import { bareOf } from '#server/store/bare-connection.ts';
import { openDatabase } from '#server/store/database.ts';
import type { MovedColumn, MovedTable } from './types.ts';

/**
 * What is not moved: steps of the schema, which each database has its own of; what a server keeps of the
 * minute; views of drafts, which are made again when they are asked for.
 */
const LEFT = new Set([
  'kysely_migration',
  'kysely_migration_lock',
  'unfinished_move',
  'draft_view',
  'draft_number',
]);

interface ColumnInfo {
  name: string;
  type: string;
  pk: number;
}

/**
 * The tables whose rows another database takes over, each after those that it points at: those that this
 * program makes in SQLite. What PostgreSQL has besides is of the minute, or moved otherwise.
 */
export function movedTables(): Promise<readonly MovedTable[]> {
  return (tables ??= readTables());
}

let tables: Promise<readonly MovedTable[]> | null = null;

async function readTables(): Promise<readonly MovedTable[]> {
  const db = await openDatabase(':memory:');
  try {
    return tablesOf(await bareOf(db));
  } finally {
    await db.destroy();
  }
}

function tablesOf(sqlite: SQLite.Database): MovedTable[] {
  const names = sqlite
    .prepare<[], string>(
      String.raw`select name from sqlite_schema where type = 'table' and name not like 'sqlite\_%' escape '\' order by name`,
    )
    .pluck()
    .all()
    .filter((name) => !LEFT.has(name));
  const ordered = new Set<string>();
  const visit = (name: string) => {
    if (ordered.has(name)) return;
    parentsOf(sqlite, name)
      .filter((parent) => parent !== name)
      .forEach(visit);
    ordered.add(name);
  };
  names.forEach(visit);
  return [...ordered].map((name) => toTable(sqlite, name));
}

function toTable(sqlite: SQLite.Database, name: string): MovedTable {
  const infos = sqlite
    .prepare<[string], ColumnInfo>('select * from pragma_table_info(?)')
    .all(name);
  const key = infos.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (key.length === 0) throw new Error(`the table ${name} has no key`);
  return {
    name,
    columns: infos.map(toColumn),
    key: key.map((column) => column.name),
    isWhole: parentsOf(sqlite, name).includes(name),
  };
}

function parentsOf(sqlite: SQLite.Database, name: string): string[] {
  return sqlite
    .prepare<[string], string>('select distinct "table" from pragma_foreign_key_list(?)')
    .pluck()
    .all(name);
}

function toColumn({ name, type }: ColumnInfo): MovedColumn {
  const kind = type.toLowerCase();
  if (kind === 'integer' || kind === 'text' || kind === 'blob') return { name, kind };
  throw new Error(`${name} is of a kind that is not moved: ${type}`);
}
