import { ACCESS_LEVELS, strictest, type AccessLevel } from '../access.ts';
import { ACCESS_CHOICES } from '../dictionary-desk/choices.ts';
import { foldName } from '../fold.ts';
import { choiceOf } from './choice-of.ts';
import { column } from './column.ts';
import type { LedgerCells, LedgerKind, LedgerTable } from './types.ts';

/** Who may see what came of it, for shapes whose rows say so. Blank: everybody. */
export const ACCESS_COLUMN = column('access', ['公开范围', 'Access'], 'choice', {
  choices: ACCESS_CHOICES,
  help: {
    zh: '完成情况给谁看；留空的公开',
    en: 'Who may see what came of it; blank: everybody',
  },
});

/** Rows of these kinds name somebody: where nothing is said, they are for those who work on figures. */
export const RESTRICTED_KINDS: readonly LedgerKind[] = ['unit-lists'];

/** Likewise of these. Blank: those who work on figures. */
export const RESTRICTED_ACCESS_COLUMN = column('access', ['公开范围', 'Access'], 'choice', {
  choices: ACCESS_CHOICES,
  help: {
    zh: '这一行给谁看；留空的受限',
    en: 'Who may see the row; blank: those who work on figures',
  },
});

/** Of a row of a table of a kind. @example levelOfRow('unit-lists', {}) // 'restricted' */
export function levelOfRow(kind: LedgerKind, cells: LedgerCells): AccessLevel {
  const isSaid = (cells['access'] ?? '') !== '';
  return !isSaid && RESTRICTED_KINDS.includes(kind) ? 'restricted' : levelOf(cells);
}

/** A word that stands for no level is taken for the strictest. @example levelOf({ access: '受限' }) // 'restricted' */
export function levelOf({ access = '' }: LedgerCells): AccessLevel {
  if (access === '') return 'public';
  const value = choiceOf(ACCESS_COLUMN, access)?.value;
  return ACCESS_LEVELS.find((level) => level === value) ?? 'restricted';
}

/** One target through its periods and places: its document and indicator, however written. */
export function seriesKey(
  subject: string,
  { doc_no = subject, indicator = '' }: LedgerCells,
): string {
  return `${foldName(doc_no)} ${foldName(indicator)}`;
}

/** The level of each series of a table of targets: the strictest of its rows. */
export function seriesLevels({ subject, rows }: LedgerTable): Map<string, AccessLevel> {
  const levels = new Map<string, AccessLevel>();
  for (const { cells } of rows) {
    const key = seriesKey(subject, cells);
    levels.set(key, strictest(levelOf(cells), levels.get(key) ?? 'public'));
  }
  return levels;
}
