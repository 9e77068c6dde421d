import type { Said } from '#domain/said.ts';
import { sayUnit } from '#domain/said-names.ts';

import type { NameKind } from './names.ts';

/** What a cell should hold, and what stands there, where more than one reader says it. */
export const BLANK: Said = { zh: '空白', en: 'blank' };
export const ONE_OF_EACH_COLUMN: Said = { zh: '每种列只出现一次', en: 'each kind of column once' };

/** What names are names of, after an article, in English. */
export const A_NOUN: Readonly<Record<NameKind, string>> = {
  region: 'a region',
  department: 'a department',
  indicator: 'an indicator',
};

export const aColumn = (name: string): Said => ({ zh: `一列“${name}”`, en: `a column “${name}”` });

export const aPeriodOf = (year: number): Said => ({
  zh: `${year}年的时期`,
  en: `a period of ${year}`,
});

export const aFigureIn = (unit: string): Said => ({
  zh: `以“${unit}”为单位的数`,
  en: `a figure in ${quotedUnit(unit)}`,
});

export const anIndexIn = (unit: string): Said => ({
  zh: `以“${unit}”为单位的指数，如 102.0`,
  en: `an index in ${quotedUnit(unit)}, such as 102.0`,
});

export const aPercentageLike = (percent: string): Said => ({
  zh: `以“%”为单位的数，如 ${percent}`,
  en: `a figure in “%”, such as ${percent}`,
});

/**
 * In English: as it is printed, for that is what a file must say, with what it means behind it.
 * @example quotedUnit('万元') // '“万元” (10,000 yuan)'
 */
export function quotedUnit(unit: string): string {
  const { en } = sayUnit(unit);
  return en === unit ? `“${unit}”` : `“${unit}” (${en})`;
}

/** Texts of several cells, as they stand there. */
export const cellTexts = (cells: readonly { text: string }[]): Said => ({
  zh: cells.map(({ text }) => text).join('、'),
  en: cells.map(({ text }) => `“${text}”`).join(', '),
});

/** A name or other text that should stand in the cell, letter for letter. */
export const theText = (text: string): Said => ({ zh: text, en: `“${text}”` });
