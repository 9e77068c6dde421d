import { setImmediate as breathe } from 'node:timers/promises';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { passingTables } from '#server/view/printed-tables.ts';
import type { Extract } from './extract-shape.ts';

/** What was printed under a table, or under several of a release alike. */
export interface Footnote {
  releaseId: string;
  tables: readonly string[];
  text: string;
}

/** The notes under tables that hold an indicator of the extract for one of its regions; one release is read at a time. */
export async function readFootnotes(
  { view, selection, blocks }: Extract,
  releases: readonly StoredRelease[],
): Promise<Footnote[]> {
  const indicators = new Set(blocks.map(({ indicator }) => indicator.id));
  const regions = new Set(selection.regions.map(({ id }) => id));
  const isAsked = (one: { indicatorId: string; regionId: string }) =>
    indicators.has(one.indicatorId) && regions.has(one.regionId);
  const footnotes: Footnote[] = [];
  for (const release of releases) {
    const printed = await passingTables(view, release.key);
    const tables = printed.filter((table) => cellsOf(table).some(isAsked));
    const lines = tables.flatMap(({ title, file, notes }) =>
      notes.map((text) => ({ table: title ?? file, text })),
    );
    for (const [text, own] of Map.groupBy(lines, (line) => line.text)) {
      footnotes.push({ releaseId: release.id, text, tables: own.map(({ table }) => table) });
    }
    await breathe();
  }
  return footnotes;
}

function cellsOf(table: PrintedTable): readonly { indicatorId: string; regionId: string }[] {
  if (isLedger(table)) return [];
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
    case 'ranking':
      return table.rows;
    case 'net-entry':
    case 'cpi':
    case 'households':
    case 'sheet':
      return table.figures;
  }
}
