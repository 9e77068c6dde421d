import type { CheckedBlock } from './check-sections.ts';
import type { Expectation } from './expected.ts';
import type { Mark } from './mark.ts';
import type { Outline } from './outline.ts';
import type { DraftCheck, Note, Place } from './types.ts';

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
      notes.push({ ...startOf(place), code: 'title-missing', message: `没有标题“${title}”。` });
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
  const message = '没有认出通报的任何一句，请检查是不是拿错了稿子。';
  return [{ start: 0, end: 0, text: '', code: 'nothing-recognised', message }];
}

type PlacedMark = Mark & { place: Place };

function numberingNotes(marks: readonly (PlacedMark | null)[]): Note[] {
  const notes: Note[] = [];
  let last = 0;
  for (const mark of marks) {
    if (!mark) continue;
    if (mark.value !== last + 1) {
      const how = mark.value <= last ? '序号重复或倒退' : '序号跳过了';
      const message = `${how}：这里应是第${last + 1}。`;
      notes.push({ ...mark.place, code: 'numbering', message });
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
    const message = `${right.name}一段的次序与通报不同：未达标多的在前，个数相同的按附件次序倒排，园区在后。`;
    return [{ ...block.heading.name, code: 'block-order' as const, message }];
  });
}

function itemOrderNotes({ items, expected }: CheckedBlock): Note[] {
  const order = items.map((one) =>
    one.expected ? (expected?.items.indexOf(one.expected) ?? -1) : -1,
  );
  return outOfOrder(order).flatMap((index) => {
    const { item } = items[index] ?? {};
    if (!item) return [];
    const message = '次序与附件不同。';
    return [{ ...item.name, code: 'item-order' as const, message }];
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

function startOf({ start }: Place): Place {
  return { start, end: start, text: '' };
}
