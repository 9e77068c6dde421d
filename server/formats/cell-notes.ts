import { utils } from '@e965/xlsx';

import type { Grid } from './grid.ts';
import { speakProblem, type ProblemWords, type TableProblem } from './problem.ts';

/** Something about a cell that whoever loads it should know. Row and column count from 0. */
export interface CellNote {
  row: number;
  column: number;
  kind: 'differs' | 'unseen' | 'covered' | 'struck';
  /** What the sheet shows, and what was taken. */
  shown: string;
  text: string;
}

const MOST_NAMED = 8;
type Words = ProblemWords & Pick<TableProblem, 'code'>;

/** One warning for each kind, which names the cells. */
export function warnOfCells({ file, sheet }: Grid, notes: readonly CellNote[]): TableProblem[] {
  return (['differs', 'unseen', 'covered', 'struck'] as const).flatMap((kind) => {
    const those = notes.filter((note) => note.kind === kind);
    const [first] = those;
    if (first === undefined) return [];
    const place = { file, sheet, row: first.row + 1, column: first.column + 1 };
    const { code, ...words } = WORDS[kind](those);
    return [{ severity: 'warning', code, ...place, ...speakProblem(words) }];
  });
}

const WORDS: Readonly<Record<CellNote['kind'], (notes: readonly CellNote[]) => Words>> = {
  differs: (notes) => ({
    code: 'shown-differs',
    found: list(notes, ({ shown, text }) => `显示${quote(shown)}，所存为 ${text}`),
    expected: '显示的正负号、零与所存的数一致',
    cure: '已按所存的数读入；如不对，请改单元格的数或其数字格式后重新载入，否则不必理会。',
  }),
  unseen: (notes) => ({
    code: 'hidden-cells',
    found: `${list(notes)}的数字格式什么也不显示，里面有内容`,
    expected: '要载入的内容都显示出来',
    cure: '这些单元格没有读入；如果应当读入，请改其数字格式后重新载入，否则不必理会。',
  }),
  covered: (notes) => ({
    code: 'hidden-cells',
    found: `${list(notes)}被合并单元格盖住，里面有内容`,
    expected: '要载入的内容都显示出来',
    cure: '被盖住的内容没有读入；如果应当读入，请取消合并后重新载入，否则不必理会。',
  }),
  struck: (notes) => ({
    code: 'struck-out',
    found: `${list(notes, ({ text }) => quote(text))}画有删除线`,
    expected: '作废的内容已删去',
    cure: '已照样读入；作废的请删去，不作废的请取消删除线，再重新载入。',
  }),
};

function list(notes: readonly CellNote[], words?: (note: CellNote) => string): string {
  const named = notes
    .slice(0, MOST_NAMED)
    .map(
      (note) =>
        `${utils.encode_cell({ r: note.row, c: note.column })}${words ? ` ${words(note)}` : ''}`,
    );
  const rest = notes.length > MOST_NAMED ? `等 ${notes.length} 处` : '';
  return `${named.join(words ? '；' : '、')}${rest}`;
}

function quote(text: string): string {
  return text === '' ? '空白' : `“${text}”`;
}
