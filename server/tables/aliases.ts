import type { Dictionary } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import { sayName } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';

import {
  alreadyMapped,
  nameOfAnother,
  nameWithUnit,
  noLetters,
  noName,
  oneLetter,
  otherUnit,
  unknownId,
} from './alias-words.ts';
import { departmentNames, indicatorNames, regionNames, sharedNames } from './name-keys.ts';
import { createNames, type NameKind } from './names.ts';
import { nameTooLong } from './left-out-names.ts';
import { otherUnitOfName } from './name-unit.ts';

/** A way to write a name that an officer has mapped once. */
export interface Alias {
  kind: NameKind;
  /** Folded (`foldName`), as it is compared. */
  alias: string;
  /** What it is a name of. */
  id: string;
}

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
): Said | null {
  const folded = foldName(alias);
  if (folded === '') return noName(kind);
  if (folded.length > MAX_LENGTH) return nameTooLong(folded.length, MAX_LENGTH);
  if (!/\p{L}/u.test(folded)) return noLetters(kind, alias);
  if (kind === 'region' && folded.length < 2) return oneLetter(alias);
  const ways = waysToWrite(dictionary, kind, folded, id);
  if (ways === null) return unknownId(kind, id);
  const unitFault = kind === 'indicator' ? faultOfUnit(dictionary, alias, id) : null;
  if (unitFault !== null) return unitFault;
  const known = createNames(withAliases(dictionary, aliases))[kind];
  const other = ways.map(known).find((found) => found !== null && found !== id);
  if (other == null) return null;
  const isMapped = aliases.some((one) => one.kind === kind && foldName(one.alias) === folded);
  const name = sayName(itemOf(dictionary, kind, other) ?? { name: other });
  return isMapped ? alreadyMapped(alias, name) : nameOfAnother(kind, alias, name);
}

/** Another unit is another indicator: mapped once, its figures would be misread ever after. */
function faultOfUnit({ indicators }: Dictionary, alias: string, id: string): Said | null {
  const indicator = indicators.find((one) => one.id === id);
  const other = indicator === undefined ? null : otherUnitOfName(alias, indicator);
  if (indicator === undefined || other === null) return null;
  return other.isMultiple
    ? nameWithUnit(alias, other.word, indicator)
    : otherUnit(alias, other.word, indicator);
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
  const named = found && { ...found, ...only };
  return named ? indicatorNames(named, sharedNames([...indicators, named])) : null;
}

/** What the mapped thing is called; its id where the dictionary no longer has it. */
export function nameOf(dictionary: Dictionary, kind: NameKind, id: string): string {
  return itemOf(dictionary, kind, id)?.name ?? id;
}

function itemOf({ regions, departments, indicators }: Dictionary, kind: NameKind, id: string) {
  const items = { region: regions, department: departments, indicator: indicators }[kind];
  return items.find((one) => one.id === id);
}
