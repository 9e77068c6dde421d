import { mayEnter } from '#domain/collection/scope.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import type { Implausibility } from '#domain/plausibility/types.ts';
import { rowKey, type TypedRow } from '#domain/entry/typed.ts';
import type { Scope } from '#domain/scope.ts';
import { blankLines } from './entry-draft.ts';
import {
  readEntryTables,
  requireEnterable,
  type Enterable,
  type EntryTables,
} from './entry-tables.ts';
import { requireDraftEdition } from './prepare.ts';
import { overlay } from './overlay.ts';
import {
  cellsOf,
  cellsWith,
  freshCells,
  newCells,
  workOutEntry,
  type WorkedOut,
} from './work-out-entry.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { WHOLE, type EntryList, type TypedRow as TypedRowReply } from '#server/schemas/entry.ts';
import type { Edition } from '#server/store/editions.ts';
import { toEntryAbout, toEntryTableRef, type EntryFacts } from './entry-reply.ts';
import { figuresOf } from '#server/answers/release-state.ts';

/** One grid, with all that its answers need. */
export interface EntrySession {
  view: DataView;
  edition: Edition;
  tables: EntryTables;
  enterable: Enterable;
  /** Whose lines are shown and entered; null: all. */
  scope: Scope | null;
}

/** @throws unknown-edition, conflict when it is no draft, not-in-release */
export async function openEntrySession(
  view: DataView,
  { release, kind, subject }: { release: string; kind: string; subject: string },
  scope: Scope | null,
): Promise<EntrySession> {
  const edition = await requireDraftEdition(view.db, release);
  const tables = await readEntryTables(view, edition);
  const place = { kind, subject: subject === WHOLE ? '' : subject };
  const shown = { ...tables, enterable: enterableIn(tables, scope, view.dictionary) };
  return { view, edition, tables, enterable: requireEnterable(shown, place), scope };
}

/** The tables of an edition that someone fills in, with how far they are. */
export async function toEntryList(
  view: DataView,
  edition: Edition,
  scope: Scope | null,
): Promise<EntryList> {
  const { dictionary } = view;
  const tables = enterableIn(await readEntryTables(view, edition), scope, dictionary);
  const facts = { scope, dictionary };
  return { ...toEntryAbout(edition), tables: tables.map((one) => toEntryTableRef(one, facts)) };
}

/** The tables in which someone has lines to enter. */
function enterableIn(
  { enterable }: EntryTables,
  scope: Scope | null,
  dictionary: DataView['dictionary'],
): readonly Enterable[] {
  return enterable.filter(({ table }) =>
    table.rows.some((row) => mayEnter(scope, row, dictionary)),
  );
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
  { view, edition, tables, enterable, scope }: EntrySession,
  typed: readonly TypedRow[],
): Promise<EntryFacts> {
  const worked = workOutEntry(view, edition, tables, { enterable, typed });
  const warnings = await unlikelyFigures(view, tables, worked);
  return { worked, warnings, dictionary: view.dictionary, scope };
}

/** What is unlikely among the figures of a draft, as its preview judges them. */
export async function doubtsOfDraft(
  view: DataView,
  { held, published }: EntryTables,
): Promise<Implausibility[]> {
  const fresh = newCells(published, held).filter(({ value }) => value !== null);
  if (fresh.length === 0) return [];
  const history = await figuresOf(view, fresh);
  const release = cellsOf(overlay(published, held));
  return implausibilities(fresh, history, { dictionary: view.dictionary, release });
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
