import { quoted, type Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
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
  const [own, theirs] = [placeOf(item), listed(others.map(placeOf))];
  return {
    severity: 'error',
    code: 'conflicting-table',
    file: item.file,
    sheet: item.sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: { zh: `与${theirs.zh}是同一张表`, en: `the same table as ${theirs.en}` },
      expected: { zh: '每张表在一次上传中只出现一次', en: 'each table once in an upload' },
      cure: {
        zh: `请在${own.zh}和${theirs.zh}中只留一张，重新上传；或分两次上传，后一次的算数。`,
        en: `Keep only one of ${own.en} and ${theirs.en} and send it again; or send them one after the other, the later one counts.`,
      },
    }),
  };
}

function placeOf({ file, sheet }: Placed): Said {
  if (sheet === null) return quoted(`“${file}”`);
  return { zh: `“${file}”的工作表“${sheet}”`, en: `sheet “${sheet}” of “${file}”` };
}
