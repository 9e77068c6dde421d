import { speak, type Said } from '../said.ts';
import type { CheckedBlock } from './check-sections.ts';
import type { Expectation } from './expected.ts';
import type { Mark } from './mark.ts';
import type { Outline } from './outline.ts';
import type { DraftCheck, Note, NoteCode, DraftPlace } from './types.ts';

/** What isn't wrong but not as usual either: numbering, order, titles. */
export function findNotes(
  outline: Outline,
  blocks: readonly CheckedBlock[],
  { sections }: Expectation,
): Note[] {
  const notes: Note[] = [];
  for (const { id, title, blocks: expected } of sections) {
    const own = blocks.filter(({ block }) => block.section === id);
    const isTitled = outline.titles.some(({ section }) => section === id);
    const [first] = own;
    const opening = outline.openings.find(({ section }) => section === id)?.place;
    const place = opening ?? first?.block.heading?.place;
    if (!isTitled && place) {
      notes.push(noteOf(startOf(place), 'title-missing', titleLeftOut(title)));
    }
    notes.push(...numberingNotes(own.map(({ block }) => block.heading?.mark ?? null)));
    notes.push(...blockOrderNotes(own, expected));
    for (const { block } of own) {
      notes.push(...numberingNotes(block.items.map(({ mark }) => mark)));
    }
    notes.push(...own.flatMap(itemOrderNotes));
  }
  return notes;
}

/** Said once when nothing at all was understood. */
export function nothingRecognised({ claims }: Pick<DraftCheck, 'claims'>): Note[] {
  if (claims.length > 0) return [];
  return [noteOf({ start: 0, end: 0, text: '' }, 'nothing-recognised', NOTHING_RECOGNISED)];
}

type PlacedMark = Mark & { place: DraftPlace };

function numberingNotes(marks: readonly (PlacedMark | null)[]): Note[] {
  const notes: Note[] = [];
  let last = 0;
  for (const mark of marks) {
    if (!mark) continue;
    if (mark.value !== last + 1) {
      const message = mark.value <= last ? goesBack(last + 1) : skips(last + 1);
      notes.push(noteOf(mark.place, 'numbering', message));
    }
    last = mark.value;
  }
  return notes;
}

function blockOrderNotes(
  blocks: readonly CheckedBlock[],
  expected: readonly CheckedBlock['expected'][],
): Note[] {
  const order = blocks.map((block) => expected.indexOf(block.expected));
  return outOfOrder(order).flatMap((index) => {
    const { block, expected: right } = blocks[index] ?? {};
    if (!block?.heading || !right) return [];
    return [noteOf(block.heading.name, 'block-order', otherOrder(right.name))];
  });
}

function itemOrderNotes({ items, expected }: CheckedBlock): Note[] {
  const order = items.map((one) =>
    one.expected ? (expected?.items.indexOf(one.expected) ?? -1) : -1,
  );
  return outOfOrder(order).flatMap((index) => {
    const { item } = items[index] ?? {};
    return item ? [noteOf(item.name, 'item-order', OTHER_THAN_ANNEX)] : [];
  });
}

/** The places whose number is smaller than one before it; −1 has no order. */
function outOfOrder(order: readonly number[]): number[] {
  let highest = -1;
  return order.flatMap((value, index) => {
    if (value < 0) return [];
    const isBehind = value < highest;
    highest = Math.max(highest, value);
    return isBehind ? [index] : [];
  });
}

function startOf({ start }: DraftPlace): DraftPlace {
  return { start, end: start, text: '' };
}

function noteOf({ start, end, text }: DraftPlace, code: NoteCode, message: Said): Note {
  return { start, end, text, code, ...speak({ message }) };
}

const NOTHING_RECOGNISED: Said = {
  zh: '没有认出通报的任何一句，请检查是不是拿错了稿子。',
  en: 'Not one sentence of the bulletin was recognised: see whether this is the right draft.',
};
const OTHER_THAN_ANNEX: Said = {
  zh: '次序与附件不同。',
  en: 'The order differs from that of the annexes.',
};

const titleLeftOut = (title: string): Said => ({
  zh: `没有标题“${title}”。`,
  en: `The title “${title}” is left out.`,
});

const goesBack = (right: number): Said => ({
  zh: `序号重复或倒退：这里应是第${right}。`,
  en: `The number is repeated or goes back: it should be ${right} here.`,
});

const skips = (right: number): Said => ({
  zh: `序号跳过了：这里应是第${right}。`,
  en: `A number is skipped: it should be ${right} here.`,
});

const otherOrder = (name: Said): Said => ({
  zh: `${name.zh}一段的次序与通报不同：未达标多的在前，个数相同的按附件次序倒排，园区在后。`,
  en: `The block about ${name.en} stands elsewhere in the bulletin: those with more unmet indicators come first, those with as many in the reverse order of the annexes, parks last.`,
});
