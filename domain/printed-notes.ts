import type { Indicator } from './dictionary.ts';
import type { PrintedTable } from './printed.ts';

type Named = Pick<Indicator, 'id' | 'name' | 'proseName' | 'aliases'>;

/**
 * What the notes under a printed table say of an indicator: by the number of its line, or by a name.
 * @example notesNaming(annex1, gdp) // ['序号1、4、9、10、13、14、15、16、17为4个地区对比']
 */
export function notesNaming(table: PrintedTable, indicator: Named): string[] {
  const claims = table.kind.endsWith('scorecard') ? claimsOn(table, indicator.id) : [];
  const names = [indicator.name, indicator.proseName, ...indicator.aliases].filter(
    (name) => name.length > 2,
  );
  const named = table.notes.filter((note) => names.some((name) => note.includes(name)));
  return [...new Set([...claims, ...named])];
}

function claimsOn(table: PrintedTable, id: string): string[] {
  if (!('claims' in table)) return [];
  const numbers = table.rows.filter((row) => row.indicatorId === id).map(({ no }) => no);
  return table.claims
    .filter(({ nos }) => nos.some((no) => numbers.includes(no)))
    .map(({ text }) => text);
}
