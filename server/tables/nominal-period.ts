import { formatPeriod, periodLabel, samePeriod, yearOf, type Period } from '#domain/period.ts';

import { findPeriod } from './printed-period.ts';
import { placeLabel, WHOLE_SHEET } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { Title } from './title.ts';
import type { PrintedCell } from './types.ts';

/** The year of titles and heads that name months alone. */
export function releaseYear({ context }: Reading): number | null {
  return context.release === null ? null : yearOf(context.release.period);
}

/**
 * The release's period, which the table's title must name too. Without a release that is an error,
 * and the title's period serves to find the others.
 */
export function readNominalPeriod(
  reading: Reading,
  title: Title,
  heads: readonly { parts: readonly PrintedCell[] }[],
): Period | null {
  const { release } = reading.context;
  const printed = readTitlePeriod(reading, title);
  if (release === null) {
    reportMissingRelease(reading);
    return printed;
  }
  const isNamed = printed === null || samePeriod(printed, release.period);
  if (!isNamed && !isLastMonth(printed, release.period, heads)) {
    reportMismatch(reading, title, printed, release.period);
  }
  return release.period;
}

/** A title that says 2019年6月 over a column 本月止累计: the figures since January are those of the release. */
function isLastMonth(
  printed: Period,
  { start, end }: Period,
  heads: readonly { parts: readonly PrintedCell[] }[],
): boolean {
  if (printed.start !== end || printed.end !== end || start !== `${end.slice(0, 4)}-01`)
    return false;
  return heads.some(({ parts }) => {
    const words = parts.map(({ text }) => text).join('');
    return (
      /累计|[本当]月止|(?<!\d)1[-—~～至]\d{1,2}月/u.test(words) &&
      !/[上去]年|位次|排[位名]|名次|目标/u.test(words)
    );
  });
}

/** The months that the title names; an error when they are no months of any year. */
export function readTitlePeriod(reading: Reading, title: Title): Period | null {
  if (title.period === null) return null;
  const place = title.cell ?? WHOLE_SHEET;
  if (title.period.period === null) {
    reading.log.error('bad-period', place, {
      found: title.period.words,
      expected: '如“2019年1-6月”的时期',
      cure: `${placeLabel(place)}的标题里“${title.period.words}”不是完整的时期，请写明年份和月份。`,
    });
  }
  return title.period.period;
}

/** Without a release nobody knows to which set of tables this one belongs. */
export function requireRelease(reading: Reading): Period | null {
  if (reading.context.release === null) reportMissingRelease(reading);
  return reading.context.release?.period ?? null;
}

function reportMissingRelease(reading: Reading): void {
  reading.log.error('missing-release', WHOLE_SHEET, {
    found: '没有 release.json',
    expected: '同一文件夹里写明通报编号、标题和时期的 release.json',
    cure: '请把表格放进某期通报的文件夹（其中有 release.json）后再载入，或装载时加 --release 通报编号。',
  });
}

/** Tables that run ahead of their release do so by months, not by years. */
export function checkTitleYear(reading: Reading, title: Title, release: Period): void {
  const own = title.period?.period ?? null;
  if (own === null || (yearOf(own) >= startYear(release) && yearOf(own) <= yearOf(release))) return;
  const place = title.cell ?? WHOLE_SHEET;
  reading.log.error('period-mismatch', place, {
    found: title.period?.words ?? '',
    expected: `${yearOf(release)}年的时期`,
    cure: `${placeLabel(place)}标题的年份与本期通报不同，请放进相应一期的文件夹，或改正标题。`,
  });
}

function startYear({ start }: Period): number {
  return Number(start.slice(0, 4));
}

function reportMismatch(reading: Reading, title: Title, printed: Period, expected: Period): void {
  const place = title.cell ?? WHOLE_SHEET;
  reading.log.error('period-mismatch', place, {
    found: title.period?.words ?? formatPeriod(printed),
    expected: periodLabel(expected),
    cure: `标题的时期与本期通报（${periodLabel(expected)}）不同，请放进相应一期的文件夹，或改正标题。`,
  });
}

/**
 * 1-5月实际完成 in a table of 1-6月: with a title that says 1-6月 a slip of the head, without one an error.
 * 二季度完成 is no slip: it begins in another month.
 */
export function reportHeadPeriod(
  reading: Reading,
  title: Title,
  head: { column: number; cell: PrintedCell; text: string },
  period: Period,
): void {
  const start = findPeriod(head.text, yearOf(period))?.period?.start;
  const isSlip = title.period !== null && start === period.start;
  const report = isSlip ? reading.log.warn : reading.log.error;
  report('period-mismatch', head.cell, {
    found: head.cell.text,
    expected: periodLabel(period),
    cure: `第${head.column + 1}列的表头写的时期与通报（${periodLabel(period)}）不同，请核对后改正。`,
  });
}
