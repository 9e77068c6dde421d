import type { Choice, TableId, TableShape } from '#domain/dictionary-desk/types.ts';
import type { Said } from '#domain/said.ts';
import type { Grid } from '#server/formats/grid.ts';

import { openProblemLog, sayPlace, type ProblemLog, type SheetPlace } from './problem-log.ts';

/** Of one table; it knows which cells are wrong, so that nothing is said of what follows from them. */
export interface DictionaryLog extends ProblemLog {
  isFaulty(place: SheetPlace): boolean;
  hasErrors(): boolean;
  /** Where a cell stands, as whoever mends it counts. */
  sayPlace(place: SheetPlace): Said;
  sayRow(row: number): Said;
  /** What the cells of a column may hold, in the words of the office. */
  choicesOf(column: string): readonly Choice[];
  /** At the desk values have names alone; in files they stand as they are kept. */
  words: PlaceWords;
}

/** What messages of the desk call a row of a table, counted from 1: in a file that was sent, its row there. */
export type RowOf = (table: TableId, row: number) => number;

/** How places are told: by rows and columns of a file, or by the rows under the heads of a desk’s table. */
export type PlaceWords = 'file' | 'desk';

export function openDictionaryLog(
  source: Pick<Grid, 'file' | 'sheet'>,
  shape: TableShape | null,
  { words, rowOf }: { words: PlaceWords; rowOf: RowOf },
): DictionaryLog {
  const log = openProblemLog(source);
  const faulty = new Set<string>();
  const keyOf = ({ row, column }: SheetPlace) => `${row} ${column}`;
  return {
    ...log,
    error: (code, place, said) => {
      faulty.add(keyOf(place));
      log.error(code, place, said);
    },
    isFaulty: (place) => faulty.has(keyOf(place)),
    hasErrors: () => faulty.size > 0,
    choicesOf: (column) => shape?.columns.find(({ id }) => id === column)?.choices ?? [],
    words,
    ...(words === 'desk' && shape !== null ? deskWords(shape, rowOf) : FILE_WORDS),
  };
}

type Words = Pick<DictionaryLog, 'sayPlace' | 'sayRow'>;

const FILE_WORDS: Words = {
  sayPlace,
  sayRow: (row) => ({ zh: `第${row}行`, en: `row ${row}` }),
};

/** There the heads are no row, and columns go by their names. */
function deskWords({ id, name, columns }: TableShape, rowOf: RowOf): Words {
  const sayRow = (row: number): Said => FILE_WORDS.sayRow(rowOf(id, row - 1));
  return {
    sayRow,
    sayPlace: ({ row, column }) => {
      const head = column === null ? undefined : columns[column - 1]?.name;
      const [at, of] = [row === null ? { zh: '', en: '' } : sayRow(row), head];
      return {
        zh: `“${name.zh}”${at.zh}${of ? `“${of.zh}”一格` : ''}`,
        en: [of ? `“${of.en}”` : '', at.en, `“${name.en}”`]
          .filter((part) => part !== '')
          .join(', '),
      };
    },
  };
}
