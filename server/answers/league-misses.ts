import type { BoardEntry, BoardRow } from '#domain/board.ts';
import type { Measure } from '#domain/dictionary.ts';
import { isOutstanding } from '#domain/gap-scale.ts';
import { gapScaleOf, officeOf } from '#domain/office.ts';
import { byWidth, widestGap } from '#domain/typical-gap.ts';
import type { LeagueMiss, StandsOut } from '#server/schemas/league.ts';
import type { DataView } from '#server/view/data-view.ts';
import { rowGaps, type RowGaps } from './row-gaps.ts';

interface Missed {
  /** Rates, then counts; in each the widest first. */
  misses: LeagueMiss[];
  /** Targets without a figure. */
  missing: number;
  standsOut: StandsOut | null;
}

interface Line {
  measure: Measure;
  gaps: RowGaps;
  ranked: number;
  entry: BoardEntry;
}

/** What each region misses, by its id. */
export function missedOf(view: DataView, rows: readonly BoardRow[]): (regionId: string) => Missed {
  const lines = new Map<string, Line[]>();
  for (const row of rows) {
    const line = {
      measure: row.indicator.measure,
      gaps: rowGaps(view, row),
      ranked: row.ranked.length,
    };
    for (const entry of row.entries) {
      if (entry.target === null) continue;
      const own = lines.get(entry.regionId) ?? [];
      lines.set(entry.regionId, own);
      own.push({ ...line, entry });
    }
  }
  const scale = gapScaleOf(officeOf(view.dictionary));
  return (regionId) => {
    const own = lines.get(regionId) ?? [];
    const missed = own.filter(({ entry }) => entry.status === 'unmet');
    const widest = widestGap(missed.map(toScaled));
    return {
      misses: [...byMeasure(missed, false), ...byMeasure(missed, true)],
      missing: own.filter(({ entry }) => entry.status === 'missing').length,
      standsOut: widest && {
        indicatorId: widest.line.entry.indicatorId,
        isOutstanding: isOutstanding(widest.gapRatio ?? 0, scale),
      },
    };
  };
}

function toScaled(line: Line) {
  const { entry, measure, gaps } = line;
  return { line, measure, status: entry.status, gap: entry.gap, gapRatio: gaps.ratioOf(entry) };
}

function byMeasure(missed: readonly Line[], isCount: boolean): LeagueMiss[] {
  const scaled = missed.filter(({ measure }) => (measure === 'count') === isCount).map(toScaled);
  return byWidth(scaled).map(({ line: { entry, ranked }, gap, gapRatio }) => ({
    indicatorId: entry.indicatorId,
    gap: gap ?? 0,
    gapDecimals: entry.gapDecimals,
    gapRatio,
    rank: entry.rank,
    of: ranked,
  }));
}

/** The gaps of the group in typical gaps. Of a ceiling more is worse: below zero is what falls short. */
export function peersOf(gaps: RowGaps): number[] {
  return gaps.compared.flatMap((entry) => {
    const ratio = gaps.ratioOf(entry);
    if (ratio === null) return [];
    return [entry.status === 'unmet' ? -Math.abs(ratio) : Math.abs(ratio)];
  });
}
