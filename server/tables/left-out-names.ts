import { meaningOf } from './head-meaning.ts';
import { headUnit } from './head-words.ts';
import type { Names } from './names.ts';
import { passedByItself } from './passed-over.ts';
import { foldName } from './text.ts';
import { unitsOfCell } from './unit-words.ts';

const MAX_LENGTH = 100;
const KINDS = [
  ['region', '地区'],
  ['indicator', '指标'],
  ['department', '责任部门'],
] as const;
/** Heads of columns whose figures would be missed in no error: all of them for every table to come. */
const ROLES: Readonly<Record<string, string>> = {
  no: '序号',
  name: '指标名称',
  region: '地区',
  unit: '单位',
  period: '时期',
  gap: '与目标的差距',
  target: '目标',
  rank: '排位',
};

/** Why a name can't be left out for good, in words that say what to do; null when it can. */
export function checkLeftOutName(names: Names, name: string): string | null {
  const folded = foldName(name);
  if (folded === '') return '名称是空的。请写明哪一行或哪一列不读。';
  if (folded.length > MAX_LENGTH)
    return `名称太长（${folded.length} 个字）。请不要超过 ${MAX_LENGTH} 个字。`;
  if (!/\p{L}/u.test(folded)) return `“${name}”里没有文字，不是行或列的名称。请在表格里改正。`;
  const known = KINDS.find(([kind]) => names[kind](name) !== null);
  if (known !== undefined)
    return `“${name}”是词典里的${known[1]}，略去就会少读它的数。只这一次不读，请在表格里删去它。`;
  const role = isPlain(name) ? meaningOf([name])?.role : undefined;
  const noun = role === undefined ? undefined : ROLES[role];
  if (noun === undefined) return null;
  return `“${name}”是“${noun}”列的表头，略去就会在以后的每张表里少读这一列。只这一次不读，请在表格里删去它。`;
}

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
