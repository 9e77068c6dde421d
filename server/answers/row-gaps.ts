import type { BoardEntry, BoardRow } from '#domain/board.ts';
import { percentage } from '#domain/decimal.ts';
import type { Measure } from '#domain/dictionary.ts';
import { gapScaleOf, officeOf } from '#domain/office.ts';
import { comparedEntries, gapRatio, typicalGap } from '#domain/typical-gap.ts';
import type { GroupGap } from '#server/schemas/scorecards.ts';
import type { DataView } from '#server/view/data-view.ts';

/** How large the gaps of an indicator are for its comparison group. */
export interface RowGaps {
  typicalGap: number | null;
  ratioOf: (entry: BoardEntry) => number | null;
  /** Whom a gap is held against. */
  compared: readonly BoardEntry[];
}

export function rowGaps(
  { dictionary }: Pick<DataView, 'dictionary'>,
  row: Pick<BoardRow, 'indicator' | 'group' | 'entries'>,
): RowGaps {
  const wholeId = dictionary.regions.find(({ kind }) => kind === 'city')?.id ?? null;
  const typical = typicalGap(row, { scale: gapScaleOf(officeOf(dictionary)), wholeId });
  const { measure } = row.indicator;
  return {
    typicalGap: typical,
    ratioOf: ({ regionId, gap }) =>
      gapRatio({ gap, measure, isWhole: regionId === wholeId }, typical),
    compared: comparedEntries(row, wholeId),
  };
}

/** All whom a gap is held against that have one, in the order of the regions. */
export function groupGapsOf({ compared, ratioOf }: RowGaps, measure: Measure): GroupGap[] {
  return compared.flatMap((entry) => {
    const { regionId, gap } = entry;
    if (gap === null) return [];
    const completionPct = measure === 'count' ? completion(entry) : null;
    return [{ regionId, gap, gapRatio: ratioOf(entry), completionPct }];
  });
}

function completion({ actual, target }: BoardEntry): number | null {
  const wanted = target?.low ?? null;
  return actual === null || wanted === null || wanted <= 0 ? null : percentage(actual, wanted, 1);
}
