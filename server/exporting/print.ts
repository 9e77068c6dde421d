import { printedResults, type FindPrinted } from '#domain/printed-results.ts';
import type { DataView } from '#server/view/data-view.ts';
import { passingTables } from '#server/view/printed-tables.ts';
import type { Block } from './blocks.ts';

/** Releases whose print is kept at hand while rows go through it. */
const PRINT_KEPT = 24;

/** What was printed beside a figure stands in the tables of its release; the last used are kept. */
export function openPrint(view: DataView): (block: Block) => Promise<FindPrinted | null> {
  const kept = new Map<number, FindPrinted>();
  return async ({ release, hasTargets }) => {
    if (!release || !hasTargets) return null;
    let found = kept.get(release.key);
    if (!found) {
      const tables = await passingTables(view, release.key);
      found = printedResults(tables, ['scorecard', 'department-scorecard', 'ranking', 'sheet']);
    }
    kept.delete(release.key);
    kept.set(release.key, found);
    const [oldest] = kept.keys();
    if (kept.size > PRINT_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
