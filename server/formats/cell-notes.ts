import { utils } from '@e965/xlsx';

import { quoted, type Said } from '#domain/said.ts';
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
const BLANK: Said = { zh: '空白', en: 'blank' };
export const ALL_SHOWN: Said = {
  zh: '要导入的内容都显示出来',
  en: 'all that is to be loaded is shown',
};
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
    found: list(notes, ({ shown, text }) => ({
      zh: `显示${shown === '' ? '空白' : `“${shown}”`}，所存为 ${text}`,
      en: `shows ${shown === '' ? 'nothing' : `“${shown}”`}, holds ${text}`,
    })),
    expected: {
      zh: '显示的正负号、零与所存的数一致',
      en: 'signs and zeros shown as they are held',
    },
    cure: {
      zh: '已按所存的数读入；如不对，请改单元格的数或其数字格式后重新导入，否则不必理会。',
      en: 'It was read as it is held. If that is wrong, mend the number or its format and load the file again; otherwise do nothing.',
    },
  }),
  unseen: (notes) => {
    const cells = list(notes);
    return {
      code: 'hidden-cells',
      found: {
        zh: `${cells.zh}的数字格式什么也不显示，里面有内容`,
        en: `not shown by the number format, yet with content: ${cells.en}`,
      },
      expected: ALL_SHOWN,
      cure: {
        zh: '这些单元格没有读入；如果应当读入，请改其数字格式后重新导入，否则不必理会。',
        en: 'Nothing of it was read. If it should be, change its number format and load the file again; otherwise do nothing.',
      },
    };
  },
  covered: (notes) => {
    const cells = list(notes);
    return {
      code: 'hidden-cells',
      found: {
        zh: `${cells.zh}被合并单元格盖住，里面有内容`,
        en: `covered by merged cells, yet with content: ${cells.en}`,
      },
      expected: ALL_SHOWN,
      cure: {
        zh: '被盖住的内容没有读入；如果应当读入，请取消合并后重新导入，否则不必理会。',
        en: 'What is covered was not read. If it should be, unmerge the cells and load the file again; otherwise do nothing.',
      },
    };
  },
  struck: (notes) => {
    const cells = list(notes, ({ text }) => (text === '' ? BLANK : quoted(`“${text}”`)));
    return {
      code: 'struck-out',
      found: { zh: `${cells.zh}画有删除线`, en: `struck through: ${cells.en}` },
      expected: { zh: '作废的内容已删去', en: 'what no longer holds is deleted' },
      cure: {
        zh: '已照样读入；作废的请删去，不作废的请取消删除线，再重新导入。',
        en: 'It was read all the same. Delete what no longer holds, take the line off what does, and load the file again.',
      },
    };
  },
};

/** @example list(notes).en // 'B3, B4' */
function list(notes: readonly CellNote[], words?: (note: CellNote) => Said): Said {
  const named = notes.slice(0, MOST_NAMED).map((note): Said => {
    const cell = utils.encode_cell({ r: note.row, c: note.column });
    const said = words?.(note);
    return said ? { zh: `${cell} ${said.zh}`, en: `${cell} ${said.en}` } : quoted(cell);
  });
  const isCut = notes.length > MOST_NAMED;
  const [zh, en] = [named.map((one) => one.zh), named.map((one) => one.en)];
  return {
    zh: `${zh.join(words ? '；' : '、')}${isCut ? `等 ${notes.length} 处` : ''}`,
    en: `${en.join(words ? '; ' : ', ')}${isCut ? ` and others, ${notes.length} cells in all` : ''}`,
  };
}
