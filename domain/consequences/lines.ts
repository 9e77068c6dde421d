import { chineseDate, type BulletinDocument } from '../bulletin/document.ts';
import { sentenceText, type Block, type Section, type Sentence } from '../bulletin/text.ts';
import type { LineRole, SentenceChange } from './types.ts';

/** A line of the bulletin by what it tells of, so that it is found again when the text is another. */
export interface Line extends Pick<
  SentenceChange,
  'section' | 'regionId' | 'departmentId' | 'indicatorId'
> {
  /** Unique in its document. */
  key: string;
  role: LineRole;
  text: string;
}

export interface Sides<T> {
  before: T;
  after: T;
}

type Subject = Pick<Line, 'section' | 'regionId' | 'departmentId'>;

const NOBODY: Subject = { section: null, regionId: null, departmentId: null };

/** All lines of two documents, each in the order of print, with the same keys for the same things. */
export function documentLines(
  before: BulletinDocument | null,
  after: BulletinDocument | null,
): Sides<Line[]> {
  const own = (part: 'opening' | 'closing') =>
    ownLines(part, before?.[part] ?? [], after?.[part] ?? []);
  const [opening, closing] = [own('opening'), own('closing')];
  const side = (document: BulletinDocument | null, which: keyof Sides<unknown>) =>
    document
      ? [
          ...aroundLines({ title: document.title, docNo: document.docNo, date: dateOf(document) }),
          ...opening[which],
          ...document.sections.flatMap(sectionLines),
          ...closing[which],
          ...document.annexes.map((text, index) =>
            line(`around annex ${index}`, 'around', text, NOBODY),
          ),
          ...aroundLines({ endNote: document.endNote, issuer: document.issuer }),
        ]
      : [];
  return { before: side(before, 'before'), after: side(after, 'after') };
}

function dateOf({ publishedOn }: BulletinDocument): string | null {
  return publishedOn === null ? null : chineseDate(publishedOn);
}

function aroundLines(texts: Record<string, string | null>): Line[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    text === null ? [] : [line(`around ${key}`, 'around', text, NOBODY)],
  );
}

/** A section is known by its place: its title depends on who is in it. */
function sectionLines({ title, opening, blocks }: Section, index: number): Line[] {
  const subject = { ...NOBODY, section: title };
  const key = `section ${index}`;
  return [
    line(key, 'section', title, subject),
    line(`${key} opening`, 'opening', sentenceText(opening), subject),
    ...blocks.flatMap((block, at) => blockLines(block, { section: key, at }, subject)),
  ];
}

/** A block of no figure, of what is urged on, is known by its place, and so are its items. */
function blockLines(
  { heading, items }: Block,
  { section, at }: { section: string; at: number },
  outer: Subject,
): Line[] {
  const { regionId = null, departmentId = null } = figureOf(heading) ?? {};
  const subject = { ...outer, regionId, departmentId };
  const key = `${section} ${departmentId ?? regionId ?? `block ${at}`}`;
  return [
    line(key, 'block', sentenceText(heading), subject),
    ...items.map((item, place): Line => {
      const indicatorId = figureOf(item)?.indicatorId ?? null;
      const one = line(
        `${key} ${indicatorId ?? `item ${place}`}`,
        'item',
        sentenceText(item),
        subject,
      );
      return { ...one, indicatorId };
    }),
  ];
}

function figureOf(sentence: Sentence) {
  return sentence.find(({ figure }) => figure)?.figure;
}

function line(key: string, role: LineRole, text: string, subject: Subject): Line {
  return { key, role, text, ...subject, indicatorId: null };
}

/**
 * The office's own paragraphs: what both begin and end with is the same; what lies between is
 * paired in its order.
 */
function ownLines(
  part: 'opening' | 'closing',
  before: readonly string[],
  after: readonly string[],
): Sides<Line[]> {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const keyed = (paragraphs: readonly string[]) =>
    paragraphs.map((text, index) => {
      const fromEnd = paragraphs.length - index;
      const place = fromEnd <= end ? `end ${fromEnd}` : String(index);
      return line(`${part} ${place}`, 'words', text, NOBODY);
    });
  return { before: keyed(before), after: keyed(after) };
}
