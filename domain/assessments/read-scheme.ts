import { compareDecimals, decimal, type Decimal } from '../decimal.ts';
import type { LedgerRow, LedgerTable } from '../ledger/types.ts';
import { cellOf, numberIn, splitList } from './cells.ts';
import { noteRows } from './note-rows.ts';
import { readItem } from './read-item.ts';
import { ruleOf, type Rule } from './rules.ts';
import { SETTINGS, SETTING_NAMES, type Setting } from './settings.ts';
import type { Grade, Group, Reading, Scheme, SchemeItem, SchemeRow } from './types.ts';

/** How made-up data says of itself that it is. */
const MADE_UP = '虚构';

/**
 * The rules of one scheme, of the rows as they stand. What is not understood is in `notes` and counts
 * for nothing.
 */
export function readScheme({ subject, title, rows, synthetic }: LedgerTable): Scheme {
  const first = rows[0];
  const document = (first && cellOf(first, 'document')) ?? title;
  const tree = buildTree(rows);
  return {
    id: subject,
    docNo: (first && cellOf(first, 'doc_no')) ?? null,
    signedOn: (first && cellOf(first, 'signed_on')) ?? null,
    document,
    isMadeUp:
      synthetic !== undefined || subject.includes(MADE_UP) || (document ?? '').includes(MADE_UP),
    ...tree,
    readings: of(rows, 'reading').flatMap(readReading),
    grades: of(rows, 'grade').map(readGrade).toSorted(fromHighest),
    assessed: of(rows, 'assessed').flatMap((row) => splitList(cellOf(row, 'each'))),
    groups: of(rows, 'group').map(readGroup),
    deadlines: of(rows, 'deadline').map(readRow),
    procedure: of(rows, 'procedure').map(readRow),
    consequences: of(rows, 'consequence').map(readRow),
    notes: noteRows(rows, tree.roots),
  };
}

const of = (rows: readonly LedgerRow[], rule: Rule) =>
  rows.filter((row) => ruleOf(cellOf(row, 'rule') ?? '') === rule);

function buildTree(rows: readonly LedgerRow[]): Pick<Scheme, 'roots' | 'items'> {
  const items = new Map<string, SchemeItem>();
  const scopes = new Map(
    of(rows, 'reading')
      .flatMap(readReading)
      .flatMap(({ setting, item, chosen }) =>
        setting === 'scope' && item ? [[item, chosen]] : [],
      ),
  );
  // What “本项” is, or from what is taken, is a reading: then the item stands under what it is read as.
  const bare = rows
    .flatMap((row) => readItem(row) ?? [])
    .map((item) => ({ ...item, parent: scopes.get(item.id) ?? item.parent }));
  const byParent = Map.groupBy(bare, ({ parent }) => parent ?? '');
  const grow = (item: SchemeItem, above: ReadonlySet<string>): SchemeItem => {
    // Above those under it: in the order of the document.
    items.set(item.id, item);
    const within = new Set([...above, item.id]);
    const under = (byParent.get(item.id) ?? []).filter(({ id }) => !within.has(id));
    const grown = { ...item, children: under.map((child) => grow(child, within)) };
    items.set(item.id, grown);
    return grown;
  };
  const roots = (byParent.get('') ?? []).map((item) => grow(item, new Set()));
  return { roots, items };
}

function readReading(row: LedgerRow): Reading[] {
  const setting = settingOf(cellOf(row, 'setting') ?? '');
  if (!setting) return [];
  return [
    {
      id: cellOf(row, 'id') ?? '',
      item: cellOf(row, 'parent'),
      setting,
      question: cellOf(row, 'item') ?? '',
      chosen: cellOf(row, 'chosen') ?? '',
      alternatives: (cellOf(row, 'alternatives') ?? '').split(/[；;]/u).filter((one) => one !== ''),
      decidedBy: cellOf(row, 'decided_by'),
      words: cellOf(row, 'words') ?? '',
      line: cellOf(row, 'source_line'),
    },
  ];
}

/** @example settingOf('不足一步') // 'part-steps' */
const settingOf = (word: string): Setting | null =>
  SETTINGS.find((setting) => setting === word || SETTING_NAMES[setting].zh === word) ?? null;

function readGrade(row: LedgerRow): Grade {
  return {
    name: cellOf(row, 'item') ?? '',
    low: numberIn(row, 'floor'),
    high: numberIn(row, 'cap'),
    words: cellOf(row, 'words') ?? '',
    line: cellOf(row, 'source_line'),
  };
}

const LEAST: Decimal = decimal(Number.MIN_SAFE_INTEGER, 0);

const fromHighest = (one: Grade, other: Grade): number =>
  compareDecimals(other.low ?? LEAST, one.low ?? LEAST);

const readGroup = (row: LedgerRow): Group => ({
  name: cellOf(row, 'item') ?? '',
  members: splitList(cellOf(row, 'each')),
});

const readRow = (row: LedgerRow): SchemeRow => ({
  id: cellOf(row, 'id') ?? '',
  name: cellOf(row, 'item') ?? '',
  condition: cellOf(row, 'condition'),
  each: cellOf(row, 'each'),
  words: cellOf(row, 'words') ?? '',
  line: cellOf(row, 'source_line'),
});
