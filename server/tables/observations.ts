import { counted } from '#domain/said-names.ts';
import { parseRecords } from '#server/formats/csv.ts';
import { sliceRecords } from '#server/formats/csv-slices.ts';
import { recognizeDelimiter } from '#server/formats/delimiter.ts';
import { longTextOf, type LongText } from '#server/formats/long-text.ts';

import { openCappedLog, type CappedLog } from './capped-log.ts';
import { cellTexts } from './expected-words.ts';
import { readRowAsBefore, rememberRow } from './observation-as-before.ts';
import { tallyFraction, warnOfFractionRows } from './observation-fractions.ts';
import { tallyRate, warnOfRateRows } from './observation-rates.ts';
import { longTableUnits } from './long-table-units.ts';
import { readObservationRow, type ObservationRow } from './observation-row.ts';
import {
  openObservationSession,
  type ObservationContext,
  type ObservationLine,
  type ObservationSession,
} from './observation-session.ts';
import { someReleases } from './observation-words.ts';
import { findObservationHeads, readObservationHeads } from './observations-header.ts';
import { isSignOff } from './passed-over.ts';
import { isPageFoot } from './page-foot.ts';
import { isNote } from './text.ts';
import type { TableProblem } from './types.ts';

/**
 * Reads the tidy long CSV, a row per observation, and hands it on in batches of some thousand rows;
 * only the set of cells seen grows with the file. After the first error no more
 * batches are handed on: the load will not be kept, only the rest of its problems is wanted.
 * `rows` counts the rows of data, good or bad. Where others share the thread, let `onBatch` yield.
 */
export async function readObservations(
  text: string | LongText,
  file: string,
  context: ObservationContext,
  onBatch: (batch: readonly ObservationRow[]) => Promise<void>,
): Promise<{ rows: number; problems: readonly TableProblem[] }> {
  const log = openCappedLog(file);
  let session: ObservationSession | null = null;
  let rows = 0;
  const long = typeof text === 'string' ? longTextOf(text) : text;
  for (const lines of readSlices(long, file, log)) {
    session ??= openSession(takeHeads(lines), context, log);
    if (session === null) break;
    rows += lines.length;
    const batch = readBatch(session, lines);
    if (batch.length > 0 && !log.hasErrors()) await onBatch(batch);
  }
  if (session !== null) warnOfFractionRows(session);
  if (session !== null) warnOfRateRows(session);
  if (session !== null) warnOfUnfilled(session);
  if (rows === 0 && !log.hasErrors()) reportNoRows(log);
  return { rows, problems: log.close() };
}

/** Nearly all lines have many and need no closer look. */
function hasManyCells(cells: readonly string[]): boolean {
  let filled = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') filled += 1;
  return filled > MOST_OF_A_REMARK;
}

function isBlankLine(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Notes, page numbers and whoever signs; they have few cells. */
function isNoteLine(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [first = '', , third] = filled;
  if (filled.length === 1 && isNote(first)) return true;
  if (third !== undefined && !/[:：]/u.test(first)) return false;
  const printed = filled.map((text) => ({ text, row: 0, column: 0 }));
  return isPageFoot(printed) || isSignOff(printed.slice(0, 1));
}

const MOST_OF_A_REMARK = 4;

/** A slice of the file at a time, its blank lines left out. */
function* readSlices(
  { head, pieces }: LongText,
  file: string,
  log: CappedLog,
): Generator<ObservationLine[]> {
  const delimiter = recognizeDelimiter(head);
  let firstRow = 1;
  for (const slice of sliceRecords(pieces())) {
    const { rows, problems } = parseRecords(slice, file, delimiter, firstRow);
    for (const { code, row, column, ...words } of problems) {
      log.error(code, { row, column }, () => ({
        found: { zh: words.found, en: words.foundEn },
        expected: { zh: words.expected, en: words.expectedEn },
        cure: { zh: words.cure, en: words.cureEn },
      }));
    }
    const lines: ObservationLine[] = [];
    for (const [index, cells] of rows.entries()) {
      if (hasManyCells(cells) || !(isBlankLine(cells) || isNoteLine(cells))) {
        lines.push({ cells, row: firstRow + index });
      }
    }
    if (lines.length > 0) yield lines;
    firstRow += rows.length;
  }
}

/** Takes the heads out of the first lines, with the titles over them. */
function takeHeads(lines: ObservationLine[]): ObservationLine[] {
  const above = findObservationHeads(lines.map(({ cells }) => cells)) ?? 0;
  return lines.splice(0, above + 1);
}

/** The last of the lines are the heads. */
function openSession(
  lines: readonly ObservationLine[],
  context: ObservationContext,
  log: CappedLog,
): ObservationSession | null {
  const head = lines.at(-1);
  const columns = head === undefined ? null : readObservationHeads(head.cells, head.row, log);
  if (head === undefined || columns === null) return null;
  if (!columns.has('release') && context.defaultReleaseId === null)
    reportNoRelease(head, context, log);
  const tableUnits = longTableUnits(head, lines.slice(0, -1), columns);
  return openObservationSession({ columns, tableUnits }, context, log);
}

/** Said once, of the head: no row of such a file can say it better. */
function reportNoRelease(
  { row, cells }: ObservationLine,
  { knownReleases }: ObservationContext,
  log: CappedLog,
): void {
  const known = someReleases(knownReleases);
  log.error('missing-release', { row, column: null }, () => ({
    found: cellTexts(cells.map((text) => ({ text }))),
    expected: {
      zh: '表头有“通报”一列，或导入时说明是哪一期',
      en: 'a column “通报” among the headings, or that the load says which release it is of',
    },
    cure: {
      zh: `请在表头补上“通报”一列并逐行填写通报编号，或导入时加 --release 通报编号${known.zh === '' ? '' : `（已有：${known.zh}）`}。`,
      en: `Add a column “通报” to the headings and fill in the release’s number in each row, or load the file with --release and the number of the release${known.en === '' ? '' : ` (known: ${known.en})`}.`,
    },
  }));
}

function readBatch(
  session: ObservationSession,
  lines: readonly ObservationLine[],
): ObservationRow[] {
  const batch: ObservationRow[] = [];
  for (const line of lines) {
    const observation = readRowAsBefore(session, line) ?? readRowAnew(session, line);
    if (observation === null) continue;
    tallyFraction(session, observation);
    tallyRate(session, observation);
    batch.push(observation);
  }
  return batch;
}

function readRowAnew(session: ObservationSession, line: ObservationLine): ObservationRow | null {
  const observation = readObservationRow(session, line);
  if (observation !== null) rememberRow(session, line, observation);
  return observation;
}

/** Once, whatever number there are: who fills in a form leaves rows for later. */
function warnOfUnfilled({ unfilled, columns, log }: ObservationSession): void {
  const { row, count } = unfilled;
  if (count === 0) return;
  log.warn('left-out', { row, column: (columns.get('value') ?? -1) + 1 }, () => ({
    found: {
      zh: `${count} 行的“实际完成”是空的（第一处在第${row}行）`,
      en: `${counted(count, 'row')} with a blank “实际完成” (the first is row ${row})`,
    },
    expected: {
      zh: '每行一个数，或缺数的原因',
      en: 'a figure in each row, or the reason why there is none',
    },
    cure: {
      zh: `这 ${count} 行没有读入，原来的数不变。确实缺数的，请加一列“缺失原因”，写 blank、no-figure、not-applicable 或 below-unit。`,
      en: `${count === 1 ? 'This 1 row was' : `These ${count} rows were`} not read, and the figures held before stay. Where there really is no figure, add a column “缺失原因” and write blank, no-figure, not-applicable or below-unit.`,
    },
  }));
}

function reportNoRows(log: CappedLog): void {
  log.error('empty-file', { row: null, column: null }, () => ({
    found: { zh: '表头下没有数据', en: 'nothing under the headings' },
    expected: {
      zh: '每行一个数据：指标、地区、时期、数值',
      en: 'a figure in each row: indicator, region, period, value',
    },
    cure: {
      zh: '请检查文件是否保存完整，重新保存后再导入。',
      en: 'Check that the file was saved whole, save it again and load it.',
    },
  }));
}
