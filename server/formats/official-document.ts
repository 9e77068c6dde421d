import type { BodyPart } from '#domain/bulletin/paragraphs.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** What an official document holds, before it is set. */
export interface OfficialDocument {
  title: string;
  issuer: string;
  docNo: string | null;
  /** As it is printed: 2019年7月29日. */
  date: string | null;
  /** YYYY-MM-DD of the file's own properties; the same document gives the same bytes. */
  madeOn: string;
  body: readonly BodyPart[];
  /** The list of annexes under the text: 附件：1．…, 2．…. */
  annexLines: readonly string[];
  annexes: readonly SheetLayout[];
  /** 附注, under the date. */
  endNote: string | null;
}

/** A sheet's cells, by what is above, in and below its table. */
export interface Annex {
  title: string;
  unit: string | null;
  notes: readonly string[];
  /** Indices of the rows of the table itself. */
  tableRows: readonly number[];
}

/** Title, unit and notes are text around the table, not rows of it. */
export function annexOf({ name, rows }: SheetLayout): Annex {
  const textsOf = (role: 'title' | 'unit' | 'note') =>
    rows.flatMap(([first]) =>
      first?.role === role && first.value !== null ? [String(first.value)] : [],
    );
  const around = new Set(['title', 'unit', 'note']);
  return {
    title: textsOf('title').join('') || name,
    unit: textsOf('unit')[0] ?? null,
    notes: textsOf('note'),
    tableRows: rows.flatMap(([first], index) => (first && !around.has(first.role) ? [index] : [])),
  };
}
