import type { Piece } from './fold.ts';
import type { Mark } from './mark.ts';
import { readCounts } from './read-counts.ts';
import { readItem, type Tongue } from './read-item.ts';
import { readOpening } from './read-opening.ts';
import { cutSegments, type Segment } from './segments.ts';
import type { DraftPlace, Reading, SectionId } from './types.ts';

export interface ReadSentence {
  /** Without the full stop at its end. */
  place: DraftPlace;
  readings: readonly Reading[];
  numbers: readonly DraftPlace[];
}

export interface ReadItem extends ReadSentence {
  mark: (Mark & { place: DraftPlace }) | null;
  name: DraftPlace;
  /** Null where the name is not known. */
  indicatorId: string | null;
}

export interface ReadHeading extends ReadSentence {
  mark: (Mark & { place: DraftPlace }) | null;
  name: DraftPlace;
  /** A region or a department; null where the name is not known. */
  subjectId: string | null;
}

export interface ReadBlock {
  section: SectionId;
  /** Null where items stand without one. */
  heading: ReadHeading | null;
  items: ReadItem[];
}

export interface ReadOpening extends ReadSentence {
  section: SectionId;
}

/** A draft as it was understood. */
export interface Outline {
  titles: { section: SectionId; place: DraftPlace }[];
  openings: ReadOpening[];
  blocks: ReadBlock[];
  /** Sentences that belong to no part of what is computed. */
  free: Piece[];
}

/** Reads a draft from its beginning to its end, without asking whether it is right. */
export function readOutline(draft: Piece, tongue: Tongue): Outline {
  const reader = new OutlineReader(tongue);
  for (const segment of cutSegments(draft, tongue.lexicon)) reader.add(segment);
  return reader.outline;
}

class OutlineReader {
  readonly outline: Outline = { titles: [], openings: [], blocks: [], free: [] };
  readonly #tongue: Tongue;
  #section: SectionId | null = null;
  #block: ReadBlock | null = null;

  constructor(tongue: Tongue) {
    this.#tongue = tongue;
  }

  add(segment: Segment): void {
    switch (segment.kind) {
      case 'title':
        this.#section = segment.section;
        this.#block = null;
        if (segment.section) {
          const place = wholePlace(segment.piece);
          this.outline.titles.push({ section: segment.section, place });
        }
        return;
      case 'opening':
        this.#addOpening(segment);
        return;
      case 'heading':
        this.#addHeading(segment);
        return;
      case 'item':
        this.#addItem(segment);
        return;
      case 'free':
        this.outline.free.push(segment.piece);
        return;
      default:
        segment satisfies never;
    }
  }

  /** The first of a section; the office may begin its own sentences alike. */
  #addOpening({ piece, section }: Extract<Segment, { kind: 'opening' }>): void {
    if (this.outline.openings.some((one) => one.section === section)) {
      this.outline.free.push(piece);
      return;
    }
    this.#section = section;
    this.#block = null;
    const place = wholePlace(piece);
    this.outline.openings.push({ section, place, ...readOpening(piece, section, this.#tongue) });
  }

  #addHeading({ piece, name, mark }: Extract<Segment, { kind: 'heading' }>): void {
    const isDepartment = this.#tongue.lexicon.departments.at(piece.text, name.from)?.id === name.id;
    const isUnnamed = name.id === null;
    const guess = piece.text.includes('共有') ? 'departments' : 'regions';
    const known = isDepartment ? 'departments' : 'regions';
    this.#section = isUnnamed ? (this.#section ?? guess) : known;
    const heading: ReadHeading = {
      place: wholePlace(piece),
      mark: markIn(piece, mark),
      name: piece.place(name.from, name.to),
      subjectId: name.id,
      ...readCounts(piece, this.#tongue.lexicon, name.to),
    };
    this.#block = { section: this.#section, heading, items: [] };
    this.outline.blocks.push(this.#block);
  }

  #addItem({ piece, name, mark, isMarked }: Extract<Segment, { kind: 'item' }>): void {
    const said = readItem(piece, name, this.#tongue);
    const block = this.#blockFor(mark, isMarked, said.readings);
    if (!block) {
      this.outline.free.push(piece);
      return;
    }
    block.items.push({
      place: wholePlace(piece),
      mark: markIn(piece, mark),
      name: piece.place(name.from, name.to),
      indicatorId: name.id,
      ...said,
    });
  }

  /** The block an item belongs to: a new one, whose heading was left out, where the numbers begin again. */
  #blockFor(mark: Mark | null, isMarked: boolean, readings: readonly Reading[]): ReadBlock | null {
    if (this.#section === null || readings.length === 0) return null;
    const isComplete = readings.some(({ kind }) => kind === 'gap' || kind === 'verdict');
    const others = this.#block?.items ?? [];
    if (!isMarked && !isComplete && others.some((one) => one.mark !== null)) return null;
    const beginsAgain = mark?.value === 1 && others.length > 0;
    if (!this.#block && !isComplete) return null;
    if (!this.#block || beginsAgain) {
      this.#block = { section: this.#section, heading: null, items: [] };
      this.outline.blocks.push(this.#block);
    }
    return this.#block;
  }
}

function wholePlace(piece: Piece): DraftPlace {
  const words = piece.text.replace(/[。;:,.\n]+$/u, '').length;
  return piece.place(0, words);
}

function markIn(piece: Piece, mark: Mark | null): (Mark & { place: DraftPlace }) | null {
  return mark && { ...mark, place: piece.place(0, mark.length) };
}
