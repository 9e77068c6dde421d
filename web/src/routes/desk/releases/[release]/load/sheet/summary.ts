import type { SheetCounts } from '#server/schemas/file-reading.ts';
import type { SheetView } from '#server/schemas/layouts.ts';
import { inLanguage } from '#lib/language/language.ts';
import { periodWords } from './figure-words.ts';
import { listed } from './words.ts';

const words = inLanguage({
  zh: {
    figures: (count: number) => `读出 ${count} 个数`,
    nothing: '尚未读出数',
    of: (indicators: number, regions: number) => `，${indicators} 个指标，${regions} 个地区`,
    periods: (periods: string) => `，${periods}`,
    morePeriods: (first: string, last: string, count: number) =>
      `，${first}至${last}（${count} 个时期）`,
    missing: (count: number) => `，其中 ${count} 格没有数`,
    questions: (count: number) => `还有 ${count} 个问题要回答。`,
    changes: (count: number) => `有 ${count} 处与模板不同，请逐处核对。`,
    unknown: (count: number) => `还有 ${count} 个数未识别：请回答问题，或标为“不要”。`,
    nothingToTake: '请选中数字后点“数字”，或换一张工作表。',
  },
  en: {
    figures: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    nothing: 'No figures read yet',
    of: (indicators, regions) =>
      ` of ${indicators === 1 ? '1 indicator' : `${indicators} indicators`} and ${
        regions === 1 ? '1 region' : `${regions} regions`
      }`,
    periods: (periods) => `, ${periods}`,
    morePeriods: (first, last, count) => `, ${first} to ${last} (${count} periods)`,
    missing: (count) => `, ${count} of them missing`,
    questions: (count) =>
      count === 1 ? '1 question is to be answered.' : `${count} questions are to be answered.`,
    changes: (count) =>
      count === 1
        ? '1 cell differs from the template: look at it.'
        : `${count} cells differ from the template: look at each.`,
    unknown: (count) =>
      `${count === 1 ? '1 figure is' : `${count} figures are`} not clear yet: answer the questions, or leave the cells out.`,
    nothingToTake: 'Select the figures and press “Figures”, or look at another sheet.',
  },
});

const MOST_PERIODS = 3;

/** @example summaryOf(counts) // '读出 42 个数，3 个指标，7 个地区，2019年1-6月' */
export function summaryOf({ figures, missing, indicators, regions, periods }: SheetCounts): string {
  if (figures === 0) return words.nothing;
  const said = periods.map(periodWords);
  const months =
    said.length === 0
      ? ''
      : said.length <= MOST_PERIODS
        ? words.periods(listed(said))
        : words.morePeriods(said[0] ?? '', said.at(-1) ?? '', said.length);
  const none = missing > 0 ? words.missing(missing) : '';
  return `${words.figures(figures)}${words.of(indicators, regions)}${months}${none}`;
}

/** Why it can't be taken yet; null when it can. */
export function whyNotYet(
  { counts, canBeTaken }: Pick<SheetView, 'counts' | 'canBeTaken'>,
  unseenChanges: number,
): string | null {
  if (counts.figures === 0) return words.nothingToTake;
  if (counts.questions > 0) return words.questions(counts.questions);
  if (!canBeTaken) return words.unknown(counts.unknown);
  return unseenChanges > 0 ? words.changes(unseenChanges) : null;
}
