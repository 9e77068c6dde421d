import type { Dictionary } from '../dictionary.ts';
import { figuresOf } from '../facts.ts';
import { isLedger } from '../ledger/is-ledger.ts';
import { officeOf } from '../office.ts';
import { yearOf, type Period } from '../period.ts';
import { hasPrintedRows, type PrintedTable } from '../printed.ts';
import type { ReleaseInfo } from '../release.ts';
import type { Said } from '../said.ts';
import { tableSubject } from '../table-subject.ts';
import { moveFigureTable } from './move-figures.ts';
import { moveFreeTable } from './move-free.ts';
import { moveRanking, moveScorecard } from './move-rows.ts';
import { isLasting, moveText, openMoving, reasonNotDue, type Moving } from './moving.ts';
import { nextPeriod } from './next-period.ts';

/** A table that the next release does without. */
export interface LeftOut {
  kind: PrintedTable['kind'];
  subject: string;
  reason: Said;
}

export interface NextRelease {
  info: ReleaseInfo;
  tables: readonly PrintedTable[];
  leftOut: readonly LeftOut[];
  /** Lines of the tables that are crossed out: not due in this release. */
  notDue: readonly { indicatorId: string; reason: Said }[];
  /** What the officer should know. */
  remarks: readonly Said[];
}

/**
 * The release that follows one (or that of other months): its head, and its tables without figures,
 * to be filled in. Titles and notes have their months moved; targets go along within the year; the
 * office's opening and closing words are about their own months and are left blank.
 * @example nextRelease(info of 2019-06, tables, dictionary).info.title // '2019年1-7月主要指标完成情况'
 */
export function nextRelease(
  info: ReleaseInfo,
  tables: readonly PrintedTable[],
  dictionary: Dictionary,
  period: Period = nextPeriod(info.period, officeOf(dictionary).months),
): NextRelease {
  const moving = openMoving({ from: info.period, to: period }, dictionary, info.issuer);
  const moved = tables.map((table) => ({
    table: moveTable(table, moving),
    ...whyLeftOut(table, moving),
  }));
  const kept = moved.flatMap(({ table, reason }) => (reason === null ? [table] : []));
  const leftOut = moved.flatMap(({ table: { kind }, reason, subject }) =>
    reason === null ? [] : [{ kind, subject, reason }],
  );
  return {
    info: {
      id: period.end,
      title: moveText(moving, info.title),
      issuer: info.issuer,
      docNo: null,
      publishedOn: null,
      period,
      opening: '',
      closing: '',
      ...(info.access && { access: info.access }),
      ...(info.annexNames && { annexNames: moveNames(info.annexNames, moving) }),
    },
    tables: kept,
    leftOut,
    notDue: listNotDue(kept, moving),
    remarks: remarksOn(kept, moving),
  };
}

/** Titles have their months moved; so have the names they are listed by. */
function moveNames(
  names: Readonly<Record<string, string>>,
  moving: Moving,
): Readonly<Record<string, string>> {
  const moved = Object.entries(names).map(
    ([title, name]) => [moveText(moving, title), moveText(moving, name)] as const,
  );
  return Object.fromEntries(moved);
}

function moveTable(table: PrintedTable, moving: Moving): PrintedTable {
  if (isLedger(table)) return table;
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return moveScorecard(table, moving);
    case 'ranking':
      return moveRanking(table, moving);
    case 'net-entry':
    case 'cpi':
    case 'households':
      return moveFigureTable(table, moving);
    case 'sheet':
      return moveFreeTable(table, moving);
    default:
      return table satisfies never;
  }
}

/** A table of which nothing is due; and one that would stand there without a single cell filled. */
function whyLeftOut(table: PrintedTable, moving: Moving): { subject: string; reason: Said | null } {
  const subject = tableSubject(table);
  const reasons = figuresOf(table).map((figure) =>
    isLasting(moving, figure) ? reasonNotDue(moving, figure.indicatorId) : RETIRED,
  );
  if (reasons.length > 0 && !reasons.includes(null)) return { subject, reason: reasons[0] ?? null };
  const isUnfilled =
    table.kind === 'households' &&
    figuresOf(moveTable(table, moving)).every(({ value }) => value === null);
  return { subject, reason: isUnfilled ? NOTHING_TO_TAKE_OVER : null };
}

const RETIRED: Said = { zh: '已停用', en: 'Retired' };

const NOTHING_TO_TAKE_OVER: Said = {
  zh: '没有上年同期的数可以沿用，请从文件导入',
  en: 'There are no figures of last year to take over; load it from a file',
};

function listNotDue(tables: readonly PrintedTable[], moving: Moving) {
  const ids = new Set(tables.flatMap(figuresOf).map(({ indicatorId }) => indicatorId));
  return [...ids].flatMap((indicatorId) => {
    const reason = reasonNotDue(moving, indicatorId);
    return reason === null ? [] : [{ indicatorId, reason }];
  });
}

function remarksOn(tables: readonly PrintedTable[], { isNewYear, move }: Moving): Said[] {
  const hadTargets = tables.some((table) => hasPrintedRows(table) && table.rows.some(hasTarget));
  if (!isNewYear || !hadTargets) return [];
  const year = yearOf(move.to);
  return [
    {
      zh: `${year}年的目标与上年不同，目标各栏留空，请填写。`,
      en: `The targets of ${year} are other than last year’s: they are left blank and have to be filled in.`,
    },
  ];
}

function hasTarget({ target }: { target: unknown }): boolean {
  return target !== null;
}
