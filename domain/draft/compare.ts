import type { ExpectedSentence } from './expected.ts';
import { likelyCause, type Rival } from './causes.ts';
import type { ReadSentence } from './outline.ts';
import { saySame } from './reading.ts';
import type { Claim, ClaimKind, DraftCheck, Omission, Reading } from './types.ts';

/** What has been found in a draft so far. */
export type Report = Pick<DraftCheck, 'claims' | 'missing' | 'notes'>;

export const KIND_NAMES: Record<ClaimKind, string> = {
  region: '地区',
  department: '部门',
  indicator: '指标',
  period: '时期',
  actual: '实际完成',
  gap: '与目标的差距',
  verdict: '目标完成情况',
  rank: '排位',
  group: '对比地区',
  monitorable: '可监测指标个数',
  unmet: '未达标指标个数',
  share: '未达标占比',
  statement: '未达标地区',
  number: '数字',
};

interface Comparison {
  /** Of whom it speaks, for messages: 昌江区地区生产总值. */
  subject: string;
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
  const rest = { expected: null, cause: null, figure: null };
  const message = `没有读懂“${text}”，请人工核对。`;
  return { start, end, text, kind, verdict: 'not-understood', message, ...rest };
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
  const name = KIND_NAMES[kind];
  const expected = right?.text ?? null;
  if (reading.value === null) {
    const hint = expected === null ? '请人工核对' : `应为“${expected}”`;
    const message = `没有读懂“${text}”，${hint}。`;
    return { ...place, verdict: 'not-understood', expected, message, cause: null };
  }
  if (!right) {
    const message = `${subject}这里没有${name}可写。`;
    return { ...place, verdict: 'differs', expected, message, cause: null };
  }
  if (saySame(reading, right)) {
    const message = `${subject}${name}与数据一致。`;
    return { ...place, verdict: 'agrees', expected, message, cause: null };
  }
  const message = `${subject}${name}应为“${right.text}”，稿中是“${text}”。`;
  const cause = likelyCause(reading, right, rivals(kind));
  return { ...place, verdict: 'differs', expected, message, cause };
}

function noteDecimals(reading: Reading, { readings }: ExpectedSentence, { notes }: Report): void {
  const right = readings.get(reading.kind);
  if (!right || !saySame(reading, right) || reading.decimals === right.decimals) return;
  if (right.start === right.end || typeof right.value !== 'number') return;
  const { start, end, text } = reading;
  const message = `通报中写作“${right.text}”。`;
  notes.push({ start, end, text, code: 'decimals', message });
}

/** What may be left unsaid: whom a rank compares; that a target is missed, where the gap is told. */
function omissions(
  { place, readings }: ReadSentence,
  { text, said, readings: expected }: ExpectedSentence,
  subject: string,
): Omission[] {
  const told = new Set(readings.map(({ kind }) => kind));
  const isTold = (kind: ClaimKind) =>
    told.has(kind) || kind === 'group' || (kind === 'verdict' && told.has('gap'));
  return [...said].flatMap((kind) => {
    const reading = expected.get(kind);
    if (!reading || isTold(kind)) return [];
    const message = `${subject}漏写了${KIND_NAMES[kind]}。`;
    return [{ after: place.end, text: clauseOf(text, reading), message }];
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
