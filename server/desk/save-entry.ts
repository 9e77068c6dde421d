import type { DataView } from '#server/view/data-view.ts';
import { quoted, type Said } from '#domain/said.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { rowKey, type EntryTable } from '#domain/entry/typed.ts';
import { blankLines, draftOfEntries } from './entry-draft.ts';
import type { Enterable } from './entry-tables.ts';
import type { Doing } from './prepare.ts';
import { Problem } from '#server/problem.ts';
import type { EntryOrder, EntrySaved } from '#server/schemas/entry.ts';
import { listDraftLoads, type DraftTable } from '#server/store/drafts.ts';
import { baseOf, cellCure, tableProblems, toEntryGrid } from './entry-reply.ts';
import type { EntryReading } from './read-entry.ts';
import { followEntry, namedRows, openEntrySession, type EntrySession } from './entry-session.ts';
import { requireUnmoved } from './require-unmoved.ts';
import { takeTables } from './take-tables.ts';

type Place = Parameters<typeof openEntrySession>[1];
const MOVED: Said = {
  zh: '正要保存时，有人改了这一版的草稿。您填的没有丢，还在这一页上。请再保存一次。',
  en: 'Somebody changed the draft of this edition just as you saved. What you typed is still on this page. Save again.',
};
/** The most cells that a message names. */
const MOST_NAMED = 5;

/**
 * Takes a grid into the draft.
 * @throws conflict when somebody else changed the table meanwhile, or nothing was changed; unreadable-cells;
 * bad-request when a reason for unlikely figures is missing
 */
export async function saveEntry(
  published: DataView,
  place: Place,
  { rows, base, note = '', warningsReason = '' }: EntryOrder,
  doing: Doing,
): Promise<EntrySaved> {
  const scope = doing.actor.scope ?? null;
  const session = await openEntrySession(published, place, scope);
  const { view, edition, enterable, tables } = session;
  if (baseOf(enterable, { scope, dictionary: view.dictionary }) !== base) {
    throw await movedProblem(session);
  }
  const facts = await followEntry(session, namedRows(enterable, rows));
  const table = requireReadable(facts.worked, facts.dictionary);
  const { own, followed } = draftOfEntries(view, edition, tables, [{ enterable, table }]);
  const blank = blankLines(table);
  const order = {
    tables: [...own, ...followed],
    warnings: [],
    note,
    warningsReason,
    isAsked: (cell: { code: string; indicatorId: string; regionId: string }) =>
      cell.code !== 'missing-now' || !blank.has(rowKey(cell)),
    onlyIf: (held: readonly DraftTable[]) => requireUnmoved(held, tables.held, MOVED),
  };
  await takeTables(view, edition.releaseId, order, doing);
  const after = await openEntrySession(published, place, scope);
  const names = new Map(
    after.tables.enterable.map(({ kind, subject, name, nameEn }) => [
      `${kind} ${subject}`,
      { name, nameEn },
    ]),
  );
  return {
    grid: toEntryGrid(after.edition, after.enterable, await followEntry(after, [])),
    followed: scope
      ? []
      : followed.flatMap(({ kind, subject }) => names.get(`${kind} ${subject}`) ?? []),
  };
}

/** The table that was read. @throws unreadable-cells, naming them */
export function requireReadable(reading: EntryReading, dictionary: Dictionary): EntryTable {
  const { table, cells } = reading;
  const isRanking = table?.kind === 'ranking';
  const cures: Said[] = [
    ...tableProblems(reading).map(({ cure, cureEn }) => ({ zh: cure, en: cureEn })),
    ...cells.map((cell) => cellCure(cell, dictionary, isRanking)),
  ];
  if (table && cures.length === 0) return table;
  throw new Problem('unreadable-cells', allCures(cures));
}

function allCures(cures: readonly Said[]): Said {
  const named = cures.slice(0, MOST_NAMED);
  const isMore = cures.length > MOST_NAMED;
  const zh = named.map((cure) => cure.zh).join('');
  const en = named.map((cure) => cure.en).join(' ');
  return {
    zh: isMore ? `${zh}等 ${cures.length} 处。` : zh,
    en: isMore ? `${en} These are ${MOST_NAMED} of ${cures.length} places.` : en,
  };
}

/** Who changed it, so that one can talk. */
async function movedProblem(session: EntrySession): Promise<Problem> {
  const { enterable } = session;
  const by = await whoChanged(session);
  return new Problem('conflict', {
    zh: `“${enterable.name}”在您打开之后${by.zh}改过，为免盖掉没有存入。您填的没有丢，还在这一页上：请取最新的表，核对后再保存。`,
    en: `“${enterable.nameEn}” was changed${by.en} after you opened it, and nothing was saved, so as not to write over that. What you typed is still on this page: take the newest table, compare and save again.`,
  });
}

async function whoChanged({ view, edition, enterable, tables }: EntrySession): Promise<Said> {
  const own = tables.held.find((one) => isSame(one, enterable));
  const loads = await listDraftLoads(view.db, edition.id);
  const by = loads.find(({ id }) => id === own?.loadId)?.by;
  return by === undefined ? quoted('') : { zh: `由 ${by} `, en: ` by ${by}` };
}

function isSame(one: DraftTable, { kind, subject }: Enterable): boolean {
  return one.kind === kind && one.subject === subject;
}
