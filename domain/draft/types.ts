import type { FigureRef } from '../bulletin/text.ts';
import type { Said, Spoken } from '../said.ts';

export const CLAIM_KINDS = [
  'region',
  'department',
  'indicator',
  'period',
  'actual',
  'gap',
  'verdict',
  'rank',
  'group',
  'monitorable',
  'unmet',
  'share',
  'counted',
  'ranked',
  'firsts',
  'lasts',
  'moved',
  'statement',
  'number',
] as const;
/**
 * What a piece of a draft says: of whom it speaks, a figure of an indicator, a count of a heading;
 * `verdict` is 未完成目标, `statement` 均有未达到目标的指标, `number` a number in no known phrase.
 */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const VERDICTS = ['agrees', 'differs', 'not-understood'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A stretch of the draft, in UTF-16 code units, as JavaScript's strings count. */
export interface DraftPlace {
  start: number;
  end: number;
  /** As it stands in the draft. */
  text: string;
}

/** What is said of a claim, and how the error likely came about. */
type ClaimWords = Spoken<{ message: Said; cause: Said | null }>;
type Message = Spoken<{ message: Said }>;

/** Something the draft says, held against the data. */
export interface Claim extends DraftPlace, ClaimWords {
  kind: ClaimKind;
  verdict: Verdict;
  /** What should stand there; null when nothing should, or when it isn't known. */
  expected: string | null;
  figure: FigureRef | null;
}

/** Something the draft should say and doesn't. */
export interface Omission extends Message {
  /** Where it should stand. */
  after: number;
  text: string;
}

export const NOTE_CODES = [
  'numbering',
  'block-order',
  'item-order',
  'title-missing',
  'decimals',
  'nothing-recognised',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

/** Not wrong in what it says, but not as it is usually written. */
export interface Note extends DraftPlace, Message {
  code: NoteCode;
}

export interface DraftCheck {
  /** In the order of the draft. */
  claims: Claim[];
  missing: Omission[];
  notes: Note[];
  counts: DraftCounts;
}

export interface DraftCounts {
  claims: number;
  agrees: number;
  differs: number;
  notUnderstood: number;
  missing: number;
  notes: number;
}

/** What was read from a phrase. */
export interface Reading extends DraftPlace {
  kind: ClaimKind;
  /** A number, or a word that stands for what is said; null when the phrase was not understood. */
  value: number | string | null;
  /** 个百分点, %, 家; empty where there is none. */
  unit: string;
  decimals: number;
}

export const SECTIONS = ['regions', 'departments'] as const;
/** Part 一 and part 二 of the bulletin. */
export type SectionId = (typeof SECTIONS)[number];
