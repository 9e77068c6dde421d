import { sql } from 'kysely';
import type { Db } from './database.ts';
import { readNames, tellCell, type Cell } from './told-cells.ts';
import { isBrought, NOW } from './vintage.ts';

/** Every table whose rows carry the load that brought them, and the load itself. */
export const LOAD_TABLES = [
  'load',
  'load_release',
  'dictionary_version',
  'release_version',
  'release_indicator',
  'sheet',
  'target',
  'observation',
] as const;
export type LoadTableName = (typeof LOAD_TABLES)[number];

type RawRow = Record<string, Cell>;

/**
 * A row as a load brought it: all that it says, keys of regions, indicators and releases as their ids,
 * figures as they were told when digests began, however the table keeps them (`told-cells.ts`).
 */
export interface LoadedRow {
  loadId: number;
  cells: readonly Cell[];
}

interface Layout {
  loadId: string;
  /** The primary key, in whose order rows come. */
  key: readonly string[];
  rest: readonly string[];
  /**
   * Columns that came later, those that came together: told where they say something, so that digests
   * from before still hold.
   */
  later?: readonly (readonly string[])[];
  /** Rows read at once: little enough to hold in memory, printed tables included. */
  page: number;
}

/** Named one by one: a column added later is a new promise, not a silent change of the old. */
const LAYOUTS: Record<LoadTableName, Layout> = {
  load: {
    loadId: 'id',
    key: ['id'],
    rest: ['loaded_at', 'loaded_by', 'note', 'version', 'kind', 'figures'],
    page: 1000,
  },
  load_release: { loadId: 'load_id', key: ['release_key', 'load_id'], rest: [], page: 5000 },
  dictionary_version: { loadId: 'load_id', key: ['load_id'], rest: ['content'], page: 20 },
  release_version: {
    loadId: 'load_id',
    key: ['release_key', 'load_id'],
    rest: [
      ...['title', 'issuer', 'doc_no', 'published_on', 'period_start', 'period_end'],
      ...['opening', 'closing'],
    ],
    later: [['synthetic', 'seed'], ['access'], ['annex_names'], ['complete_without'], ['urged_on']],
    page: 500,
  },
  release_indicator: {
    loadId: 'load_id',
    key: ['release_key', 'indicator_key', 'period', 'load_id'],
    rest: [],
    page: 5000,
  },
  sheet: {
    loadId: 'load_id',
    key: ['id'],
    rest: [
      ...['load_id', 'release_key', 'kind', 'subject', 'file', 'sheet_name'],
      ...['content', 'content_hash'],
    ],
    page: 50,
  },
  target: {
    loadId: 'load_id',
    key: ['release_key', 'indicator_key', 'region_key', 'load_id'],
    rest: ['text'],
    page: 5000,
  },
  observation: {
    loadId: 'load_id',
    key: ['indicator_key', 'period', 'region_key', 'load_id'],
    rest: [
      ...['units', 'decimals', 'missing_reason'],
      ...['source_key', 'source_row', 'source_column'],
    ],
    later: [['note_mark']],
    page: 5000,
  },
};

/**
 * All rows of a table that published loads brought (those of one load when it is named), in the order of its
 * primary key, a page at a time: others may read and write in between.
 */
export async function* pagesOfRows(
  db: Db,
  table: LoadTableName,
  loadId: number | null = null,
): AsyncGenerator<LoadedRow[]> {
  const layout = LAYOUTS[table];
  const columns = [...layout.key, ...layout.rest];
  const names = await readNames(db);
  let after: readonly Cell[] | null = null;
  for (;;) {
    const rows = await readPage(db, table, { loadId, after });
    if (rows.length > 0) {
      yield rows.map((row) => {
        const cells = columns.flatMap((column) => tellCell(names, column, row));
        const later = (layout.later ?? []).map((added) => added.map((name) => row[name] ?? null));
        const told = later
          .filter((some) => some.some((cell) => cell !== null && cell !== 0))
          .flat();
        return { loadId: Number(row[layout.loadId]), cells: [...cells, ...told] };
      });
    }
    const last = rows.at(-1);
    if (!last || rows.length < layout.page) return;
    after = layout.key.map((column) => last[column] ?? null);
  }
}

/** The plugin that renames columns would cost as much as all the rest. */
async function readPage(
  db: Db,
  table: LoadTableName,
  { loadId, after }: { loadId: number | null; after: readonly Cell[] | null },
): Promise<RawRow[]> {
  const layout = LAYOUTS[table];
  const key = sql.join(layout.key.map((column) => sql.ref(column)));
  const named = [...layout.key, ...layout.rest, ...(layout.later ?? []).flat()];
  const columns = sql.join(named.map((column) => sql.ref(column)));
  const further = after === null ? sql`true` : sql`(${key}) > (${sql.join(after)})`;
  const ofLoad =
    loadId === null
      ? sql`and ${isBrought(layout.loadId, NOW)}`
      : sql`and ${sql.ref(layout.loadId)} = ${loadId}`;
  const { rows } = await sql<RawRow>`
    select ${columns} from ${sql.table(table)}
    where ${further} ${ofLoad}
    order by ${key} limit ${layout.page}`.execute(db.withoutPlugins());
  return rows;
}
