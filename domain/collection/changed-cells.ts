import { figuresOf, rowsOf } from '../facts.ts';
import type { PrintedTable } from '../printed.ts';
import { tableSubject } from '../table-subject.ts';
import type { ReportedCell } from './line-name.ts';

/**
 * The lines whose figure or target a table has otherwise than the one in whose place it comes; gaps and
 * ranks follow, and are nobody's.
 * @example changedCells([leping: gdp 8.1], [leping: gdp 8.2]) // [{ indicatorId: 'gdp', regionId: 'leping' }]
 */
export function changedCells(
  before: readonly PrintedTable[],
  after: readonly PrintedTable[],
): ReportedCell[] {
  const changed = after.flatMap((table) => {
    const old = before.find(
      (one) => one.kind === table.kind && tableSubject(one) === tableSubject(table),
    );
    const [was, is] = [wordsOf(old), wordsOf(table)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
      const cell = is.get(key) ?? was.get(key);
      return cell && (was.get(key)?.words ?? '') !== (is.get(key)?.words ?? '') ? [cell] : [];
    });
  });
  const once = new Map(changed.map((cell) => [keyOf(cell), cell]));
  return [...once.values()].map(({ indicatorId, regionId }) => ({ indicatorId, regionId }));
}

type Worded = ReportedCell & { words: string };

function wordsOf(table: PrintedTable | undefined): ReadonlyMap<string, Worded> {
  const words = new Map<string, Worded>();
  if (!table) return words;
  const targets = new Map(rowsOf(table).map((row) => [keyOf(row), row.target?.text ?? '']));
  for (const { indicatorId, regionId, text } of figuresOf(table)) {
    const cell = { indicatorId, regionId };
    const before = words.get(keyOf(cell))?.words ?? targets.get(keyOf(cell)) ?? '';
    const both = [before, text].filter((one) => one !== '').join('\n');
    words.set(keyOf(cell), { ...cell, words: both });
  }
  return words;
}

function keyOf({ indicatorId, regionId }: ReportedCell): string {
  return `${indicatorId} ${regionId}`;
}
