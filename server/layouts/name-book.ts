import { foldName } from '#domain/fold.ts';
import { splitNameMark } from '#domain/note-mark.ts';

import { readHead } from './words/head-facts.ts';

/** A place that sheets may name. */
export interface BookRegion {
  id: string;
  name: string;
  /** `province`, `city`, `county`, `wider`: what is no part of the whole is wider or beside it. */
  kind: string;
  insideId: string | null;
  names: readonly string[];
}

export interface BookIndicator {
  id: string;
  name: string;
  unit: string;
  measure: string;
  names: readonly string[];
  /** Of a rate the amount whose growth it is, of an amount the rate. */
  tiedTo: string | null;
}

export interface BookEntries {
  /** What 全省 is, where no region of its own is called so. */
  province?: string | null;
  regions: readonly BookRegion[];
  indicators: readonly BookIndicator[];
}

/** Which names a reader of sheets knows. Unlike `Names` it gives all that share one: the unit decides later. */
export interface NameBook extends BookEntries {
  province: string | null;
  region: (text: string) => BookRegion | null;
  indicatorsNamed: (text: string) => readonly BookIndicator[];
  /** The regions named anywhere in a text, in the order of its letters, each letter once. */
  regionsIn: (text: string) => readonly BookRegion[];
  /** The names of indicators that stand anywhere in a text, folded. */
  indicatorNamesIn: (text: string) => readonly string[];
}

export function openNameBook({ regions, indicators, province = null }: BookEntries): NameBook {
  const regionsByName = index(regions, (name) => [name]);
  const indicatorsByName = index(indicators, waysOfIndicator);
  return {
    province,
    regions,
    indicators,
    region: remember((text) => lookUp(regionsByName, text)[0] ?? null),
    indicatorsNamed: remember((text) => {
      const found = lookUp(indicatorsByName, text);
      if (found.length > 0) return found;
      const twice = namedTwice(indicatorsByName, text);
      return twice.length > 0 ? twice : lookUp(indicatorsByName, withoutSum(text));
    }),
    regionsIn: remember((text) => [
      ...new Set(findIn(regionsByName, text).flatMap((name) => regionsByName.get(name) ?? [])),
    ]),
    indicatorNamesIn: remember((text) => findIn(indicatorsByName, text)),
  };
}

/** 地区生产总值增速 is 地区生产总值 under 增速（%）, 居民消费价格指数（环比） one under 上月=100. */
function waysOfIndicator(name: string): string[] {
  const bare = name.replace(/[(（](?:环比|同比|累计)[)）]$/u, '');
  return [name, bare, readHead(bare).name || bare];
}

function index<T extends { name: string; names: readonly string[] }>(
  entries: readonly T[],
  waysOf: (name: string) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const named = entries.flatMap((entry) =>
    [...new Set([entry.name, ...entry.names].flatMap(waysOf).map(foldName))].map((name) => ({
      name,
      entry,
    })),
  );
  const groups = Map.groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, all]) => [name, all.map(({ entry }) => entry)]));
}

function lookUp<T>(byName: ReadonlyMap<string, readonly T[]>, text: string): readonly T[] {
  return byName.get(foldName(text)) ?? byName.get(foldName(splitNameMark(text).text)) ?? [];
}

/** 一般公共预算收入合计, over its parts. */
function withoutSum(text: string): string {
  return text.trim().replace(/(?<=..)(?:合计|总计)$/u, '');
}

/** 地区生产总值（GDP） is what is called so both without and within the brackets. */
function namedTwice<T>(byName: ReadonlyMap<string, readonly T[]>, text: string): readonly T[] {
  const [, before, within] = /^([^(（]+)[(（]([^()（）]+)[)）]$/u.exec(text.trim()) ?? [];
  if (before === undefined || within === undefined) return [];
  const same = new Set(lookUp(byName, within));
  return lookUp(byName, before).filter((one) => same.has(one));
}

/** Longest names first, and each letter counts once: 景德镇高新区 names the park, not the city. */
function findIn(byName: ReadonlyMap<string, unknown>, text: string): readonly string[] {
  let rest = foldName(text);
  const names = [...byName.keys()].filter((name) => name.length > 1 && rest.includes(name));
  const found: { at: number; name: string }[] = [];
  for (const name of names.sort((a, b) => b.length - a.length)) {
    const at = indexOfWord(rest, name);
    if (at < 0) continue;
    rest = rest.replaceAll(name, '\0'.repeat(name.length));
    found.push({ at, name });
  }
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

/** An abbreviation is a word of its own: MACHINACPI names no CPI. */
function indexOfWord(text: string, name: string): number {
  const at = text.indexOf(name);
  if (at < 0 || !/^[a-z]{2,4}$/u.test(name)) return at;
  const isInWord = /[a-z]/u.test(`${text[at - 1] ?? ''}${text[at + name.length] ?? ''}`);
  return isInWord ? -1 : at;
}

const MAX_REMEMBERED = 10_000;

/** Heads are looked up again and again: for each sheet, level and line. */
function remember<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    const answer = find(text);
    answers.set(text, answer);
    return answer;
  };
}
