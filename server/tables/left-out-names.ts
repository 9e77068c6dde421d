import { KIND_NOUNS } from '#domain/dictionary-names.ts';
import { foldName } from '#domain/fold.ts';
import { counted } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';

import { A_NOUN } from './expected-words.ts';
import { meaningOf } from './head-meaning.ts';
import { headUnit } from './head-words.ts';
import type { NameKind, Names } from './names.ts';
import { passedByItself } from './passed-over.ts';
import { unitsOfCell } from './unit-words.ts';

const MAX_LENGTH = 100;
const KINDS = ['region', 'indicator', 'department'] as const;
/** Heads of columns whose figures would be missed in no error: all of them for every table to come. */
const ROLES: Readonly<Record<string, Said>> = {
  no: { zh: '序号', en: 'number' },
  name: { zh: '指标名称', en: 'indicator name' },
  region: { zh: '地区', en: 'region' },
  unit: { zh: '单位', en: 'unit' },
  period: { zh: '时期', en: 'period' },
  gap: { zh: '与目标的差距', en: 'gap to target' },
  target: { zh: '目标', en: 'target' },
  rank: { zh: '排位', en: 'rank' },
};

/** Why a name can't be left out for good, in words that say what to do; null when it can. */
export function checkLeftOutName(names: Names, name: string): Said | null {
  const folded = foldName(name);
  if (folded === '') return NO_NAME;
  if (folded.length > MAX_LENGTH) return nameTooLong(folded.length, MAX_LENGTH);
  if (!/\p{L}/u.test(folded)) return noLetters(name);
  const kind = KINDS.find((one) => names[one](name) !== null);
  if (kind !== undefined) return inDictionary(kind, name);
  const role = isPlain(name) ? meaningOf([name])?.role : undefined;
  const noun = role === undefined ? undefined : ROLES[role];
  return noun === undefined ? null : headOfAll(name, noun);
}

const NO_NAME: Said = {
  zh: '名称是空的。请写明哪一行或哪一列不读。',
  en: 'The name is blank. Say which row or column is not to be read.',
};

export const nameTooLong = (length: number, most: number): Said => ({
  zh: `名称太长（${length} 个字）。请不要超过 ${most} 个字。`,
  en: `The name is too long (${counted(length, 'character')}). Keep it to ${most} at most.`,
});

const noLetters = (name: string): Said => ({
  zh: `“${name}”里没有文字，不是行或列的名称。请在表格里改正。`,
  en: `“${name}” has no letters in it and names no row or column. Mend it in the table.`,
});

const inDictionary = (kind: NameKind, name: string): Said => ({
  zh: `“${name}”是字典里的${KIND_NOUNS[kind].zh}，略去就会少读它的数。只这一次不读，请在表格里删去它。`,
  en: `“${name}” is ${A_NOUN[kind]} in the dictionary: left out, its figures would be missed. To leave it out this once, delete it in the table.`,
});

const headOfAll = (name: string, noun: Said): Said => ({
  zh: `“${name}”是“${noun.zh}”列的表头，略去就会在以后的每张表里少读这一列。只这一次不读，请在表格里删去它。`,
  en: `“${name}” heads the ${noun.en} column: left out, that column would be missed in every table to come. To leave it out this once, delete it in the table.`,
});

/** 排位（老口径） says more than its head; 目标（亿元） no more than its unit. */
function isPlain(name: string): boolean {
  if (passedByItself(name) !== null) return false;
  const inBrackets = headUnit(name);
  return inBrackets === null || unitsOfCell(inBrackets).length > 0;
}

/**
 * What is left out of a table, folded: what was said this once, and what is remembered of its office
 * and still names nothing that the dictionary knows. A name that it has learnt since is read.
 */
export function namesToLeaveOut(
  names: Names,
  {
    leaveOut = [],
    remembered = [],
  }: { leaveOut?: readonly string[]; remembered?: readonly string[] },
): ReadonlySet<string> {
  const usable = remembered.filter((name) => checkLeftOutName(names, name) === null);
  return new Set([...leaveOut, ...usable].map(foldName));
}
