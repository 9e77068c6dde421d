import type { Dictionary } from '#domain/dictionary.ts';

import { departmentNames, indicatorNames, regionNames } from './name-keys.ts';
import { createNames, type NameKind } from './names.ts';
import { otherUnitOfName } from './name-unit.ts';
import { foldName } from './text.ts';

/** A way to write a name that an officer has mapped once. */
export interface Alias {
  kind: NameKind;
  /** Folded (`foldName`), as it is compared. */
  alias: string;
  /** What it is a name of. */
  id: string;
}

const NOUNS = { region: '地区', department: '责任部门', indicator: '指标' } as const;
const MAX_LENGTH = 100;

/**
 * The dictionary with the mapped names among its own. A name that has become another thing's since
 * it was mapped is left out: the dictionary is right.
 */
export function withAliases(dictionary: Dictionary, aliases: readonly Alias[]): Dictionary {
  const { regions, departments, indicators } = dictionary;
  const names = createNames(dictionary);
  const usable = aliases.filter(({ kind, alias, id }) => (names[kind](alias) ?? id) === id);
  const more = <T extends { id: string; aliases: readonly string[] }>(
    items: readonly T[],
    kind: NameKind,
  ): T[] => {
    const own = Map.groupBy(
      usable.filter((one) => one.kind === kind),
      ({ id }) => id,
    );
    return items.map((item) => {
      const mapped = own.get(item.id)?.map(({ alias }) => alias) ?? [];
      return { ...item, aliases: [...item.aliases, ...mapped] };
    });
  };
  return {
    ...dictionary,
    regions: more(regions, 'region'),
    departments: more(departments, 'department'),
    indicators: more(indicators, 'indicator'),
  };
}

/** Why a name can't be mapped, in words that say what to do; null when it can. */
export function checkAlias(
  dictionary: Dictionary,
  aliases: readonly Alias[],
  { kind, alias, id }: Alias,
): string | null {
  const noun = NOUNS[kind];
  const folded = foldName(alias);
  if (folded === '') return `名称是空的。请填写要记住的${noun}名称。`;
  if (folded.length > MAX_LENGTH)
    return `名称太长（${folded.length} 个字）。请不要超过 ${MAX_LENGTH} 个字。`;
  if (!/\p{L}/u.test(folded)) return `“${alias}”里没有文字，不能当作${noun}名称。请在表格里改正。`;
  if (kind === 'region' && folded.length < 2)
    return `“${alias}”只有一个字，会与别的名称混淆。请在表格里写明地区。`;
  const ways = waysToWrite(dictionary, kind, folded, id);
  if (ways === null) return `词典里没有“${id}”这个${noun}。请从列出的${noun}里选。`;
  const otherUnit = kind === 'indicator' ? faultOfUnit(dictionary, alias, id) : null;
  if (otherUnit !== null) return otherUnit;
  const known = createNames(withAliases(dictionary, aliases))[kind];
  const other = ways.map(known).find((found) => found !== null && found !== id);
  if (other == null) return null;
  const isMapped = aliases.some((one) => one.kind === kind && foldName(one.alias) === folded);
  const name = nameOf(dictionary, kind, other);
  return isMapped
    ? `“${alias}”已经记为“${name}”。要改，请先删去原来的一条。`
    : `“${alias}”已经是“${name}”的名称，不能再当作另一个${noun}。请在表格里改正。`;
}

/** Another unit is another indicator: mapped once, its figures would be misread ever after. */
function faultOfUnit({ indicators }: Dictionary, alias: string, id: string): string | null {
  const indicator = indicators.find((one) => one.id === id);
  const other = indicator === undefined ? null : otherUnitOfName(alias, indicator);
  if (indicator === undefined || other === null) return null;
  const { name, unit } = indicator;
  const differs = `“${alias}”以“${other.word}”为单位，而“${name}”的单位是“${unit}”`;
  return other.isMultiple
    ? `${differs}，带这个单位的不是它的名称。请只记不带单位的名称：表里写明“${other.word}”的数会准确换算。`
    : `${differs}：单位不同就是另一个指标，不能当作它的名称。请在数据字典里另立一个单位为“${other.word}”的指标；如果表里的单位写错了，请在表格里改正。`;
}

/** All texts that would then be read as the thing; null when there is no such thing. */
function waysToWrite(
  { regions, departments, indicators }: Dictionary,
  kind: NameKind,
  alias: string,
  id: string,
): string[] | null {
  const only = { name: alias, shortName: alias, proseName: alias, aliases: [] };
  if (kind === 'region') {
    const found = regions.find((one) => one.id === id);
    return found ? regionNames({ ...found, ...only }) : null;
  }
  if (kind === 'department') {
    const found = departments.find((one) => one.id === id);
    return found ? departmentNames({ ...found, ...only }) : null;
  }
  const found = indicators.find((one) => one.id === id);
  return found ? indicatorNames({ ...found, ...only }) : null;
}

/** What the mapped thing is called; its id where the dictionary no longer has it. */
export function nameOf(dictionary: Dictionary, kind: NameKind, id: string): string {
  const { regions, departments, indicators } = dictionary;
  const items = { region: regions, department: departments, indicator: indicators }[kind];
  return items.find((one) => one.id === id)?.name ?? id;
}
