import type { Dictionary } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';

import { splitNameMark } from '#domain/note-mark.ts';

import { editDistance } from './edit-distance.ts';
import { keptText } from './kept-text.ts';
import {
  departmentNames,
  indicatorNames,
  regionNames,
  sharedNames,
  wholeName,
  writtenIndicatorNames,
} from './name-keys.ts';
import { foldMarkedName, withoutOrdinal } from './text.ts';

export type NameKind = 'region' | 'department' | 'indicator';

/** Finds ids by any known way to write a name; null when unknown, never a guess. */
export interface Names {
  readonly region: (text: string) => string | null;
  readonly department: (text: string) => string | null;
  readonly indicator: (text: string) => string | null;
  /** The mark of a note behind a name: 地区生产总值① is 地区生产总值. Null: the name is known as it stands. */
  readonly noteMark: (kind: NameKind, text: string) => string | null;
  /** Regions named anywhere in a text, in the order of its letters: 景德镇市2019年乐平市…. */
  readonly regionsIn: (text: string) => readonly string[];
  /** The known name most like the text, for an error message; null in an empty dictionary. */
  readonly nearest: (kind: NameKind, text: string) => string | null;
  /** The things whose names are most like the text, the likest first, each once. */
  readonly likest: (kind: NameKind, text: string) => readonly LikeName[];
}

export interface LikeName {
  id: string;
  /** Its full name, whichever of its names was the likest. */
  name: string;
}

interface Known {
  id: string;
  names: readonly string[];
}

/** A look-up that remembers what it was asked: folding a million cells costs more than finding them. */
type LookUp<Answer = string | null> = (text: string) => Answer;

interface Found {
  id: string;
  noteMark: string | null;
}
const UNKNOWN = { id: null, noteMark: null };

const MAX_REMEMBERED = 10_000;

/** Comparing takes time with the length of both; a cell of 30,000 letters is no misspelt name. */
const LONGEST_NAME = 200;

export function createNames(dictionary: Dictionary): Names {
  const { regions, departments, indicators } = dictionary;
  const whole = wholeName(dictionary);
  const knownRegions = regions.map((item) => {
    const own = item.kind === 'city' && whole !== null ? [whole] : [];
    return { id: item.id, names: [...regionNames(item), ...own] };
  });

  const regionIds = indexNames(knownRegions, foldName);
  const shared = sharedNames(indicators);
  const find = {
    region: lookUpIn(knownRegions),
    department: lookUpIn(
      departments.map((item) => ({ id: item.id, names: departmentNames(item) })),
    ),
    indicator: lookUpIn(
      indicators.map((item) => ({ id: item.id, names: indicatorNames(item, shared) })),
    ),
  };
  const nearest = {
    region: findNearestIn(regions.flatMap(regionNames)),
    department: findNearestIn(departments.flatMap(departmentNames)),
    indicator: findNearestIn(indicators.flatMap(writtenIndicatorNames)),
  };
  const likest = {
    region: findLikestIn(regions, regionNames),
    department: findLikestIn(departments, departmentNames),
    indicator: findLikestIn(indicators, writtenIndicatorNames),
  };
  return {
    region: (text) => find.region(text).id,
    department: (text) => find.department(text).id,
    indicator: (text) => find.indicator(text).id,
    noteMark: (kind, text) => find[kind](text).noteMark,
    regionsIn: (text) => findRegionsIn(regionIds, text),
    nearest: (kind, text) => nearest[kind](text),
    likest: (kind, text) => likest[kind](text),
  };
}

/** Folded name → id. The dictionary's reader has refused names that two of a kind share. */
function indexNames(
  known: readonly Known[],
  fold: (name: string) => string,
): ReadonlyMap<string, string> {
  return new Map(known.flatMap(({ id, names }) => [...names, id].map((name) => [fold(name), id])));
}

/**
 * A name goes whole before its ending is taken for a mark: m² stays m². Where both ways lead to
 * something (规模① beside 规模 and 规模1) it is neither.
 */
function lookUpIn(known: readonly Known[]): LookUp<Found | typeof UNKNOWN> {
  const exact = indexNames(known, foldMarkedName);
  const folded = indexNames(known, foldName);
  // 一、地区生产总值 is looked up as it stands first: a dictionary may know it so.
  return remember((text) => {
    const found = find(text);
    const bare = found.id === null ? withoutOrdinal(text) : text;
    return bare === text ? found : find(bare);
  });

  function find(text: string): Found | typeof UNKNOWN {
    const whole = exact.get(foldMarkedName(text));
    if (whole !== undefined) return { id: whole, noteMark: null };
    const { text: name, noteMark } = splitNameMark(text);
    const loose = folded.get(foldName(text));
    const bare = noteMark === null ? undefined : folded.get(foldName(name));
    if (loose !== undefined && bare !== undefined && loose !== bare) return UNKNOWN;
    if (bare !== undefined) return { id: bare, noteMark };
    return loose === undefined ? UNKNOWN : { id: loose, noteMark: null };
  }
}

function remember<Answer extends string | null | Found | typeof UNKNOWN | readonly LikeName[]>(
  lookUp: LookUp<Answer>,
): LookUp<Answer> {
  const answers = new Map<string, Answer>();
  return (text) => {
    const answer = answers.get(text);
    if (answer !== undefined) return answer;
    if (answers.size >= MAX_REMEMBERED) answers.clear();
    const found = lookUp(text);
    answers.set(keptText(text), found);
    return found;
  };
}

/** Longest names first, and each letter counts once: 景德镇高新区 names the park, not the city. */
function findRegionsIn(ids: ReadonlyMap<string, string>, text: string): readonly string[] {
  const isName = (name: string): boolean => /\p{Script=Han}/u.test(name);
  const names = [...ids.keys()].filter(isName).sort((a, b) => b.length - a.length);
  const found: { id: string; at: number }[] = [];
  let rest = foldName(text);
  for (const name of names) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    rest = rest.replaceAll(name, '\0'.repeat(name.length));
    found.push({ id: ids.get(name) ?? name, at });
  }
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}

/** The first of the nearest: full names stand before short ones. */
function findNearestIn(names: readonly string[]): LookUp {
  const folded = names.map((name) => ({ name, folded: foldName(name) }));
  return remember((text) => {
    const wanted = foldName(text).slice(0, LONGEST_NAME);
    const distances = folded.map((known) => editDistance(wanted, known.folded));
    return names[distances.indexOf(Math.min(...distances))] ?? null;
  });
}

const MOST_LIKE = 5;

function findLikestIn<T extends LikeName>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): LookUp<readonly LikeName[]> {
  return remember((text) => {
    const wanted = foldName(text).slice(0, LONGEST_NAME);
    const distanceTo = (item: T) =>
      Math.min(...namesOf(item).map((name) => editDistance(wanted, foldName(name))));
    return items
      .map((item) => ({ item, distance: distanceTo(item) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_LIKE)
      .map(({ item: { id, name } }) => ({ id, name }));
  });
}
