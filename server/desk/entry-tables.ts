import type { Said } from '#domain/said.ts';
import { arrangeAnnexes } from '#domain/annexes/arrange.ts';
import { isEntryTable, type EntryTable } from '#domain/entry/typed.ts';
import type { PrintedTable } from '#domain/printed.ts';
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

/** All tables of an edition: what it holds, over what is published, or over the blank ones it follows. */
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
  const all = overlay(published.length > 0 ? published : template, held);
  const byTable = new Map(all.map((one) => [one.table, one]));
  const tables = all.flatMap(({ table }) => table ?? []);
  const enterable = arrangeAnnexes(tables, view.dictionary).flatMap(({ table, ...names }) => {
    const one = byTable.get(table);
    if (!one || !isEntryTable(table)) return [];
    const { subject, contentHash } = one;
    return [{ ...names, kind: table.kind, subject, from: sourceOf(one), table, contentHash }];
  });
  return { enterable, held, published };
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

const NO_TABLES: Said = {
  zh: '这一版没有可以手工录入的表。请从文件装入，或按上一期开始编制。',
  en: 'This edition has no table that can be entered by hand. Load files, or begin it after the release before.',
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
