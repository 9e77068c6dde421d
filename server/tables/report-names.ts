import { KIND_NOUNS } from '#domain/dictionary-names.ts';
import type { ProblemWords } from '#server/formats/problem.ts';

import { quotedUnit, theText } from './expected-words.ts';
import { otherUnitOfName } from './name-unit.ts';
import type { NameKind } from './names.ts';
import { sayCell, sayPlace } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell, TableProblemCode } from './types.ts';

const CODES = {
  region: 'unknown-region',
  department: 'unknown-department',
  indicator: 'unknown-indicator',
} as const satisfies Record<NameKind, TableProblemCode>;

/** An unknown name is an error that names its cell and the nearest known name. */
export function reportUnknownName(
  reading: Reading,
  kind: NameKind,
  cell: PrintedCell,
  text = cell.text,
): void {
  const nearest = text === '' ? null : reading.context.names.nearest(kind, text);
  const named = { ...cell, text };
  const words =
    nearest === null
      ? noName(kind, named)
      : ((kind === 'indicator' ? unitFault(reading, nearest, named) : null) ??
        unknownName(kind, named, nearest));
  reading.log.error(CODES[kind], cell, words);
}

function noName(kind: NameKind, cell: PrintedCell): ProblemWords {
  const [noun, place] = [KIND_NOUNS[kind], sayPlace(cell)];
  return {
    found: cell.text,
    expected: { zh: `一个已知的${noun.zh}名称`, en: `the name of a known ${noun.en}` },
    cure: {
      zh: `请在${place.zh}填写${noun.zh}名称。`,
      en: `Fill in the ${noun.en}’s name at ${place.en}.`,
    },
  };
}

function unknownName(kind: NameKind, cell: PrintedCell, nearest: string): ProblemWords {
  const [noun, said] = [KIND_NOUNS[kind], sayCell(cell)];
  return {
    found: cell.text,
    expected: theText(nearest),
    cure: {
      zh: `${said.zh}不是已知的${noun.zh}，是否应为“${nearest}”？请改正，或在数据字典里加上别名。`,
      en: `${said.en} is no known ${noun.en}. Should it be “${nearest}”? Mend it, or add it to the dictionary as an alias.`,
    },
  };
}

/** The nearest name of an indicator in another unit is none to be offered without saying so. */
function unitFault(
  { context, indicators }: Pick<Reading, 'context' | 'indicators'>,
  nearest: string,
  cell: PrintedCell,
): ProblemWords | null {
  const indicator = indicators.get(context.names.indicator(nearest) ?? '');
  const other = indicator === undefined ? null : otherUnitOfName(cell.text, indicator);
  if (indicator === undefined || other === null || other.isMultiple) return null;
  const [said, { unit }, { word }] = [sayCell(cell), indicator, other];
  return {
    found: cell.text,
    expected: {
      zh: `一个已知的指标名称；最相近的“${nearest}”以“${unit}”为单位`,
      en: `the name of a known indicator; the nearest, “${nearest}”, is measured in ${quotedUnit(unit)}`,
    },
    cure: {
      zh: `${said.zh}不是已知的指标。最相近的“${nearest}”以“${unit}”为单位，与“${word}”不同，是另一个指标，不能加作别名：请在数据字典里另立一个单位为“${word}”的指标，或删去这一行。`,
      en: `${said.en} is no known indicator. The nearest, “${nearest}”, is measured in ${quotedUnit(unit)}, not in ${quotedUnit(word)}: it is another indicator, and this name cannot be its alias. Add an indicator with the unit ${quotedUnit(word)} to the dictionary, or delete the row.`,
    },
  };
}

/** The second row about the same thing: which of the two counts, nobody can tell. */
export function reportDuplicateRow(reading: Reading, cell: PrintedCell, firstRow: number): void {
  reading.log.error('duplicate-row', cell, {
    found: cell.text,
    expected: {
      zh: `只出现一次（前面第${firstRow}行已有）`,
      en: `no more than once (it stands in row ${firstRow} already)`,
    },
    cure: {
      zh: `第${cell.row}行与第${firstRow}行重复（${cell.text}），请删去其中一行。`,
      en: `Row ${cell.row} repeats row ${firstRow} (“${cell.text}”). Delete one of the two.`,
    },
  });
}
