import type { Dictionary } from '#domain/dictionary.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { formatPeriod, shiftMonth, type Period } from '#domain/period.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import { listed, sayPeriod } from '#domain/said-names.ts';
import { speakProblem, type TableProblem } from '#server/formats/problem.ts';

const MOST_NAMED = 3;

/**
 * Of a sheet none of whose months are those of the release: 1-8月 sent in for July, or last month's file.
 * Only a warning: its figures are kept for the months that they are of.
 */
export function warnOfOtherPeriods(
  place: { file: string; sheet: string | null },
  figures: readonly SeenFigure[],
  { dictionary, release }: { dictionary: Dictionary; release: Pick<ReleaseInfo, 'period'> },
): TableProblem[] {
  const indicators = new Map(dictionary.indicators.map((one) => [one.id, one]));
  const periods = new Map<string, Period>();
  for (const { period, indicatorId, kind } of figures) {
    if (period === null || kind === 'target') continue;
    const indicator = indicators.get(indicatorId ?? '');
    const due = shiftMonth(release.period.end, -(indicator?.periodLagMonths ?? 0));
    // A quarter stands until the next one is there.
    const isRare = (indicator?.frequency ?? 'monthly') !== 'monthly';
    if (period.end === due || (isRare && period.end < due)) return [];
    periods.set(formatPeriod(period), period);
  }
  if (periods.size === 0) return [];
  return [{ ...place, ...toProblem([...periods.values()], release.period) }];
}

function toProblem(
  periods: readonly Period[],
  wanted: Period,
): Omit<TableProblem, 'file' | 'sheet'> {
  const found = listed(periods.slice(0, MOST_NAMED).map(sayPeriod));
  const more = periods.length > MOST_NAMED;
  const own = sayPeriod(wanted);
  return {
    severity: 'warning',
    code: 'period-mismatch',
    row: null,
    column: null,
    ...speakProblem({
      found: {
        zh: `表上的时期是${found.zh}${more ? '等' : ''}，本期是${own.zh}`,
        en: `The sheet is of ${found.en}${more ? ' and others' : ''}, the release of ${own.en}`,
      },
      expected: own,
      cure: {
        zh: '请核对是不是发错了文件，或装错了期；无误的话，数会记在表上写的时期。',
        en: 'Check that it is the right file, and the right release; if so, its figures are kept for the months that the sheet names.',
      },
    }),
  };
}
