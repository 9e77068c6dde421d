import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import { rowKey, type TypedRow } from '#domain/entry/typed.ts';
import { blankLines } from './entry-draft.ts';
import {
  readEntryTables,
  requireEnterable,
  type Enterable,
  type EntryTables,
} from './entry-tables.ts';
import { requireDraftEdition } from './prepare.ts';
import { cellsWith, freshCells, workOutEntry, type WorkedOut } from './work-out-entry.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { WHOLE, type TypedRow as TypedRowReply } from '#server/schemas/entry.ts';
import type { Edition } from '#server/store/editions.ts';
import type { EntryFacts } from './entry-reply.ts';
import { figuresOf } from '#server/answers/release-state.ts';

/** One grid, with all that its answers need. */
export interface EntrySession {
  view: DataView;
  edition: Edition;
  tables: EntryTables;
  enterable: Enterable;
}

/** @throws unknown-edition, conflict when it is no draft, not-in-release */
export async function openEntrySession(
  view: DataView,
  { release, kind, subject }: { release: string; kind: string; subject: string },
): Promise<EntrySession> {
  const edition = await requireDraftEdition(view.db, release);
  const tables = await readEntryTables(view, edition);
  const place = { kind, subject: subject === WHOLE ? '' : subject };
  return { view, edition, tables, enterable: requireEnterable(tables, place) };
}

/** The typed lines under the names of the table's own. @throws bad-request for a line it has not */
export function namedRows({ table }: Enterable, rows: readonly TypedRowReply[]): TypedRow[] {
  const known = new Set(table.rows.map(rowKey));
  const ofTable = 'regionId' in table ? table.regionId : '';
  return rows.map(({ regionId = ofTable, ...row }) => {
    const named = { ...row, regionId };
    if (known.has(rowKey(named))) return named;
    throw new Problem('bad-request', {
      zh: `这张表没有 ${row.indicatorId}${regionId ? `（${regionId}）` : ''} 这一行。请按表里有的行填写；排名要写明地区（regionId）。`,
      en: `The table has no line ${row.indicatorId}${regionId ? ` (${regionId})` : ''}. Fill in the lines that it has; in a ranking name the region (regionId).`,
    });
  });
}

/** What follows from the typed lines; nothing is changed. */
export async function followEntry(
  { view, edition, tables, enterable }: EntrySession,
  typed: readonly TypedRow[],
): Promise<EntryFacts> {
  const worked = workOutEntry(view, edition, tables, { enterable, typed });
  const warnings = await unlikelyFigures(view, tables, worked);
  return { worked, warnings, dictionary: view.dictionary };
}

/** As the preview judges them; a figure that is not there yet is no reason to ask. */
async function unlikelyFigures(
  view: DataView,
  tables: EntryTables,
  { table }: WorkedOut,
): Promise<Implausibility[]> {
  if (!table) return [];
  const blank = blankLines(table);
  const fresh = freshCells(tables, table).filter((cell) => !blank.has(rowKey(cell)));
  if (fresh.length === 0) return [];
  const history = await figuresOf(view, fresh);
  const release = cellsWith(tables, table);
  return implausibilities(fresh, history, { dictionary: view.dictionary, release });
}
