import type { ReleaseCell } from '../annexes/figures.ts';
import { buildBoardRow, type BoardEntry } from '../board.ts';
import type { ComparisonGroup, Dictionary } from '../dictionary.ts';
import { cellKey } from '../facts.ts';
import { markField } from '../note-mark.ts';
import { formatPeriod } from '../period.ts';
import type { PrintedRow } from '../printed.ts';
import type { Ranked } from '../rank.ts';
import type { CompleteWithout, Reported } from '../reported.ts';
import { rowKey } from './typed.ts';

/** What follows from a line, among the figures of the other regions. */
export interface LineResult extends BoardEntry {
  /** Null where the region isn't compared. */
  group: ComparisonGroup | null;
  reported: Reported;
  /** Regions of the group with a value, best first; none while some have not reported. */
  ranked: readonly Ranked[];
}

/**
 * Gap, status and rank of each line. Where the others tell of the same cell, the line itself counts.
 * @example workOut([gdp of leping 8.4], [gdp of fuliang 8.3], dictionary).get('gdp leping')?.rank // 1
 */
export function workOut(
  rows: readonly PrintedRow[],
  others: readonly ReleaseCell[],
  dictionary: Dictionary,
  completeWithout?: CompleteWithout,
): ReadonlyMap<string, LineResult> {
  const own = new Set(rows.map(cellKey));
  const othersByRow = Map.groupBy(
    others.filter((cell) => !own.has(cellKey(cell))),
    boardKey,
  );
  const results = new Map<string, LineResult>();
  for (const [key, lines] of Map.groupBy(rows, boardKey)) {
    const [first] = lines;
    const indicator = dictionary.indicators.find(({ id }) => id === first?.indicatorId);
    if (!first || !indicator) continue;
    const cells = [...lines.map(toCell), ...(othersByRow.get(key) ?? []).map(withoutTarget)];
    const { entries, references, group, reported, ranked } = buildBoardRow(
      indicator,
      first.period,
      cells,
      dictionary,
      completeWithout,
    );
    const typed = new Set(lines.map(({ regionId }) => regionId));
    for (const entry of [...entries, ...references]) {
      if (!typed.has(entry.regionId)) continue;
      const isCompared = group?.memberIds.includes(entry.regionId) ?? false;
      results.set(rowKey(entry), { ...entry, group: isCompared ? group : null, reported, ranked });
    }
  }
  return results;
}

function boardKey({ indicatorId, period }: Pick<PrintedRow, 'indicatorId' | 'period'>): string {
  return `${indicatorId} ${formatPeriod(period)}`;
}

function toCell({ indicatorId, regionId, target, actual }: PrintedRow) {
  const { value, decimals, missingReason, noteMark } = actual;
  const targetText = !target || target.text === '' ? null : target.text;
  const figure = { value, decimals, missingReason, ...markField(noteMark) };
  return { indicatorId, regionId, ...figure, targetText };
}

function withoutTarget(cell: ReleaseCell) {
  return { ...cell, targetText: null };
}
