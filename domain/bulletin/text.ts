import type { Period } from '../period.ts';
import type { Said, Spoken } from '../said.ts';

export const FIGURE_KINDS = [
  'actual',
  'gap',
  'rank',
  'monitorable',
  'unmet',
  'share',
  'verdict',
  // Where nothing has a target: indicators with a figure, with a place, with the first and the last; places moved.
  'counted',
  'ranked',
  'firsts',
  'lasts',
  'moved',
] as const;

/** What a number in the bulletin says, of what, and how it follows from what was printed: 4.5 − 8.5 = −4.0. */
export interface FigureRef extends Spoken<Record<'formula', Said>> {
  kind: (typeof FIGURE_KINDS)[number];
  /** Null for a count over indicators. */
  indicatorId: string | null;
  /** The city for what is told of a department. */
  regionId: string | null;
  departmentId: string | null;
  period: Period;
}

/** A run of text; with `figure` it is a number that stands in the database or follows from it. */
export interface Run {
  text: string;
  figure?: FigureRef;
}

/** A sentence is its runs; its text is theirs, joined. */
export type Sentence = readonly Run[];

/** （一）昌江区… and the items under it. */
export interface Block {
  heading: Sentence;
  items: readonly Sentence[];
}

/** 一、… its opening sentence and its blocks. */
export interface Section {
  title: string;
  opening: Sentence;
  blocks: readonly Block[];
}

export function plain(text: string): Run {
  return { text };
}

/** @example sentenceText([plain('共有'), { text: '4', figure }]) // '共有4' */
export function sentenceText(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('');
}
