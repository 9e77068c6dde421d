import type { ProblemWords } from '#server/formats/problem.ts';

import { ONE_OF_EACH_COLUMN } from './expected-words.ts';
import { sayPlace } from './problem-log.ts';
import type { PrintedCell } from './types.ts';

/** A head that means what one before it means. */
export function sameColumn(cell: PrintedCell): ProblemWords {
  const place = sayPlace(cell);
  return {
    found: cell.text,
    expected: ONE_OF_EACH_COLUMN,
    cure: {
      zh: `${place.zh}的表头“${cell.text}”与前面的列含义相同，请删去或改名其中一列。`,
      en: `The heading “${cell.text}” at ${place.en} means the same as that of a column before it. Delete or rename one of the two.`,
    },
  };
}
