import { foldName } from '#domain/fold.ts';
import { samePeriod, yearOf, type Period } from '#domain/period.ts';

import { meaningOf, type HeadMeaning } from './head-meaning.ts';
import type { Header } from './header.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { findPeriod } from './printed-period.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell } from './types.ts';

/** A column and what its heads say of it. */
export interface ColumnHead {
  /** Counted from 0. */
  column: number;
  /** The lowest of its heads, where problems are told. */
  cell: PrintedCell;
  /** All its heads: 1-6月完成 · 增速（%）. */
  text: string;
  meaning: HeadMeaning | null;
  /** Whether its months are those of the release; `unsaid` where it names none. */
  months: 'own' | 'unsaid' | 'other';
  /** It names its months by number: 1-5月, not 本月. */
  isDated: boolean;
}

export function columnHeads(
  reading: Reading,
  { heads }: Header<IndicatorColumn>,
  period: Period | null,
): ColumnHead[] {
  const { leaveOut = new Set<string>() } = reading.context;
  return heads.flatMap(({ column, cell, parts }) => {
    const texts = (parts.length === 0 ? [cell] : parts).map(({ text }) => text);
    const text = texts.join(' · ');
    const names = [...texts, texts.join(''), text, cell.text].map(foldName);
    if (names.some((name) => leaveOut.has(name))) {
      reading.leftOut.push({ ...cell, text });
      return [];
    }
    const meaning = meaningOf(texts, reading.own);
    return [{ column, cell, text, meaning, ...monthsOf(texts.join(''), meaning, period) }];
  });
}

function monthsOf(
  text: string,
  meaning: HeadMeaning | null,
  period: Period | null,
): Pick<ColumnHead, 'months' | 'isDated'> {
  if (period === null || meaning === null || !('facts' in meaning)) {
    return { months: 'unsaid', isDated: false };
  }
  const { months } = meaning.facts;
  const dated = findPeriod(text, yearOf(period))?.period ?? null;
  if (dated !== null) {
    const own = months === 'to-date' ? { start: `${yearOf(dated)}-01`, end: dated.end } : dated;
    return { months: samePeriod(own, period) ? 'own' : 'other', isDated: true };
  }
  const year = /(?<!\d)(\d{4})年/u.exec(text)?.[1];
  if (year !== undefined && Number(year) !== yearOf(period)) {
    return { months: 'other', isDated: true };
  }
  if (months === null) return { months: 'unsaid', isDated: false };
  const isOwn = months === 'one' ? period.start === period.end : period.start.endsWith('-01');
  return { months: isOwn ? 'own' : 'other', isDated: false };
}
