import { foldMinus, foldText } from '#domain/fold.ts';
import { splitNameMark } from '#domain/note-mark.ts';
import { shiftMonth, type Period } from '#domain/period.ts';

import { sayCell } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell } from './types.ts';

interface Written {
  year: string | null;
  month: number;
  /** 2020.1, which a cell of numbers makes of 2020.10 too. */
  isCut: boolean;
}

/** 5月, 5月份, 2020年5月; a day behind it says no more than the month: 2020年5月31日. */
const WORDS = /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})(?:月份?(?:\d{1,2}日)?)?$/u;
/** 2020-05-01, 2020/5, 2020.05, 2020-05-31 00:00:00: what spreadsheets make of months. */
const DATE =
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>\d{1,2}(?:0?0:00(?::00)?)?)?$/u;
/** 202005, 20200501 */
const DIGITS = /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?:\d{2})?$/u;

/** 5月 → the May inside the release's months; an error when there is none. */
export function readCpiMonth(reading: Reading, cell: PrintedCell, period: Period): string | null {
  const written = writtenMonth(cell.text);
  const found = written === null ? [] : monthsWithin(written, period);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const [said, month] = [sayCell(cell), Number(period.end.slice(5))];
  const expected = {
    zh: `${period.start} 至 ${period.end} 之间的月份，如“${month}月”`,
    en: `a month from ${period.start} to ${period.end}, such as “${month}月”`,
  };
  if (found.length > 1) {
    reading.log.error('bad-period', cell, {
      found: cell.text,
      expected,
      cure: {
        zh: `${said.zh}可能是1月，也可能是10月（数字格式会丢掉末尾的0）。请写作“1月”或“10月”。`,
        en: `${said.en} may be January or October (a number format drops the 0 at the end). Write “1月” or “10月”.`,
      },
    });
    return null;
  }
  reading.log.error(written === null ? 'bad-period' : 'period-mismatch', cell, {
    found: cell.text,
    expected,
    cure: {
      zh: `${said.zh}不是本期通报里的月份，请改正，或放进相应一期的文件夹。`,
      en: `${said.en} is not a month of this release. Mend it, or put the table into the folder of its own release.`,
    },
  });
  return null;
}

/** Whether a text is a month, of whatever year. */
export function isMonthText(text: string): boolean {
  return writtenMonth(text) !== null;
}

function writtenMonth(text: string): Written | null {
  const folded = foldMinus(foldText(splitNameMark(text).text));
  const groups = (WORDS.exec(folded) ?? DATE.exec(folded) ?? DIGITS.exec(folded))?.groups;
  if (groups === undefined) return null;
  const { year = null, month = '' } = groups;
  return { year, month: Number(month), isCut: /^\d{4}\.1$/u.test(folded) };
}

function monthsWithin({ year, month, isCut }: Written, { start, end }: Period): string[] {
  const found: string[] = [];
  for (let candidate = start; candidate <= end; candidate = shiftMonth(candidate, 1)) {
    const no = Number(candidate.slice(5));
    const isMonth = no === month || (isCut && no === 10);
    if (isMonth && (year === null || candidate.startsWith(year))) found.push(candidate);
  }
  return found;
}
