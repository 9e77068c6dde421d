import type { CellRole } from '#domain/layout/shown.ts';

import type { HeadLevel } from './head-level.ts';
import type { BookRegion, NameBook } from './name-book.ts';
import { parentsOf } from './parents.ts';
import { isProvince } from './provinces.ts';
import { NOTHING_SAID, wordsOf, type SaidRegion, type Says } from './says.ts';
import type { PlacedText } from './sections.ts';
import type { HeadFacts } from './words/head-facts.ts';
import { readHead } from './words/head-facts.ts';
import { readFrequency } from './words/row-words.ts';
import { readPeriodRun } from './words/period-run.ts';

/** What the names of a level are. */
export type NamesOf = 'region' | 'indicator' | 'department' | 'status' | 'translation' | 'none';

export interface NamedLevel extends HeadLevel {
  namesOf: NamesOf;
  /** How many different names there are, and how many of them are known. */
  names: number;
  known: number;
  /** Its names are known only together with those of another level; then 合计 is one of them. */
  arePart?: true;
  /** Of heads that are no names as far as is known: what titles call the figures under them. */
  besides?: readonly string[];
}

const WIDER = /^(?:全国|[全我本]省|全自治区|中国|.{2,8}省|.{2,10}自治区)(?:平均|合计|总计)?$/u;

export function isWiderWord(text: string): boolean {
  const bare = text.normalize('NFKC').replaceAll(/\s/gu, '');
  return WIDER.test(bare) || isProvince(bare);
}

/** Decides by how many names of a level are known, and by what its own head says. */
export function nameLevel(level: HeadLevel, book: NameBook, role: CellRole | null): NamedLevel {
  const texts = [...new Set([...level.cells.values()].map(({ text }) => text))];
  let [regions, indicators, names] = [0, 0, 0];
  for (const printed of texts) {
    const text = splitPlace(printed, book)?.text ?? printed;
    const { name, total } = readHead(text);
    const isRegion = findRegion(book, text, name) !== null || isWiderWord(name || text);
    if (isRegion || total !== null) regions += isRegion ? 1 : 0.5;
    if (name === '') continue;
    names += 1;
    if (!isRegion && book.indicatorsNamed(name).length > 0) indicators += 1;
  }
  return {
    ...level,
    ...(role === 'period' && { isTimes: true }),
    namesOf: role === null ? namesOfLevel(level, { regions, indicators, names }) : namesBy(role),
    names,
    known: Math.max(regions, indicators),
  };
}

function namesBy(role: CellRole): NamesOf {
  return role === 'region' || role === 'indicator' ? role : 'none';
}

function namesOfLevel(
  { label, isTimes, isFrequency }: HeadLevel,
  { regions, indicators, names }: { regions: number; indicators: number; names: number },
): NamesOf {
  if (isTimes || isFrequency || label === 'unit' || label === 'kind' || label === 'note')
    return 'none';
  if (label === 'department' || label === 'status') return label;
  if (regions >= 1 && regions > indicators && regions * 3 >= names) return 'region';
  if (indicators > 0 && indicators >= regions) return 'indicator';
  if (label === 'region' || label === 'indicator') return label;
  return 'none';
}

export function findRegion(book: NameBook, text: string, name: string): BookRegion | null {
  return book.region(text) ?? (name === '' ? null : book.region(name));
}

/** Heads that say again in English what those over or under them say in Chinese name nothing else. */
export function withoutTranslations(levels: readonly NamedLevel[]): NamedLevel[] {
  const isChinese = ({ cells }: NamedLevel) =>
    [...cells.values()].some(({ text }) => /\p{Script=Han}/u.test(readHead(text).name));
  const hasChinese = levels.some(isChinese);
  return levels.map((level) =>
    hasChinese && level.namesOf === 'none' && !level.isTimes && !isChinese(level)
      ? { ...level, namesOf: 'translation' }
      : level,
  );
}

/** What each cell of a level says, by its row and column. */
export function saysOfLevel(level: NamedLevel, book: NameBook): ReadonlyMap<PlacedText, Says> {
  const places = [...new Set(level.cells.values())];
  const times = timesOf(level, places);
  const parents =
    level.namesOf === 'indicator' ? parentsOf(level, places) : new Map<PlacedText, string>();
  return new Map(
    places.map((place, index) => {
      const split = splitPlace(place.text, book);
      const facts = readHead(split?.text ?? place.text);
      const words = wordsOf(place.text, facts, times[index] ?? null);
      if (level.isFrequency)
        return [place, { ...NOTHING_SAID, frequency: readFrequency(place.text) }];
      const own = factsIn(level, { ...place, text: split?.text ?? place.text });
      const named = namesIn(level, place, own, book, parents.get(place) ?? null);
      const region = named.region ?? (split && saidRegion(place, readHead(split.place), book));
      return [place, { ...words, ...named, region }];
    }),
  );
}

function factsIn({ arePart }: NamedLevel, { text }: PlacedText): HeadFacts {
  const facts = readHead(text);
  const isWhole = arePart === true && facts.name === '' && facts.total === 'total';
  return isWhole ? { ...facts, name: '合计' } : facts;
}

/** 中国:CPI:当月同比, as data terminals call their series. */
function splitPlace(text: string, book: NameBook): { place: string; text: string } | null {
  const [, place = '', rest = ''] = /^\s*([^:：()（）]{2,12})[:：]\s*(\S.*)$/su.exec(text) ?? [];
  const isPlace = place !== '' && (findRegion(book, place, place) !== null || isWiderWord(place));
  return isPlace ? { place, text: rest } : null;
}

/** Where nearly all are times they are read together: 2016.1 behind 2016.09 is October. */
function timesOf({ isTimes, label }: NamedLevel, places: readonly PlacedText[]) {
  const run = readPeriodRun(places.map(({ text }) => text));
  const found = run.filter((time) => time !== null).length;
  return isTimes || label === 'period' || (found > 1 && found === places.length) ? run : [];
}

function namesIn(
  { namesOf, besides }: NamedLevel,
  place: PlacedText,
  facts: HeadFacts,
  book: NameBook,
  parent: string | null,
): Pick<Says, 'region' | 'names' | 'status'> {
  const nothing = { region: null, names: [], status: null };
  if (namesOf === 'status') return { ...nothing, status: place.text.trim() };
  if (namesOf === 'region') return { ...nothing, region: saidRegion(place, facts, book) };
  if (namesOf === 'indicator')
    return { ...nothing, names: facts.name === '' ? [] : [{ ...place, name: facts.name, parent }] };
  if (namesOf === 'department' || namesOf === 'translation') return nothing;
  const region = findRegion(book, place.text, facts.name);
  if (region !== null)
    return { ...nothing, region: { ...place, entry: region, isWider: false, total: null } };
  // What nobody knows may still part figures from one another, 城镇 from 农村: it is asked, not dropped.
  const isName = besides === undefined ? facts.name !== '' : isOther(facts, besides, book);
  return { ...nothing, names: isName ? [{ ...place, name: facts.name, parent }] : [] };
}

/** 户均产值 under a title of 工业产值 is another thing, 产值 is not. */
function isOther(
  { name, derived, isRemark }: HeadFacts,
  titles: readonly string[],
  book: NameBook,
): boolean {
  if (name !== '' && book.indicatorsNamed(name).length > 0) return true;
  if (derived !== null || isRemark || !/\p{Script=Han}/u.test(name)) return false;
  const bare = name.replace(/[额量值数]$/u, '');
  return !titles.some((title) => title.includes(bare));
}

export function saidRegion(place: PlacedText, facts: HeadFacts, book: NameBook): SaidRegion | null {
  const entry = findRegion(book, place.text, facts.name);
  // 全省位次 between regions is a rank, 1-6月 a period.
  if (entry === null && facts.name === '' && facts.total === null && !isWiderWord(place.text))
    return null;
  const text = facts.name || place.text.trim();
  if (entry !== null) return { ...place, text, entry, isWider: false, total: null };
  const isWhole = /^[全我本][市县区州盟旗]$/u.test(text.replaceAll(/\s/gu, ''));
  const total = isWhole ? 'total' : facts.total;
  const isWider = total === null && isWiderWord(text);
  const bare = withoutBlanks(text);
  return {
    ...place,
    text: isWider && bare === '全省' ? (book.province ?? bare) : bare,
    entry,
    isWider,
    total,
  };
}

/** Those that part Latin words stay. */
function withoutBlanks(text: string): string {
  return text.replaceAll(/(?<!\p{Script=Latin}|[!-~])\s+|\s+(?!\p{Script=Latin}|[!-~])/gu, '');
}
