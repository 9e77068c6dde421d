import { KIND_NOUNS } from '#domain/dictionary-names.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { sayName } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';

import { A_NOUN, quotedUnit } from './expected-words.ts';
import type { NameKind } from './names.ts';

/** Why a name can't be mapped, and what to do instead. */
export const noName = (kind: NameKind): Said => ({
  zh: `名称是空的。请填写要记住的${KIND_NOUNS[kind].zh}名称。`,
  en: `The name is blank. Fill in the ${KIND_NOUNS[kind].en}’s name that is to be remembered.`,
});

export const noLetters = (kind: NameKind, alias: string): Said => ({
  zh: `“${alias}”里没有文字，不能当作${KIND_NOUNS[kind].zh}名称。请在表格里改正。`,
  en: `“${alias}” has no letters in it and cannot be the name of ${A_NOUN[kind]}. Mend it in the table.`,
});

export const oneLetter = (alias: string): Said => ({
  zh: `“${alias}”只有一个字，会与别的名称混淆。请在表格里写明地区。`,
  en: `“${alias}” is a single character and would be confused with other names. Name the region in the table.`,
});

export const unknownId = (kind: NameKind, id: string): Said => ({
  zh: `字典里没有“${id}”这个${KIND_NOUNS[kind].zh}。请从列出的${KIND_NOUNS[kind].zh}里选。`,
  en: `The dictionary has no ${KIND_NOUNS[kind].en} “${id}”. Choose one that is listed.`,
});

export const alreadyMapped = (alias: string, name: Said): Said => ({
  zh: `“${alias}”已经记为“${name.zh}”。要改，请先删去原来的一条。`,
  en: `“${alias}” is already remembered as “${name.en}”. To change it, remove that entry first.`,
});

export const nameOfAnother = (kind: NameKind, alias: string, name: Said): Said => ({
  zh: `“${alias}”已经是“${name.zh}”的名称，不能再当作另一个${KIND_NOUNS[kind].zh}。请在表格里改正。`,
  en: `“${alias}” is already a name of “${name.en}” and cannot be that of another ${KIND_NOUNS[kind].en}. Mend it in the table.`,
});

export function nameWithUnit(alias: string, word: string, indicator: Indicator): Said {
  const differs = unitDiffers(alias, word, indicator);
  return {
    zh: `${differs.zh}，带这个单位的不是它的名称。请只记不带单位的名称：表里写明“${word}”的数会准确换算。`,
    en: `${differs.en}: a name with that unit is not its name. Remember the name without the unit; figures that the table says are in ${quotedUnit(word)} are converted exactly.`,
  };
}

export function otherUnit(alias: string, word: string, indicator: Indicator): Said {
  const differs = unitDiffers(alias, word, indicator);
  return {
    zh: `${differs.zh}：单位不同就是另一个指标，不能当作它的名称。请在数据字典里另立一个单位为“${word}”的指标；如果表里的单位写错了，请在表格里改正。`,
    en: `${differs.en}: another unit is another indicator, and this cannot be its name. Add an indicator with the unit ${quotedUnit(word)} to the dictionary; if the table’s unit is wrong, mend it in the table.`,
  };
}

function unitDiffers(alias: string, word: string, indicator: Indicator): Said {
  const [{ unit }, name] = [indicator, sayName(indicator)];
  return {
    zh: `“${alias}”以“${word}”为单位，而“${name.zh}”的单位是“${unit}”`,
    en: `“${alias}” is in ${quotedUnit(word)}, but “${name.en}” is measured in ${quotedUnit(unit)}`,
  };
}
