import type { Language } from '../language.ts';

/** What a place is called as a whole, and its parts together: 全市, 县（市、区）. */
export interface Called {
  whole: string;
  parts: string;
}

/** The language of a sentence, in which names and units of what it tells stand already. */
export interface InWords extends Called {
  language: Language;
}
