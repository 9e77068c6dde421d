import type { Said } from '#domain/said.ts';
import { arrangeAnnexes } from '#domain/annexes/arrange.ts';
import { isEntryTable, type EntryTable } from '#domain/entry/typed.ts';
import { layoutTables, withLayoutLines } from '#domain/entry/layout.ts';
import type { PrintedTable, ScorecardTable } from '#domain/printed.ts';
import { tableSubject } from '#domain/table-subject.ts';
import { tableHash } from '#server/loading/table-hash.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import { currentDraftTables, type DraftTable, type NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { overlay } from './overlay.ts';
import { followingRelease } from './template.ts';

export const ENTRY_SOURCES = ['draft', 'published', 'template'] as const;
export type EntrySource = (typeof ENTRY_SOURCES)[number];

/** A table that can be filled in by hand, as it now stands. */
export interface Enterable {
  /** 附件1 乐平市 */
  name: string;
  nameEn: string;
  kind: EntryTable['kind'];
  subject: string;
  from: EntrySource;
  table: EntryTable;
  contentHash: string;
}

/**
 * All tables of an edition: what it holds, over what is published, or over the blank ones it follows, and
 * to these the lines that were chosen to be entered.
 */
export interface EntryTables {
  /** In the order of the annexes. */
  enterable: readonly Enterable[];
  held: readonly DraftTable[];
  published: readonly NewDraftTable[];
}

export async function readEntryTables(view: DataView, edition: Edition): Promise<EntryTables> {
  const held = await currentDraftTables(view.db, edition.id);
  const published = await publishedTables(view, edition.releaseId);
  const template = published.length > 0 ? [] : await templateTables(view, edition);
  const sourceOf = (one: NewDraftTable): EntrySource => {
    if (held.some((draft) => draft === one)) return 'draft';
    return published.includes(one) ? 'published' : 'template';
  };
  const all = overlay(published.length > 0 ? published : template, held).map((one) => {
    return { one, from: sourceOf(one) };
  });
  const laidOut = withChosenLines(all, view, edition);
  const byTable = new Map(laidOut.map(({ one, from }) => [one.table, { one, from }]));
  const tables = laidOut.flatMap(({ one }) => one.table ?? []);
  const enterable = arrangeAnnexes(tables, view.dictionary).flatMap(({ table, ...names }) => {
    const found = byTable.get(table);
    if (!found || !isEntryTable(table)) return [];
    const { subject, contentHash } = found.one;
    return [{ ...names, kind: table.kind, subject, from: found.from, table, contentHash }];
  });
  return { enterable, held, published };
}

interface Sourced {
  one: NewDraftTable;
  from: EntrySource;
}

/** Each table with the chosen lines that it has not, and blank ones of the regions that have none. */
function withChosenLines(
  all: readonly Sourced[],
  { dictionary }: Pick<DataView, 'dictionary'>,
  { entryLayout, info }: Edition,
): readonly Sourced[] {
  if (entryLayout === null) return all;
  const blank = layoutTables(entryLayout, { dictionary, period: info.period }).map(toDraftTable);
  const widened = all.map(({ one, from }): Sourced => {
    const lines = blank.find((other) => isSamePlace(one, other))?.table;
    if (!isScorecard(one.table) || !isScorecard(lines)) return { one, from };
    const table = withLayoutLines(one.table, lines, { dictionary });
    return { one: table === one.table ? one : toDraftTable(table), from };
  });
  const added = blank.filter((other) => !all.some(({ one }) => isSamePlace(one, other)));
  return [...widened, ...added.map((one): Sourced => ({ one, from: 'template' }))];
}

function isScorecard(table: PrintedTable | null | undefined): table is ScorecardTable {
  return table?.kind === 'scorecard' || table?.kind === 'department-scorecard';
}

function isSamePlace(a: NewDraftTable, b: NewDraftTable): boolean {
  return a.kind === b.kind && a.subject === b.subject;
}

/** @throws not-in-release, naming the tables there are */
export function requireEnterable(
  { enterable }: EntryTables,
  { kind, subject }: { kind: string; subject: string },
): Enterable {
  const found = enterable.find((one) => one.kind === kind && one.subject === subject);
  if (found) return found;
  throw new Problem('not-in-release', enterable.length === 0 ? NO_TABLES : noSuchTable(enterable));
}

export const NO_TABLES: Said = {
  zh: '这一版还没有可以手工录入的表。请在“手工录入”里选定指标和地区，或从文件导入。',
  en: 'This edition has no table to enter by hand yet. Choose indicators and regions under “Enter by hand”, or load files.',
};

const noSuchTable = (tables: readonly Enterable[]): Said => ({
  zh: `这一版没有这张表。可以录入的有：${tables.map(({ name }) => name).join('、')}。`,
  en: `This edition has no such table. These can be entered: ${tables.map(({ nameEn }) => nameEn).join('; ')}.`,
});

export function toDraftTable(table: PrintedTable): NewDraftTable {
  const [kind, subject] = [table.kind, tableSubject(table)];
  return { kind, subject, contentHash: tableHash(table), table, tidy: null };
}

export async function publishedTables(view: DataView, releaseId: string) {
  const release = view.releases.find(({ id }) => id === releaseId);
  if (!release) return [];
  const tables = await printedTables(view, release.key);
  return tables.map(toDraftTable);
}

/** The tables of the release that it follows, blank, over the months that its head now names. */
async function templateTables(view: DataView, { fromRelease, info }: Edition) {
  if (fromRelease === null || !view.releases.some(({ id }) => id === fromRelease)) return [];
  const { tables } = await followingRelease(view, fromRelease, info.period);
  return tables.map(toDraftTable);
}
