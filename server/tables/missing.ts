import type { MissingReason, MissingSymbol, PrintedReason } from '#domain/dictionary.ts';
import { foldMinus, foldText } from '#domain/fold.ts';

import { WITHHELD_WORD } from '#domain/show.ts';

/** Which rows of the dictionary hold for one office: symbol, folded → what it means there. */
export type MissingSymbols = ReadonlyMap<string, PrintedReason>;

const ANY_ISSUER = '*';

/** An office's own meaning of a symbol goes before the common one. `issuer` null: only the common ones. */
export function selectMissingSymbols(
  symbols: readonly MissingSymbol[],
  issuer: string | null,
): MissingSymbols {
  const common = symbols.filter((row) => row.issuer === ANY_ISSUER);
  const own = symbols.filter((row) => row.issuer !== ANY_ISSUER && row.issuer === issuer);
  return new Map([...common, ...own].map((row) => [foldSymbol(row.symbol), row.reason]));
}

/** Why there is no figure; null when the text is no such symbol. */
export function readMissing(text: string, symbols: MissingSymbols): PrintedReason | null {
  const symbol = foldSymbol(text);
  return symbols.get(symbol) ?? (symbol === '' ? 'blank' : null);
}

/**
 * Dashes that mean the same become one: the minus signs `-`, the long dashes `—`, the dots `…`.
 * @example foldSymbol('──') // '—'
 */
export function foldSymbol(text: string): string {
  return foldMinus(foldText(text))
    .replace(/^-+$/u, '-')
    .replace(/^[—―─━]+$/u, '—')
    .replace(/^(?:\.{3,}|⋯+)$/u, '…');
}

/**
 * How an office prints that there is no figure: the first of its symbols that means so, else nothing.
 * No office has a symbol for a figure that the reader does not see.
 * @example missingText('no-figure', symbols) // '-'
 */
export function missingText(reason: MissingReason, symbols: MissingSymbols): string {
  if (reason === 'withheld') return WITHHELD_WORD;
  return [...symbols].find(([, meaning]) => meaning === reason)?.[0] ?? '';
}
