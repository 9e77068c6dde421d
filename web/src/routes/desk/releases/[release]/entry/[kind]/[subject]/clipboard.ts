import type { EntryResult } from '#server/schemas/entry.ts';
import { showGap } from './gap.ts';
import { isTyped, type Column } from './lines.ts';
import { copyCells, fill, pasteCells } from './paste.ts';
import { says } from './says.ts';
import type { Sheet } from './sheet.svelte.ts';
import { formatTsv, parseTsv } from './tsv.ts';
import { pasteWords } from './words.ts';

type Results = readonly EntryResult[];

/** In the field of a cell the clipboard is the field's own. */
export function isInField({ target }: Event): boolean {
  return target instanceof HTMLInputElement;
}

/** The selected block, as spreadsheets take it. */
export function copyFrom(event: ClipboardEvent, sheet: Sheet, results: Results): void {
  if (isInField(event)) return;
  const shown = (row: number, column: Column) => shownIn(sheet, results, row, column);
  const cells = copyCells(sheet.shape, sheet.block, shown);
  event.clipboardData?.setData('text/plain', formatTsv(cells));
  event.preventDefault();
  sheet.said = says.copied(cells.length, cells[0]?.length ?? 0);
}

export function cutFrom(event: ClipboardEvent, sheet: Sheet, results: Results): void {
  if (isInField(event)) return;
  copyFrom(event, sheet, results);
  sheet.put(fill(sheet.shape, sheet.block, ''));
}

/** Whether cells were pasted; a single word in a field is not. */
export function pasteInto(event: ClipboardEvent, sheet: Sheet): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text === '' || (isInField(event) && !/[\t\r\n]/u.test(text.trim()))) return false;
  event.preventDefault();
  if (sheet.mode !== 'ready') sheet.cancel();
  const names = (row: number) => namesOf(sheet, row);
  const pasted = pasteCells(sheet.shape, sheet.block, parseTsv(text), names);
  sheet.said = pasteWords(pasted, sheet.put(pasted.wishes));
  return true;
}

/** As it stands in the cell, figures as files have them. */
function shownIn({ grid, words }: Sheet, results: Results, row: number, column: Column): string {
  const entry = grid.rows[row];
  if (isTyped(column)) return words[row]?.[column] ?? '';
  if (column === 'no') return String(entry?.no ?? '');
  if (column === 'name') {
    return (grid.table.kind === 'ranking' ? entry?.region : entry?.indicator)?.name ?? '';
  }
  return column === 'rank' ? String(results[row]?.rank ?? '') : showGap(results[row]);
}

function namesOf({ grid }: Sheet, row: number): string[] {
  const entry = grid.rows[row];
  if (!entry) return [];
  const { indicator, region } = entry;
  return grid.table.kind === 'ranking'
    ? [region.name, region.shortName]
    : [indicator.name, indicator.proseName];
}
