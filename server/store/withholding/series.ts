import { sql } from 'kysely';
import { isAbove, type AccessLevel, type Clearance } from '#domain/access.ts';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { levelOfRow, RESTRICTED_KINDS, seriesKey, seriesLevels } from '#domain/ledger/access.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import type { Db } from '../database.ts';
import { engineOf } from '../engine/engine.ts';
import { parseTable } from '../sheets.ts';
import { isBrought, type AsOf } from '../vintage.ts';

/** What is withheld of the ledger at a clearance. */
export interface WithheldRows {
  /** Targets of whose progress nothing is told, by `seriesKey`. */
  series: ReadonlySet<string>;
  /** Of how many of these anything was ever told: the others hold nothing back. */
  told: number;
  /** How many rows of other tables are withheld for what they say themselves. */
  rows: number;
}

/**
 * Access is a matter of now, and what was ever restricted is not told for being gone: a series has the
 * level of the newest table that names it, those that were taken back last.
 */
export async function withheldRows(
  db: Db,
  clearance: Clearance,
  asOf: AsOf,
): Promise<WithheldRows> {
  const levels = new Map<string, AccessLevel>();
  const seen = new Set<string>();
  let rows = 0;
  for (const { kind, subject, content } of await sheetsWithLevels(db, asOf)) {
    const table = parseTable(content);
    if (!isLedger(table)) continue;
    if (table.kind === 'plan-targets') {
      const own = [...seriesLevels(table)].filter(([key]) => !levels.has(key));
      for (const [key, level] of own) levels.set(key, level);
    } else if (!seen.has(`${kind} ${subject}`)) {
      const isOut = (cells: LedgerCells) => isAbove(levelOfRow(table.kind, cells), clearance);
      rows += table.rows.filter(({ cells }) => isOut(cells)).length;
      seen.add(`${kind} ${subject}`);
    }
  }
  const withheld = [...levels].filter(([, level]) => isAbove(level, clearance));
  const series = new Set(withheld.map(([key]) => key));
  return { series, told: series.size === 0 ? 0 : await countTold(db, series, asOf), rows };
}

/** What was taken back was told as well. */
async function countTold(db: Db, series: ReadonlySet<string>, asOf: AsOf): Promise<number> {
  const { rows } = await sql<{ content: string }>`
    select content from sheet where release_key is null and kind = 'plan-progress'
      and ${isBrought('load_id', asOf)}`.execute(db.withoutPlugins());
  const tables = rows.map(({ content }) => parseTable(content)).filter(isLedger);
  const told = tables.flatMap((table) =>
    table.rows.map(({ cells }) => seriesKey(table.subject, cells)),
  );
  return new Set(told.filter((key) => series.has(key))).size;
}

/** Of the plans of which any table ever had levels all tables, with those of kinds that need none, newest first. */
async function sheetsWithLevels(
  db: Db,
  asOf: AsOf,
): Promise<{ kind: string; subject: string; content: string }[]> {
  const { rows } = await sql<{ kind: string; subject: string; content: string }>`
    with levelled as (
      select id, kind, subject from sheet
      where release_key is null and ${isBrought('load_id', asOf)}
        and (kind in (${sql.join(RESTRICTED_KINDS)}) or ${engineOf(db).contains('content', '"access":"')})
    )
    select sheet.kind, sheet.subject, sheet.content
    from sheet join load on load.id = sheet.load_id
    where ${isBrought('sheet.load_id', asOf)} and (sheet.id in (select id from levelled)
      or (sheet.release_key is null and sheet.kind = 'plan-targets'
        and sheet.subject in (select subject from levelled where kind = 'plan-targets')))
    order by load.undone_by is not null, sheet.load_id desc, sheet.id`.execute(db.withoutPlugins());
  return rows;
}
