import { foldText } from '../fold.ts';

/** What a name of a unit ends in: after it a space parts two names, else it broke one. */
const UNIT_END =
  /(?:局|委|办|部|院|校|会|社|台|报|公司|集团|中心|银行|支行|分行|队|组|所|团|馆|站|处|室|联|厅|海关|单位|部门|政府|企业|机构|[区县市镇乡]|街道|\))$/u;
/** What belongs to the name before it, wherever a line broke. */
const CONTINUES = /^(?:人民政府|政府|管委会|分别|按职责|负责|根据|等)/u;
/** Where 和 parts two names: behind a name that is one by itself. */
const AND = /(?<=政府|部门|单位|管委会|[局委办市县区])[和与](?=\p{Script=Han}{2})/u;

/**
 * The names that a cell holds, in order: 、 ， ； and spaces part them, but not within brackets, and a
 * space that broke a name does not.
 * @example splitUnits('市甲局 市使用软件 工作组成 员单位') // ['市甲局', '市使用软件工作组成员单位']
 */
export function splitUnits(text: string): string[] {
  const bracketed = text
    .normalize('NFKC')
    .replaceAll(/[[【〔〖{]/gu, '(')
    .replaceAll(/[\]】〕〗}]/gu, ')');
  return outsideBrackets(bracketed, /[、,;。]/u)
    .flatMap((part) => joinBroken(part.trim().split(/\s+/u)))
    .flatMap((name) => name.split(AND))
    .map(foldText)
    .filter((name) => name !== '')
    .reduce<string[]>(joinParted, []);
}

/** 市、县两级…, 党委、人民政府: one name each, parted by a sign. */
function joinParted(names: string[], name: string): string[] {
  const before = names.at(-1) ?? '';
  const isOne = before === '市' || (before.endsWith('党委') && /^(?:人民)?政府$/u.test(name));
  return isOne ? [...names.slice(0, -1), `${before}、${name}`] : [...names, name];
}

/** The parts between signs that stand outside brackets. */
export function outsideBrackets(text: string, sign: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !sign.test(letter)) {
      part += letter;
      continue;
    }
    parts.push(part);
    part = '';
  }
  return [...parts, part];
}

function joinBroken(pieces: readonly string[]): string[] {
  const names: string[] = [];
  for (const piece of pieces) {
    const before = names.at(-1);
    const isOwn = before === undefined || (UNIT_END.test(before) && !CONTINUES.test(piece));
    if (isOwn) names.push(piece);
    else names[names.length - 1] = `${before}${piece}`;
  }
  return names;
}
