import type { Dictionary } from '#domain/dictionary.ts';
import type { ShownSheet, Template } from '#domain/layout/shown.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { ReadingCounts } from './count-reading.ts';

/** A template as it is kept. */
export interface KeptTemplate extends Template {
  id: string;
  version: number;
}

/** With what a file in any layout is read. */
export interface LayoutKnown {
  /** With the names that were mapped. */
  dictionary: Dictionary;
  release: Pick<ReleaseInfo, 'period' | 'issuer'>;
  templates: readonly KeptTemplate[];
}

/** How far one file is shown. */
export interface FileOrder {
  shown: readonly ShownSheet[];
  /** The id of a template; null: whichever fits; empty: none. */
  template: string | null;
  /** Nobody looks at it: where the sheets are not as the template knows them, nothing is read. */
  mustFit?: boolean;
}

/** How a file would be, or is, read where no kind of table is recognised. */
export interface ItemReading {
  counts: ReadingCounts;
  template: { id: string; name: string; version: number } | null;
  /** Answers are kept with the upload. */
  isShown: boolean;
  /** Cells that are not as the template knows them. */
  changes: number;
}

export const NOTHING_SHOWN: FileOrder = { shown: [], template: null };

/** By a template that somebody named, without looking at the file. */
export function mustFit({ id }: KeptTemplate): FileOrder {
  return { shown: [], template: id, mustFit: true };
}
