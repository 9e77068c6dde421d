import { membersOf } from '#domain/families.ts';
import { foldText } from '#domain/fold.ts';
import { samePeriod, shiftMonth, yearOf, type Period } from '#domain/period.ts';
import { sayPeriod } from '#domain/said-names.ts';

import { cellAt, filledCells } from './cells.ts';
import { findPeriod } from './printed-period.ts';
import { sayPlace, type ProblemLog } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell } from './types.ts';

export type HouseholdGroup = 'urban' | 'rural';

/** A column of figures: whose, and of which period; a growth is of its group's latest. */
export interface HouseholdColumn {
  column: number;
  group: HouseholdGroup;
  measure: 'level' | 'growth';
  period: Period;
  head: PrintedCell;
}

export interface HouseholdsLayout {
  /** Counted from 0: the row of 城镇 and 农村, and the row of periods, which may be the same. */
  groupRow: number;
  headRow: number;
  groupHeads: readonly PrintedCell[];
}

const GROWTH = /增幅|增长|增速|同比|±/u;

/** 城镇… and 农村… over columns of periods and 增幅; none where the dictionary has no such family. */
export function findHouseholdsLayout({ grid, context }: Reading): HouseholdsLayout | null {
  if (membersOf(context.dictionary, 'urban-rural').length === 0) return null;
  const groupRow = grid.cells.findIndex((_, row) => {
    const groups = new Set(filledCells(grid, row).map(({ text }) => groupOf(text)));
    return groups.has('urban') && groups.has('rural');
  });
  const headRow = grid.cells.findIndex(
    (_, row) => row >= groupRow && filledCells(grid, row).some(({ text }) => GROWTH.test(text)),
  );
  if (groupRow < 0 || headRow < 0) return null;
  const groupHeads = filledCells(grid, groupRow).filter(({ text }) => groupOf(text) !== null);
  return { groupRow, headRow, groupHeads };
}

/**
 * A head's group goes on to the right until the next one, as merged cells do.
 * `titlePeriod` is what 本期 means, and tells the year of heads that name none.
 */
export function readHouseholdColumns(
  { grid, log }: Reading,
  { groupRow, headRow }: HouseholdsLayout,
  titlePeriod: Period | null,
): HouseholdColumn[] {
  const columns: Omit<HouseholdColumn, 'period'>[] = [];
  const periods = new Map<number, Period>();
  let group: HouseholdGroup | null = null;
  let hasUnread = false;
  for (let column = 0; column < (grid.cells[headRow]?.length ?? 0); column += 1) {
    group = groupOf(cellAt(grid, groupRow, column).text) ?? group;
    const head = cellAt(grid, headRow, column);
    if (group === null || head.text === '') continue;
    const isGrowth = GROWTH.test(head.text);
    const period = isGrowth ? null : periodOfHead(head.text, titlePeriod);
    if (period !== null) periods.set(column, period);
    if (isGrowth || period !== null) {
      columns.push({ column, group, measure: isGrowth ? 'growth' : 'level', head });
    } else {
      reportNoPeriod(log, head);
      hasUnread = true;
    }
  }
  // An unreadable head may be the one that is missed.
  if (titlePeriod !== null && !hasUnread) checkTitlePeriod(log, columns, periods, titlePeriod);
  return columns.flatMap((entry) => {
    const period = periods.get(entry.column) ?? latestPeriod(columns, periods, entry.group);
    return period === null ? [] : [{ ...entry, period }];
  });
}

/** 2020年上半年, 上半年 (of the title's year), 本期, 上年同期 */
function periodOfHead(text: string, titlePeriod: Period | null): Period | null {
  const named = findPeriod(text, titlePeriod === null ? null : yearOf(titlePeriod));
  if (named !== null || titlePeriod === null) return named?.period ?? null;
  const { start, end } = titlePeriod;
  if (/(?:上年|去年)同期/u.test(text))
    return { start: shiftMonth(start, -12), end: shiftMonth(end, -12) };
  return /本期|本年/u.test(text) ? titlePeriod : null;
}

/** Each group needs the title's months, and other months beside them are told of. */
function checkTitlePeriod(
  log: ProblemLog,
  columns: readonly Omit<HouseholdColumn, 'period'>[],
  periods: ReadonlyMap<number, Period>,
  titlePeriod: Period,
): void {
  const levels = columns.flatMap((entry) => {
    const period = periods.get(entry.column);
    return period === undefined ? [] : [{ ...entry, period }];
  });
  for (const ofGroup of Map.groupBy(levels, ({ group }) => group).values()) {
    const hasOwn = ofGroup.some(({ period }) => samePeriod(period, titlePeriod));
    const others = ofGroup.filter(({ period }) => !hasSameMonths(period, titlePeriod));
    const [first] = hasOwn ? others : ofGroup;
    if (first !== undefined) reportOtherPeriod(hasOwn ? log.warn : log.error, first, titlePeriod);
  }
}

function hasSameMonths(one: Period, other: Period): boolean {
  return one.start.slice(4) === other.start.slice(4) && one.end.slice(4) === other.end.slice(4);
}

function reportOtherPeriod(
  report: ProblemLog['warn'],
  { head }: Pick<HouseholdColumn, 'head'>,
  titlePeriod: Period,
): void {
  const [place, period] = [sayPlace(head), sayPeriod(titlePeriod)];
  report('period-mismatch', head, {
    found: head.text,
    expected: period,
    cure: {
      zh: `${place.zh}的表头“${head.text}”与标题的时期（${period.zh}）不同，请核对后改正表头或标题。`,
      en: `The heading “${head.text}” at ${place.en} is of another period than the title (${period.en}). Check, and mend the heading or the title.`,
    },
  });
}

function reportNoPeriod(log: ProblemLog, head: PrintedCell): void {
  log.error('bad-period', head, {
    found: head.text,
    expected: {
      zh: '时期（如“2020年上半年”）或“增幅”',
      en: 'a period (such as “2020年上半年”) or “增幅”',
    },
    cure: {
      zh: `${sayPlace(head).zh}的表头“${head.text}”看不出时期，请写明年份和时期。`,
      en: `The heading “${head.text}” at ${sayPlace(head).en} does not tell its period. State the year and the period.`,
    },
  });
}

function latestPeriod(
  columns: readonly Omit<HouseholdColumn, 'period'>[],
  periods: ReadonlyMap<number, Period>,
  group: HouseholdGroup,
): Period | null {
  return columns
    .filter((entry) => entry.group === group)
    .flatMap(({ column }) => periods.get(column) ?? [])
    .reduce<Period | null>(
      (latest, period) => (latest === null || period.end > latest.end ? period : latest),
      null,
    );
}

function groupOf(text: string): HouseholdGroup | null {
  const folded = foldText(text);
  // 城乡居民 names both: a title, no column.
  if (folded.startsWith('城镇')) return 'urban';
  return folded.startsWith('农村') ? 'rural' : null;
}
