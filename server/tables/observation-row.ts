import { PRINTED_REASONS, type MissingReason } from '#domain/dictionary.ts';
import { isNoteMark, joinNoteMarks, splitNoteMark, type Marked } from '#domain/note-mark.ts';
import { KEPT_PERIODS, readInterval, type Period } from '#domain/period.ts';
import { quoted } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';

import { theText } from './expected-words.ts';
import { readFigureNumber } from './figure-number.ts';
import { keptText } from './kept-text.ts';
import { readMissing } from './missing.ts';
import {
  numberPeriod,
  reportCell,
  textAt,
  type KnownPeriod,
  type ObservationLine,
  type ObservationSession,
} from './observation-session.ts';
import { aKnownRelease, ROW_CELLS } from './observation-words.ts';
import { fitObservation, fitObservationTarget } from './observation-unit.ts';
import { hasTooManyDigits, KEPT_DIGITS, type PrintedNumber } from './number.ts';
import { readPlainNumber } from './plain-number.ts';
import { readPeriod } from './printed-period.ts';

/** One line of the tidy CSV. */
export interface ObservationRow {
  releaseId: string;
  indicatorId: string;
  regionId: string;
  period: Period;
  /** Null with a reason when there is no figure. */
  value: number | null;
  /** False: neither a figure nor a reason for none was filled in; what is held stays. */
  isFilled: boolean;
  decimals: number;
  missingReason: MissingReason | null;
  /** The marks of notes behind the figure, or in a column of their own. */
  noteMark: string | null;
  /** As written; null when there is none. */
  targetText: string | null;
  /** Counted from 1, the heads being row 1. */
  row: number;
}

type Measured = Pick<
  ObservationRow,
  'value' | 'decimals' | 'missingReason' | 'noteMark' | 'isFilled'
>;

/** Null, with everything that is wrong in the row reported. */
export function readObservationRow(
  session: ObservationSession,
  line: ObservationLine,
): ObservationRow | null {
  const releaseId = readRelease(session, line);
  const indicatorId = readName(session, line, 'indicator');
  const regionId = readName(session, line, 'region');
  const known = readPeriodCell(session, line);
  const measured = readMeasured(session, line, indicatorId);
  const targetText = readTarget(session, line, indicatorId);
  if (indicatorId === null || regionId === null || known === null) return null;
  if (measured?.isFilled === false) {
    if (session.unfilled.count === 0) session.unfilled.row = line.row;
    session.unfilled.count += 1;
    if (targetText === null) return null;
  } else if (!session.seen.add(indicatorId, regionId, known.number)) {
    reportCell(session, line, 'indicator', 'duplicate-row', () => ROW_CELLS.oneRow);
    return null;
  }
  if (releaseId === null || measured === null) return null;
  const { value, decimals, missingReason, noteMark, isFilled } = measured;
  return {
    releaseId,
    indicatorId,
    regionId,
    period: known.period,
    value,
    isFilled,
    decimals,
    missingReason,
    noteMark,
    targetText,
    row: line.row,
  };
}

function readRelease(session: ObservationSession, line: ObservationLine): string | null {
  const { defaultReleaseId, knownReleases } = session.context;
  const text = textAt(session, line, 'release') || defaultReleaseId;
  const id = text === null ? null : session.find.release(text);
  if (id !== null) return id;
  // Said of the head, once.
  if (text === null && !session.columns.has('release')) return null;
  reportCell(session, line, 'release', 'missing-release', () => aKnownRelease(knownReleases));
  return null;
}

function readName(
  session: ObservationSession,
  line: ObservationLine,
  kind: 'indicator' | 'region',
): string | null {
  const { names } = session.context;
  const text = textAt(session, line, kind);
  const id = session.find[kind](text);
  if (id === null) {
    const code = kind === 'indicator' ? 'unknown-indicator' : 'unknown-region';
    reportCell(session, line, kind, code, () => theText(names.nearest(kind, text) ?? ''));
  }
  return id;
}

function readPeriodCell(session: ObservationSession, line: ObservationLine): KnownPeriod | null {
  const text = textAt(session, line, 'period');
  const cached = session.periods.get(text);
  const known = cached === undefined ? lookUpPeriod(session, text) : cached;
  if (known === null) {
    reportCell(session, line, 'period', 'bad-period', () =>
      readInterval(text) ? KEPT_PERIODS : ROW_CELLS.period,
    );
  }
  return known;
}

function lookUpPeriod(session: ObservationSession, text: string): KnownPeriod | null {
  const period = readPeriod(text);
  const known = period === null ? null : numberPeriod(session, period);
  session.periods.set(keptText(text), known);
  return known;
}

/** A number without a reason, or a reason (written out, or by a symbol) without a number. */
function readMeasured(
  session: ObservationSession,
  line: ObservationLine,
  indicatorId: string | null,
): Measured | null {
  const { text, noteMark, plain } = readMarked(session, line);
  const reason = textAt(session, line, 'missingReason');
  const number = plain ?? readFigureNumber(text);
  if (number !== null && reason === '') {
    const isPlain = plain !== null;
    const own =
      indicatorId && fitObservation(session, line, indicatorId, { text, number, isPlain });
    return own ? { ...own, missingReason: null, noteMark, isFilled: true } : null;
  }
  const bySymbol = number === null ? readMissing(text, session.symbols) : null;
  if (number === null && bySymbol === null) {
    reportCell(session, line, 'value', 'bad-number', () =>
      hasTooManyDigits(text) ? KEPT_DIGITS : ROW_CELLS.number,
    );
    return null;
  }
  const written = PRINTED_REASONS.find((known) => known === reason) ?? null;
  const missingReason = reason === '' ? bySymbol : written;
  if (number === null && missingReason !== null) {
    return { value: null, decimals: 0, missingReason, noteMark, isFilled: isFilled(session, text) };
  }
  reportCell(session, line, 'missingReason', 'bad-value', () =>
    number === null ? listed(PRINTED_REASONS.map(quoted)) : ROW_CELLS.noReason,
  );
  return null;
}

/** A form to be filled in has no column of reasons: there a blank cell says nothing, not even that. */
function isFilled({ columns }: ObservationSession, text: string): boolean {
  return text !== '' || columns.has('missingReason');
}

/**
 * The figure without the marks behind it; those of its own column stand before them, each once. `plain`:
 * the number, where it is nothing but digits. Nearly all are, and there may be a million.
 */
function readMarked(
  session: ObservationSession,
  line: ObservationLine,
): Marked & { plain: PrintedNumber | null } {
  const value = textAt(session, line, 'value');
  const own = textAt(session, line, 'noteMark');
  if (own !== '' && !isNoteMark(own)) {
    reportCell(session, line, 'noteMark', 'bad-value', () => ROW_CELLS.noteMark);
  }
  const plain = readPlainNumber(value);
  if (plain !== null && own === '') return { text: value, noteMark: null, plain };
  const isWhole = plain !== null || readMissing(value, session.symbols) !== null;
  const { text, noteMark } = isWhole ? { text: value, noteMark: null } : splitNoteMark(value);
  return { text, noteMark: joinNoteMarks(own, noteMark), plain: plain ?? readPlainNumber(text) };
}

export function readTarget(
  session: ObservationSession,
  line: ObservationLine,
  indicatorId: string | null,
): string | null {
  const written = textAt(session, line, 'target');
  if (written === '') return null;
  const { text } = splitNoteMark(written);
  if (text === '') return null;
  const isUnderstood = session.isTarget(text);
  if (!isUnderstood) {
    reportCell(session, line, 'target', 'bad-target', () => ROW_CELLS.target);
  }
  return isUnderstood && indicatorId !== null
    ? fitObservationTarget(session, line, indicatorId, text)
    : text;
}
