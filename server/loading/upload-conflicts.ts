import { speakProblem } from '#server/formats/problem.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { UploadItem } from './upload-reading.ts';

type Placed = Pick<UploadItem, 'file' | 'sheet' | 'kind' | 'subject' | 'problems'>;

/** Which of two tables of one kind and subject counts, nobody can tell: neither does. */
export function withConflicts<Item extends Placed>(
  items: readonly Item[],
  isTable: (item: Item) => boolean,
  unread: (item: Item) => Item,
): Item[] {
  const keyOf = ({ kind, subject }: Item) => JSON.stringify([kind, subject]);
  const bySubject = Map.groupBy(items.filter(isTable), keyOf);
  return items.map((item) => {
    const others = bySubject.get(keyOf(item))?.filter((other) => other !== item) ?? [];
    if (!isTable(item) || others.length === 0) return item;
    return { ...unread(item), problems: [...item.problems, sameTable(item, others)] };
  });
}

function sameTable(item: Placed, others: readonly Placed[]): TableProblem {
  const [own, theirs] = [placeOf(item), others.map(placeOf).join('、')];
  return {
    severity: 'error',
    code: 'conflicting-table',
    file: item.file,
    sheet: item.sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: `与${theirs}是同一张表`,
      expected: '每张表在一次上传中只出现一次',
      cure: `请在${own}和${theirs}中只留一张，重新上传；或分两次上传，后一次的算数。`,
    }),
  };
}

function placeOf({ file, sheet }: Placed): string {
  return sheet === null ? `“${file}”` : `“${file}”的工作表“${sheet}”`;
}
