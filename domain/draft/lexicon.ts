import { ownRegions } from '../own-regions.ts';
import type { Dictionary } from '../dictionary.ts';
import { officeOf } from '../office.ts';
import { foldText } from './fold.ts';

/** A name that stands in a text. */
export interface Named {
  id: string;
  from: number;
  to: number;
}

export interface NameFinder {
  /** The longest name that begins exactly there. */
  at: (text: string, from: number) => Named | null;
  all: (text: string) => Named[];
}

/** The names and units a draft may use. */
export interface Lexicon {
  indicators: NameFinder;
  regions: NameFinder;
  departments: NameFinder;
  /** Labels of comparison groups, by themselves: 五省（区、市）. */
  groups: NameFinder;
  /** The office's word for who is responsible, folded. */
  dutyWord: string;
  /** Whether the bulletin tells of places, because nothing has a target. */
  isOfPlaces: boolean;
  /** A pattern of all units, the longest first. */
  unit: string;
  /** Lines that begin as an item or a heading does, mark or no mark. */
  startsSentence: RegExp;
}

const UNITS = [
  ...['个百分点', '百分点', '个点', '%', '‰', '‱', '家', '户', '个', '项', '人', '万人'],
  ...['元', '万元', '亿元', '吨', '万吨', '平方米', '万平方米', '亩', '万亩', '倍'],
];

export function createLexicon(
  dictionary: Dictionary,
  { isOfPlaces = false }: Partial<Pick<Lexicon, 'isOfPlaces'>> = {},
): Lexicon {
  const { indicators, regions, departments, groups } = dictionary;
  const indicatorNames = indicators.flatMap(({ id, name, unit, proseName, aliases }) =>
    [name, withoutUnit(name, unit), proseName, ...aliases]
      .flatMap(spellings)
      .map((one) => [one, id]),
  );
  const regionNames = ownRegions(regions).flatMap(({ id, name, shortName, proseName, aliases }) =>
    [name, shortName, proseName, ...aliases].map((one) => [one, id]),
  );
  const departmentNames = departments.flatMap(({ id, name, shortName, aliases }) =>
    [name, shortName, ...aliases].map((one) => [one, id]),
  );
  const known = indexNames(indicatorNames);
  const places = indexNames(regionNames);
  const offices = indexNames(departmentNames);
  const subjects = `(?:${alternation([...places.keys(), ...offices.keys()])})`;
  const own = indicators.map(({ unit }) => foldText(unit)).filter((unit) => unit !== '');
  return {
    indicators: finder(known),
    regions: finder(places),
    departments: finder(offices),
    groups: finder(indexNames(groups.map(({ label }) => [label, label]))),
    dutyWord: foldText(officeOf(dictionary).dutyWord),
    isOfPlaces,
    unit: alternation(new Set([...UNITS, ...own])),
    startsSentence: new RegExp(
      `^(?:${alternation(known.keys())}|${subjects}(?:可监测|共有${isOfPlaces ? '|参加排位' : ''}))`,
      'iu',
    ),
  };
}

/** 规上工业净增入库企业数（家） is also written without its unit. */
function withoutUnit(name: string, unit: string): string {
  const bracket = `(${foldText(unit)})`;
  const folded = foldText(name);
  return folded.endsWith(bracket) ? folded.slice(0, -bracket.length) : folded;
}

const SHORT_FORMS = [
  ['规模以上', '规上'],
  ['规模以下', '规下'],
  ['限额以上', '限上'],
] as const;

function spellings(name: string): string[] {
  const all = [name];
  for (const [long, short] of SHORT_FORMS) {
    if (name.includes(long)) all.push(name.replace(long, short));
    if (name.includes(short)) all.push(name.replace(short, long));
  }
  return all;
}

/** The first to claim a name keeps it: written names stand before derived ones. */
function indexNames(pairs: readonly (readonly string[])[]): Map<string, string> {
  const index = new Map<string, string>();
  for (const [name = '', id = ''] of pairs) {
    const key = foldText(name).toLowerCase();
    if (key !== '' && !index.has(key)) index.set(key, id);
  }
  return index;
}

function finder(index: ReadonlyMap<string, string>): NameFinder {
  const source = index.size === 0 ? '(?!)' : alternation(index.keys());
  const sticky = new RegExp(source, 'iuy');
  const idOf = (name: string) => index.get(name.toLowerCase()) ?? '';
  return {
    at: (text, from) => {
      sticky.lastIndex = from;
      const found = sticky.exec(text)?.[0];
      return found === undefined ? null : { id: idOf(found), from, to: from + found.length };
    },
    all: (text) =>
      [...text.matchAll(new RegExp(source, 'giu'))].map(({ 0: name, index: from }) => {
        return { id: idOf(name), from, to: from + name.length };
      }),
  };
}

function alternation(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)).join('|');
}
