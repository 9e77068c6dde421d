import { speak, type Said } from '../said.ts';
import { likelyCause, type Rival } from './causes.ts';
import type { ExpectedSentence } from './expected.ts';
import type { ReadSentence } from './outline.ts';
import { saySame } from './reading.ts';
import {
  agrees,
  differs,
  leftOut,
  nothingToSay,
  notUnderstood,
  usualDecimals,
} from './say-claims.ts';
import type { Claim, ClaimKind, DraftCheck, Omission, Reading } from './types.ts';

/** What has been found in a draft so far. */
export type Report = Pick<DraftCheck, 'claims' | 'missing' | 'notes'>;

interface Comparison {
  /** Of whom it speaks, for messages: 昌江区地区生产总值. */
  subject: Said;
  rivals: (kind: ClaimKind) => readonly Rival[];
}

/** Every phrase of a sentence against what it should say, and what it should say and doesn't. */
export function compareSentence(
  draft: ReadSentence,
  expected: ExpectedSentence,
  comparison: Comparison,
  report: Report,
): void {
  for (const reading of draft.readings) {
    report.claims.push(judge(reading, expected, comparison));
    noteDecimals(reading, expected, report);
  }
  for (const place of draft.numbers) report.claims.push(unread({ ...place, kind: 'number' }));
  report.missing.push(...omissions(draft, expected, comparison.subject));
}

export function unread(place: Pick<Claim, 'start' | 'end' | 'text' | 'kind'>): Claim {
  const { start, end, text, kind } = place;
  const words = speak({ message: notUnderstood(text, null), cause: null });
  const rest = { expected: null, figure: null, ...words };
  return { start, end, text, kind, verdict: 'not-understood', ...rest };
}

function judge(
  { start, end, text, ...said }: Reading,
  { readings, figures }: ExpectedSentence,
  { subject, rivals }: Comparison,
): Claim {
  const reading = { start, end, text, ...said };
  const { kind } = said;
  const right = readings.get(kind);
  const figure = figures.get(kind) ?? null;
  const place = { start, end, text, kind, figure };
  const expected = right?.text ?? null;
  if (reading.value === null) {
    const words = speak({ message: notUnderstood(text, expected), cause: null });
    return { ...place, verdict: 'not-understood', expected, ...words };
  }
  if (!right) {
    const words = speak({ message: nothingToSay(subject, kind), cause: null });
    return { ...place, verdict: 'differs', expected, ...words };
  }
  if (saySame(reading, right)) {
    const words = speak({ message: agrees(subject, kind), cause: null });
    return { ...place, verdict: 'agrees', expected, ...words };
  }
  const message = differs(subject, kind, { right: right.text, text });
  const cause = likelyCause(reading, right, rivals(kind));
  return { ...place, verdict: 'differs', expected, ...speak({ message, cause }) };
}

function noteDecimals(reading: Reading, { readings }: ExpectedSentence, { notes }: Report): void {
  const right = readings.get(reading.kind);
  if (!right || !saySame(reading, right) || reading.decimals === right.decimals) return;
  if (right.start === right.end || typeof right.value !== 'number') return;
  const { start, end, text } = reading;
  const words = speak({ message: usualDecimals(right.text) });
  notes.push({ start, end, text, code: 'decimals', ...words });
}

/** What may be left unsaid: whom a rank compares; that a target is missed, where the gap is told. */
function omissions(
  { place, readings }: ReadSentence,
  { text, said, readings: expected }: ExpectedSentence,
  subject: Said,
): Omission[] {
  const told = new Set(readings.map(({ kind }) => kind));
  const isTold = (kind: ClaimKind) =>
    told.has(kind) || kind === 'group' || (kind === 'verdict' && told.has('gap'));
  return [...said].flatMap((kind) => {
    const reading = expected.get(kind);
    if (!reading || isTold(kind)) return [];
    const words = speak({ message: leftOut(subject, kind) });
    return [{ after: place.end, text: clauseOf(text, reading), ...words }];
  });
}

/** The words between the commas around a reading. */
function clauseOf(sentence: string, { start, end, text, kind }: Reading): string {
  if (kind === 'period') return text;
  const from = sentence.lastIndexOf('，', start) + 1;
  const to = sentence.slice(end).search(/[，。：]/u);
  const clause = sentence.slice(from, to < 0 ? undefined : end + to);
  return clause.replace(/^\d+．/u, '');
}
