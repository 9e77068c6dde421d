import type { DraftPlace } from './types.ts';

/**
 * Text in one spelling: half-width, without white space, one kind of dash; paragraphs end in `\n`.
 * `place` leads from there back to the draft as it was typed.
 */
export interface Piece {
  text: string;
  place: (from: number, to: number) => DraftPlace;
}

const LINE = /[^\r\n\v\f\u2028\u2029]+/gu;
const LINE_END = /\r\n|[\r\n\v\f\u2028\u2029]/gu;
const INVISIBLE = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]/u;
/** Every minus, hyphen and dash that input methods, Word and WPS write, the lines of a frame too. */
const DASH =
  /[\u02D7\u2010-\u2015\u2043\u207B\u208B\u2212\u2500\u2501\u2796\uFE58\uFE63\uFF0D~\u301C]/u;
/** Raised, ringed and lowered letters: marks of notes, or what belongs to a unit (m²) or name (PM₂.₅). */
const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u207F]/u;
const RINGED = /[\u2460-\u2473\u24EA-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]/u;
/** ₂ and also ⑴ and ⒈, which begin lines. */
const LOWERED_OR_ORDINAL = /[\u2080-\u208E\u2474-\u249B]/u;

/** 一、 or （一） or 1. before words: no line within a sentence begins so. */
const MARKED =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)](?!\d))/u;
const MARK_ONLY = /^(?:\(?[一二三四五六七八九十\d]{1,3}\)?[.、]?)$/u;
const SENTENCE_END = /(?:[。;!?:]|(?<!\d)\.)["'”’)]?$/u;
const TITLE = /^[一二三四五六七八九十]{1,3}、[^,。]{0,30}(?:情况|要求|工作|建议|意见)$/u;

/** How the first sentence of a part begins: 从1-6月…. */
const LEAD = /^从(?:\d{4}年)?(?:\d{1,2}月?(?:[-至到]|月)|上半年|全年|前三季度|一季度)/u;

/**
 * Folds a draft. Lines that were broken within a sentence are joined again.
 * @param startsSentence a pattern for lines that begin a sentence of their own, mark or no mark
 * @example foldDraft('１．增长　7.5％').text // '1.增长7.5%'
 */
export function foldDraft(draft: string, startsSentence: RegExp | null = null): Piece {
  const folded = new Folded(draft);
  let before: { text: string; end: number } | null = null;
  for (const { 0: raw, index } of draft.matchAll(LINE)) {
    const text = foldText(raw);
    if (text === '') continue;
    if (before) {
      const between = draft.slice(before.end, index);
      const isApart = (between.match(LINE_END)?.length ?? 0) > 1;
      if (isApart || isParagraphEnd(before.text, text, startsSentence)) folded.endParagraph(index);
    }
    folded.add(raw, index);
    before = { text, end: index + raw.length };
  }
  return folded;
}

/** A name or a sentence in the same spelling. */
export function foldText(text: string): string {
  let folded = '';
  let tail = '';
  for (const char of text) {
    const own = foldAfter(tail, char);
    folded += own;
    tail = tailOf(tail, own);
  }
  return folded;
}

export function cutPiece(piece: Piece, from: number, to: number): Piece {
  return {
    text: piece.text.slice(from, to),
    place: (start, end) => piece.place(from + start, from + end),
  };
}

/** A mark behind a figure or word is none of its letters: 9.1² and 9.1① are 9.1. */
function foldAfter(tail: string, char: string): string {
  if (RINGED.test(char)) return '';
  if (RAISED.test(char) && !/[A-Za-z]\d*$/u.test(tail)) return '';
  if (LOWERED_OR_ORDINAL.test(char) && /[\d%]$/u.test(tail)) return '';
  return foldChar(char);
}

/** The last letters, kept apart: cutting them off a text that grows copies all of it each time. */
const tailOf = (tail: string, added: string) => (tail + added).slice(-3);

function foldChar(char: string): string {
  if (char >= '\u4E00' && char <= '\u9FFF') return char;
  if (INVISIBLE.test(char)) return '';
  if (DASH.test(char)) return '-';
  return char.normalize('NFKC').replaceAll(/\s/gu, '');
}

function isParagraphEnd(line: string, next: string, startsSentence: RegExp | null): boolean {
  if (SENTENCE_END.test(line) || TITLE.test(line) || MARKED.test(next)) return true;
  if (LEAD.test(next)) return true;
  return !MARK_ONLY.test(line) && (startsSentence?.test(next) ?? false);
}

class Folded implements Piece {
  text = '';
  #tail = '';
  readonly #draft: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(draft: string) {
    this.#draft = draft;
  }

  add(raw: string, offset: number): void {
    let at = offset;
    for (const char of raw) {
      this.#push(foldAfter(this.#tail, char), at, at + char.length);
      at += char.length;
    }
  }

  endParagraph(nextStart: number): void {
    this.#push('\n', this.#ends.at(-1) ?? 0, nextStart);
  }

  place(from: number, to: number): DraftPlace {
    const start = this.#starts[from] ?? this.#draft.length;
    const end = to > from ? (this.#ends[to - 1] ?? this.#draft.length) : start;
    return { start, end, text: this.#draft.slice(start, end) };
  }

  #push(chars: string, start: number, end: number): void {
    this.text += chars;
    this.#tail = tailOf(this.#tail, chars);
    for (const _ of chars.split('')) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }
}
