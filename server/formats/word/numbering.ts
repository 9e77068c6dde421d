import { countWord } from './count-words.ts';
import { lineOf, styleOf, type Styles } from './styles.ts';
import { childOf, childrenOf, elementsOf, isOn, valueOf, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** 第%1条: the number of this or a higher level goes in for its sign. */
  pattern: string;
  /** Starts anew after any of so many levels at the top; 0: never. */
  restartsBelow: number;
  isDigitsOnly: boolean;
  suffix: string;
  style: string | undefined;
}

interface List {
  /** Lists with one key count on together. */
  key: string;
  levels: ReadonlyMap<number, Level>;
  /** What this list starts anew with, once. */
  starts: ReadonlyMap<number, number>;
}

/** The lists of a document and how far each has counted. */
export interface Lists {
  byId: ReadonlyMap<string, List>;
  styles: Styles;
  counts: Map<string, (number | null)[]>;
  started: Set<string>;
}

/** Word has nine; what a file says beyond is left out. */
const LEVELS = 9;

const CUSTOM_SUFFIXES: Readonly<Record<string, string>> = { nothing: '', space: ' ' };
/** After 一、 or （一） or 1． comes its paragraph at once, as it does where it is typed. */
const ENDS_WIDE = /[、．。）】〕：]$/u;

export function readLists(part: XmlElement | undefined, styles: Styles): Lists {
  const abstracts = new Map(
    childrenOf(part, 'w:abstractNum').map((one) => [
      one.attributes.get('w:abstractNumId') ?? '',
      one,
    ]),
  );
  const numbers = new Map(
    childrenOf(part, 'w:num').map((num) => [num.attributes.get('w:numId') ?? '', num]),
  );
  const abstractIdOf = (num: XmlElement | undefined) => valueOf(num, 'w:abstractNumId') ?? '';
  /** An abstract list may only name a style that names the list meant. */
  const follow = (id: string): string => {
    const style = valueOf(abstracts.get(id), 'w:numStyleLink');
    const named = style === undefined ? undefined : styles.byId.get(style);
    const numId = valueOf(childOf(childOf(named, 'w:pPr'), 'w:numPr'), 'w:numId');
    const num = numId === undefined ? undefined : numbers.get(numId);
    return num === undefined ? id : abstractIdOf(num);
  };
  const lists = [...numbers].map(([id, num]) => {
    const key = follow(abstractIdOf(num));
    return [id, readList(key, abstracts.get(key), num)] as const;
  });
  return { byId: new Map(lists), styles, counts: new Map(), started: new Set() };
}

/** What Word puts before a paragraph; counts on. Null: a number in a way that is not known here. */
export function nextLabel(lists: Lists, properties: XmlElement | undefined): string | null {
  const place = placeOf(lists, properties);
  const list = place && lists.byId.get(place.numId);
  const level = list?.levels.get(place?.level ?? 0);
  if (!place || !list || !level) return '';
  const counts = countOn(lists, place.numId, list, place.level);
  if (level.format === 'bullet') return '';
  const text = fillPattern(list, level, counts);
  if (text === null) return null;
  return text === '' || ENDS_WIDE.test(text) ? text : text + level.suffix;
}

function fillPattern(list: List, level: Level, counts: readonly number[]): string | null {
  const words = counts.map((count, index) => {
    const format = list.levels.get(index)?.format ?? 'decimal';
    return countWord(level.isDigitsOnly && format !== 'none' ? 'decimal' : format, count);
  });
  const signs = [...level.pattern.matchAll(/%([1-9])/gu)].map(([, sign]) => Number(sign) - 1);
  if (signs.some((index) => words[index] === null)) return null;
  return level.pattern.replaceAll(/%([1-9])/gu, (_, sign: string) => words[Number(sign) - 1] ?? '');
}

/** Which list and level: the paragraph's own, else its style's. */
function placeOf({ byId, styles }: Lists, properties: XmlElement | undefined) {
  const own = childOf(properties, 'w:numPr');
  const line = lineOf(styles, styleOf(styles, properties));
  const given = line.map((style) => childOf(childOf(style, 'w:pPr'), 'w:numPr'));
  const all = [own, ...given];
  const numId = all.map((one) => valueOf(one, 'w:numId')).find((one) => one !== undefined);
  if (numId === undefined || numId === '0') return null;
  const said = valueOf(own, 'w:ilvl');
  if (said !== undefined) return { numId, level: Number(said) };
  const bound = [...(byId.get(numId)?.levels ?? [])];
  const linked = line
    .map(({ attributes }) => bound.find(([, { style }]) => style === attributes.get('w:styleId')))
    .find((one) => one !== undefined);
  const inherited = given.map((one) => valueOf(one, 'w:ilvl')).find((one) => one !== undefined);
  return { numId, level: linked?.[0] ?? Number(inherited ?? 0) };
}

/** A level above that has not come yet shows its start, but is not counted. */
function countOn(lists: Lists, numId: string, list: List, at: number): number[] {
  const counts = lists.counts.get(list.key) ?? [];
  lists.counts.set(list.key, counts);
  const once = `${numId} ${at}`;
  const start = list.starts.get(at);
  if (start !== undefined && !lists.started.has(once)) counts[at] = start - 1;
  lists.started.add(once);
  counts[at] = (counts[at] ?? startOf(list, at) - 1) + 1;
  for (let level = at + 1; level < counts.length; level += 1) {
    const below = list.levels.get(level)?.restartsBelow ?? level;
    if (at < below) counts[level] = null;
  }
  return Array.from({ length: at + 1 }, (_, level) => counts[level] ?? startOf(list, level));
}

const startOf = (list: List, level: number) =>
  list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;

function readList(key: string, abstract: XmlElement | undefined, num: XmlElement): List {
  const overrides = childrenOf(num, 'w:lvlOverride');
  const levels = [
    ...childrenOf(abstract, 'w:lvl'),
    ...overrides.flatMap((one) => childrenOf(one, 'w:lvl')),
  ].map(readLevel);
  const starts = overrides.flatMap((one) => {
    const start = valueOf(one, 'w:startOverride');
    return start === undefined ? [] : [[numberOf(one, 'w:ilvl'), Number(start)] as const];
  });
  const isLevel = ([index]: readonly [number, unknown]) => index >= 0 && index < LEVELS;
  return { key, levels: new Map(levels.filter(isLevel)), starts: new Map(starts.filter(isLevel)) };
}

function readLevel(level: XmlElement): [number, Level] {
  const index = numberOf(level, 'w:ilvl');
  const restart = valueOf(level, 'w:lvlRestart');
  const isHidden = isOn(childOf(level, 'w:rPr'), 'w:vanish') ?? false;
  return [
    index,
    {
      start: Number(valueOf(level, 'w:start') ?? 0),
      format: formatOf(level),
      pattern: isHidden ? '' : (valueOf(level, 'w:lvlText') ?? ''),
      restartsBelow: restart === undefined ? index : Number(restart),
      isDigitsOnly: isOn(level, 'w:isLgl') ?? false,
      suffix: CUSTOM_SUFFIXES[valueOf(level, 'w:suff') ?? 'tab'] ?? ' ',
      style: valueOf(level, 'w:pStyle'),
    },
  ];
}

/** A format that only newer Words know stands in a choice, with one that all know to fall back on. */
function formatOf(level: XmlElement): string {
  const choice = childOf(level, 'mc:AlternateContent');
  const known = choice && elementsOf(choice).find(({ name }) => name === 'mc:Choice');
  const custom = childOf(known, 'w:numFmt')?.attributes.get('w:format');
  if (custom !== undefined && /^0*1,/u.test(custom)) {
    return custom.startsWith('01,') ? 'decimalZero' : `custom ${custom}`;
  }
  return valueOf(level, 'w:numFmt') ?? 'decimal';
}

const numberOf = ({ attributes }: XmlElement, name: string) => Number(attributes.get(name) ?? 0);
