/** A scheme of assessment as data: a tree of items, grades, who is assessed, and how it is read. */
import type { Decimal } from '../decimal.ts';
import type { Said } from '../said.ts';
import type { Rule } from './rules.ts';
import type { Setting } from './settings.ts';

export interface SchemeItem {
  id: string;
  parent: string | null;
  name: string;
  rule: Rule;
  section: string;
  nature: string | null;
  /** Full points, or the weight. */
  points: Decimal | null;
  condition: string | null;
  /** Gained, or lost (below zero): the least and the most where it is judged. */
  value: Range | null;
  step: Decimal | null;
  stepUnit: string;
  perStep: Decimal | null;
  floor: Decimal | null;
  cap: Decimal | null;
  each: string | null;
  open: string | null;
  words: string;
  line: string | null;
  threshold: Decimal | null;
  better: 'higher' | 'lower';
  measures: readonly string[];
  /** What each verdict gives; empty: reached or not. */
  verdicts: readonly VerdictPoints[];
  follows: string | null;
  allOf: string | null;
  children: readonly SchemeItem[];
}

export interface Range {
  low: Decimal;
  high: Decimal;
}

export interface VerdictPoints {
  verdict: string;
  /** Judged: whoever judges gives the points. */
  gives: 'full' | 'judged' | Decimal;
}

export interface Reading {
  id: string;
  /** The item that it is about; null: the whole scheme. */
  item: string | null;
  setting: Setting;
  question: string;
  chosen: string;
  alternatives: readonly string[];
  decidedBy: string | null;
  /** The words of the document that leave it open. */
  words: string;
  line: string | null;
}

export interface Grade {
  name: string;
  /** From here up, as printed. */
  low: Decimal | null;
  /** Up to here, as printed. */
  high: Decimal | null;
  words: string;
  line: string | null;
}

/** What else a scheme lays down: dates, procedure, what follows from a grade. */
export interface SchemeRow {
  id: string;
  name: string;
  condition: string | null;
  each: string | null;
  words: string;
  line: string | null;
}

export interface Scheme {
  id: string;
  docNo: string | null;
  signedOn: string | null;
  document: string | null;
  /** Made up, to show what the program can do. */
  isMadeUp: boolean;
  /** Items that stand under none, with those under them. */
  roots: readonly SchemeItem[];
  items: ReadonlyMap<string, SchemeItem>;
  readings: readonly Reading[];
  /** Highest first. */
  grades: readonly Grade[];
  assessed: readonly string[];
  groups: readonly Group[];
  deadlines: readonly SchemeRow[];
  procedure: readonly SchemeRow[];
  consequences: readonly SchemeRow[];
  /** Rows that are not understood, or lack what their rule needs; they stand. */
  notes: readonly { at: number; id: string; column: string | null; said: Said }[];
}

/** Places that are compared with each other and with no others. */
export interface Group {
  name: string;
  members: readonly string[];
}

export type Side = 'self' | 'checked';

/** One row of facts as it was told. */
export interface Fact {
  assessed: string;
  item: string;
  side: Side;
  part: string;
  target: string | null;
  value: string | null;
  event: string | null;
  evidence: string | null;
  judgedBy: string | null;
  note: string | null;
}

/** One stretch of how points came about, with the sum. */
export interface Step {
  said: Said;
  /** What it did to the points; null: it only says something. */
  change: Decimal | null;
  /** The reading by which it was taken so. */
  reading: string | null;
}

export interface ItemScore {
  item: SchemeItem;
  /** What it adds to the item above it, or takes from it (below zero). Null: facts are lacking. */
  points: Decimal | null;
  /** The same with what is lacking left out: a running total while facts come in. */
  soFar: Decimal;
  /** That the item above it gets nothing. */
  isVeto: boolean;
  steps: readonly Step[];
  children: readonly ItemScore[];
  facts: readonly Fact[];
  /** What is to be told before it has points. */
  lacks: readonly Said[];
}
