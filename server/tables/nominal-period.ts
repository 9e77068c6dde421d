import { formatPeriod, samePeriod, yearOf, type Period } from '#domain/period.ts';
import { sayPeriod } from '#domain/said-names.ts';

import { aPeriodOf } from './expected-words.ts';
import { findPeriod } from './printed-period.ts';
import { sayPlace, WHOLE_SHEET, type SheetPlace } from './problem-log.ts';
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
  const { words } = title.period;
  if (title.period.period === null) {
    reading.log.error('bad-period', place, {
      found: words,
      expected: { zh: '如“2019年1-6月”的时期', en: 'a period such as “2019年1-6月”' },
      cure: {
        zh: `${sayPlace(place).zh}的标题里“${words}”不是完整的时期，请写明年份和月份。`,
        en: `In ${theTitle(place)} “${words}” is not a whole period. State its year and months.`,
      },
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
    found: { zh: '没有 release.json', en: 'no release.json' },
    expected: {
      zh: '同一文件夹里写明通报编号、标题和时期的 release.json',
      en: 'in the same folder a release.json with the release’s number, title and period',
    },
    cure: {
      zh: '请把表格放进某期通报的文件夹（其中有 release.json）后再导入，或导入时加 --release 通报编号。',
      en: 'Put the table into the folder of a release (with a release.json in it) and load it again, or load it with --release and the number of the release.',
    },
  });
}

/** In English: the title at row 1, column 1. */
export function theTitle(place: SheetPlace): string {
  return place.row === null ? 'the title' : `the title at ${sayPlace(place).en}`;
}

/** Tables that run ahead of their release do so by months, not by years. */
export function checkTitleYear(reading: Reading, title: Title, release: Period): void {
  const own = title.period?.period ?? null;
  if (own === null || (yearOf(own) >= startYear(release) && yearOf(own) <= yearOf(release))) return;
  const place = title.cell ?? WHOLE_SHEET;
  reading.log.error('period-mismatch', place, {
    found: title.period?.words ?? '',
    expected: aPeriodOf(yearOf(release)),
    cure: {
      zh: `${sayPlace(place).zh}标题的年份与本期通报不同，请放进相应一期的文件夹，或改正标题。`,
      en: `The year in ${theTitle(place)} is not that of this release. Put the table into the folder of its own release, or mend the title.`,
    },
  });
}

function startYear({ start }: Period): number {
  return Number(start.slice(0, 4));
}

function reportMismatch(reading: Reading, title: Title, printed: Period, expected: Period): void {
  const place = title.cell ?? WHOLE_SHEET;
  reading.log.error('period-mismatch', place, {
    found: title.period?.words ?? formatPeriod(printed),
    expected: sayPeriod(expected),
    cure: {
      zh: `标题的时期与本期通报（${sayPeriod(expected).zh}）不同，请放进相应一期的文件夹，或改正标题。`,
      en: `The title’s period is not that of this release (${sayPeriod(expected).en}). Put the table into the folder of its own release, or mend the title.`,
    },
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
    expected: sayPeriod(period),
    cure: {
      zh: `第${head.column + 1}列的表头写的时期与通报（${sayPeriod(period).zh}）不同，请核对后改正。`,
      en: `The heading of column ${head.column + 1} states another period than the release (${sayPeriod(period).en}). Check and mend it.`,
    },
  });
}
