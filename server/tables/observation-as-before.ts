import { readTarget, type ObservationRow } from './observation-row.ts';
import type { ObservationLine, ObservationSession, RowBefore } from './observation-session.ts';
import { isOfOwnUnit } from './observation-unit.ts';
import { readPlainNumber } from './plain-number.ts';
import { isBrokenCount } from './whole-counts.ts';

/**
 * The fast path of `readObservationRow`: of a million rows nearly all are of the release, indicator and period
 * of the one before, and hold a plain number. Null, and nothing said: not that plain, or something is wrong.
 */
export function readRowAsBefore(
  session: ObservationSession,
  line: ObservationLine,
): ObservationRow | null {
  const { at, before, seen } = session;
  const { cells } = line;
  if (before === null || !isAsBefore(session, cells, before)) return null;
  if (!isBlank(cells[at.missingReason]) || !isBlank(cells[at.noteMark])) return null;
  const { measured, known, releaseId } = before;
  const regionId = session.find.region(cells[at.region]?.trim() ?? '');
  const number = readPlainNumber(cells[at.value] ?? '');
  if (regionId === null || number === null || isBrokenCount(measured, number.value)) return null;
  if (!seen.add(measured.id, regionId, known.number)) return null;
  return {
    releaseId,
    indicatorId: measured.id,
    regionId,
    period: known.period,
    value: number.value,
    isFilled: true,
    decimals: number.decimals,
    missingReason: null,
    noteMark: null,
    targetText: isBlank(cells[at.target]) ? null : readTarget(session, line, measured.id),
    row: line.row,
  };
}

/** Keeps what a row said for those after it. */
export function rememberRow(
  session: ObservationSession,
  line: ObservationLine,
  { releaseId, indicatorId }: ObservationRow,
): void {
  const { at, indicators, periods } = session;
  const { cells } = line;
  const [measured, known] = [
    indicators.get(indicatorId),
    periods.get(cells[at.period]?.trim() ?? ''),
  ];
  if (measured === undefined || !known || !isOfOwnUnit(session, line, measured)) return;
  session.before = {
    ...{ release: cells[at.release], indicator: cells[at.indicator] },
    ...{ period: cells[at.period], unit: cells[at.unit] },
    ...{ releaseId, known, measured },
  };
}

function isAsBefore(
  { at }: ObservationSession,
  cells: readonly string[],
  { release, indicator, period, unit }: RowBefore,
): boolean {
  return (
    cells[at.indicator] === indicator &&
    cells[at.period] === period &&
    cells[at.release] === release &&
    cells[at.unit] === unit
  );
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '';
}
