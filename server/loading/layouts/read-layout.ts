import { bookOfDictionary } from '#server/layouts/dictionary-book.ts';
import { findFitting } from '#server/layouts/fit-template.ts';
import { readSheets, type FileReading } from '#server/layouts/read-sheets.ts';
import { selectMissingSymbols } from '#server/tables/missing.ts';
import type { FileOrder, KeptTemplate, LayoutKnown } from './layout-known.ts';

/** What is seen in a file of any layout, and by which template. */
export interface LayoutRead {
  reading: FileReading;
  template: KeptTemplate | null;
}

/** Keeps nothing. A template is looked for in what was read without one. */
export function readLayout(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { dictionary, release, templates }: LayoutKnown,
  { shown, template: chosen }: FileOrder,
): LayoutRead {
  const context = {
    book: bookOfDictionary(dictionary),
    symbols: selectMissingSymbols(dictionary.missingSymbols, release.issuer),
    shown,
    hint: release.period,
  };
  const named = templates.find(({ id }) => id === chosen) ?? null;
  const reading = readSheets(name, bytes, { ...context, template: named });
  if (chosen !== null) return { reading, template: named };
  const fitting = findFitting(templates, reading.grids);
  if (fitting === null) return { reading, template: null };
  return {
    reading: readSheets(name, bytes, { ...context, template: fitting }),
    template: fitting,
  };
}
