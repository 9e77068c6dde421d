import type { Piece } from './fold.ts';
import { readNumber } from './read-number.ts';
import type { ClaimKind, DraftPlace, Reading } from './types.ts';

/** A reading, and the range of the whole phrase it was read from. */
export interface Found {
  from: number;
  to: number;
  reading: Reading;
}

export type Range = readonly [from: number, to: number];

/** @param said `shown`: the range that says it, when it isn't the whole phrase */
export function found(
  piece: Piece,
  [from, to]: Range,
  kind: ClaimKind,
  said: { value: number | string | null; unit?: string; decimals?: number; shown?: Range },
): Found {
  const { value, unit = '', decimals = 0, shown = [from, to] } = said;
  return { from, to, reading: { ...piece.place(...shown), kind, value, unit, decimals } };
}

/** One word for units that are written in several ways. */
export function foldUnit(unit: string): string {
  return unit === '百分点' || unit === '个点' ? '个百分点' : unit;
}

/** What was read is blotted out, so that nothing is read twice. */
export function blot(text: string, from: number, to: number): string {
  return text.slice(0, from) + '\0'.repeat(to - from) + text.slice(to);
}

const NUMBERS = /\d+(?:\.\d+)?/gu;
const DATE = /\d+月?份?[-至到]+\d+月|\d+(?:年|月|日|号|期|季度)|\(\d{4}\)|〔\d{4}〕/gu;

/** Numbers that no phrase has taken, without dates. */
export function numbersLeft(piece: Piece, blotted: string): DraftPlace[] {
  const text = blotted.replaceAll(DATE, (date) => '\0'.repeat(date.length));
  return [...text.matchAll(NUMBERS)].map(({ 0: number, index }) =>
    piece.place(index, index + number.length),
  );
}

/** The number and unit of a match with groups of these names. */
export function amountOf({ number = '', unit = '' }: Partial<Record<string, string>>) {
  return { ...readNumber(number), unit: foldUnit(unit) };
}

/** Whether two readings of one kind say the same. A gap is told without its sign. */
export function saySame(a: Reading, b: Reading): boolean {
  return sameValue(a, b) && a.unit === b.unit;
}

export function sameValue(a: Reading, b: Reading): boolean {
  if (a.value === null || b.value === null) return false;
  return plainValue(a) === plainValue(b);
}

function plainValue({ kind, value }: Reading): number | string | null {
  return kind === 'gap' && typeof value === 'number' ? Math.abs(value) : value;
}
