import { changedCells } from '#domain/collection/changed-cells.ts';
import { sayLines, type ReportedCell } from '#domain/collection/line-name.ts';
import { mayEnter, sayScope } from '#domain/collection/scope.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { Actor } from '#domain/roles.ts';
import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import type { Scope } from '#domain/scope.ts';
import { Problem } from '#server/problem.ts';
import { listAccounts } from '#server/store/accounts.ts';
import type { NewDraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readEntryTables } from './entry-tables.ts';
import { overlay } from './overlay.ts';
import type { DraftLoad } from './prepare.ts';
import { requireUnmoved } from './require-unmoved.ts';

/**
 * Whoever enters some lines alone changes no others, whatever door the tables came by. Returns what must
 * still hold when they are taken; null where there is no limit.
 * @throws forbidden, naming the lines and who may
 */
export async function requireOwnLines(
  view: DataView,
  edition: Edition,
  incoming: readonly NewDraftTable[],
  { scope }: Pick<Actor, 'scope'>,
): Promise<DraftLoad['onlyIf'] | null> {
  if (!scope) return null;
  const { dictionary } = view;
  if (incoming.some(({ table }) => table === null)) throw new Problem('forbidden', LONG_TABLE);
  const { held, published, enterable } = await readEntryTables(view, edition);
  const stood = overlay(overlay(published, held), enterable.map(toStanding));
  const changed = changedCells(stood.flatMap(tableOf), incoming.flatMap(tableOf));
  const outside = changed.filter((cell) => !mayEnter(scope, cell, dictionary));
  if (outside.length > 0) throw await outsideProblem(view, scope, outside);
  return (then) => requireUnmoved(then, held, MOVED);
}

const tableOf = ({ table }: { table: PrintedTable | null }) => table ?? [];

/** Blank lines that were laid out, and targets that go along, are nobody's change. */
const toStanding = ({
  kind,
  subject,
  contentHash,
  table,
}: Pick<NewDraftTable, 'kind' | 'subject' | 'contentHash' | 'table'>): NewDraftTable => {
  return { kind, subject, contentHash, table, tidy: null };
};

/** Names the lines, and who may enter the first of them. */
export async function outsideProblem(
  view: DataView,
  scope: Scope,
  outside: readonly ReportedCell[],
): Promise<Problem> {
  const { dictionary } = view;
  const [lines, own] = [sayLines(outside, dictionary), sayScope(scope, dictionary)];
  const [first] = outside;
  const who = first ? await whoMay(view, first) : quoted('');
  return new Problem('forbidden', {
    zh: `这里只填“${own.zh}”的行，不能改：${lines.zh}。${who.zh}`,
    en: `These are for the lines of “${own.en}”; ${lines.en} cannot be changed here. ${who.en}`,
  });
}

async function whoMay({ db, dictionary }: DataView, cell: ReportedCell): Promise<Said> {
  const accounts = (await listAccounts(db)).filter(
    ({ roles, isDisabled }) => roles.includes('officer') && !isDisabled,
  );
  const may = accounts.filter(({ scope }) => mayEnter(scope, cell, dictionary));
  // Those whose own line it is, before those who may enter everything.
  const named = may.toSorted((a, b) => Number(a.scope === null) - Number(b.scope === null));
  if (named.length === 0) return NOBODY;
  const names = listed(named.slice(0, MOST_NAMED).map(({ displayName }) => quoted(displayName)));
  return { zh: `可以填的有：${names.zh}。`, en: `Those who may: ${names.en}.` };
}

const MOST_NAMED = 3;
const NOBODY: Said = {
  zh: '现在没有账号可以填，请管理员改账号的填报范围。',
  en: 'No account may now; an administrator can change scopes under accounts.',
};
const LONG_TABLE: Said = {
  zh: '限定了填报范围的账号不能导入长表。请用填报表，或在“手工录入”里填。',
  en: 'An account with a scope cannot load a long table. Use the sheets to fill in, or enter the figures by hand.',
};
const MOVED: Said = {
  zh: '正要保存时，有人改了这一版的草稿。您填的没有丢，请再保存一次。',
  en: 'Somebody changed the draft of this edition just as you saved. Nothing of yours is lost: save again.',
};
