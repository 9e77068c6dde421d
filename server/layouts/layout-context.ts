import type { ShownSheet, Template } from '#domain/layout/shown.ts';
import type { Period } from '#domain/period.ts';
import type { MissingSymbols } from '#server/tables/missing.ts';
import type { NameBook } from './name-book.ts';

/** With what a file's sheets are read. */
export interface LayoutContext {
  book: NameBook;
  symbols: MissingSymbols;
  /** What a person has shown of the sheets of this file. */
  shown: readonly ShownSheet[];
  template: Template | null;
  /** Of the release that it is read for: offered where a sheet says no year. */
  hint: Period | null;
}
