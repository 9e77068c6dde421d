import type { Dictionary } from '../dictionary.ts';
import { isMember } from '../is-member.ts';
import { formatPeriod, monthsLabel, samePeriod, shiftEnd, yearOf, type Period } from '../period.ts';
import type { PrintedRow } from '../printed.ts';

/** What notes are written of. */
export interface NoteBasis {
  dictionary: Dictionary;
  /** The release's months. */
  period: Period;
}

const NUMERALS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * The note of a scorecard: how many regions are compared, and what runs over other months. Null:
 * nothing is to be said.
 * @example '注：①序号1、4为4个地区对比；②序号2、3为5个地区对比；③序号5、7为1-7月数据。'
 */
export function scorecardNote(rows: readonly PrintedRow[], basis: NoteBasis): string | null {
  return joinClauses([...groupClauses(rows, basis), ...periodClauses(rows, basis)]);
}

/** The note of a ranking, whose lines show themselves how many are compared. */
export function rankingNote(rows: readonly PrintedRow[], basis: NoteBasis): string | null {
  return joinClauses(periodClauses(rows, basis));
}

/** Whether a printed note speaks of lines by their numbers: such a note is written anew. */
export function isNumberedNote(note: string): boolean {
  return note.includes('序号');
}

function joinClauses(clauses: readonly string[]): string | null {
  if (clauses.length === 0) return null;
  const numbered = clauses.length === 1 ? clauses : clauses.map(numberClause);
  return `注：${numbered.join('；')}。`;
}

function numberClause(clause: string, index: number): string {
  return `${NUMERALS[index] ?? `(${index + 1})`}${clause}`;
}

function groupClauses(rows: readonly PrintedRow[], { dictionary }: NoteBasis): string[] {
  const sizes = Map.groupBy(rows, (row) => groupSize(row, dictionary));
  return [...sizes]
    .filter(([size]) => size > 0)
    .sort(([a], [b]) => a - b)
    .map(([size, own]) => `序号${numbersOf(own)}为${size}个地区对比`)
    .filter((clause) => !clause.startsWith('序号为'));
}

/** How many regions are ranked against this one; 0 when it is not ranked. */
function groupSize({ indicatorId, regionId }: PrintedRow, dictionary: Dictionary): number {
  const indicator = dictionary.indicators.find(({ id }) => id === indicatorId);
  const group = dictionary.groups.find(({ id }) => id === indicator?.groupId);
  return group && isMember(group, regionId) ? group.memberIds.length : 0;
}

/** Months that nobody would expect: others than the release's, or than the indicator's usual ones. */
function periodClauses(rows: readonly PrintedRow[], { dictionary, period }: NoteBasis): string[] {
  const lagOf = (id: string) =>
    dictionary.indicators.find((one) => one.id === id)?.periodLagMonths ?? 0;
  const odd = rows.filter((row) => {
    const usual = shiftEnd(period, lagOf(row.indicatorId));
    return !samePeriod(row.period, period) || !samePeriod(row.period, usual);
  });
  return [...Map.groupBy(odd, (row) => formatPeriod(row.period))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      const label = first ? monthsLabel(first.period, yearOf(period)) : '';
      const clause = `序号${numbersOf(own)}为${label}数据`;
      return clause.startsWith('序号为') ? [] : [clause];
    });
}

/** Each number once: in a ranking all regions of an indicator share one. */
function numbersOf(rows: readonly PrintedRow[]): string {
  const nos = rows.flatMap(({ no }) => no ?? []);
  return [...new Set(nos)].sort((a, b) => a - b).join('、');
}
