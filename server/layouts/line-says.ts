import type { CellRole } from '#domain/layout/shown.ts';

import { saidRegion } from './levels.ts';
import type { BookRegion, NameBook } from './name-book.ts';
import { NOTHING_SAID, wordsOf, type SaidName, type SaidRegion, type Says } from './says.ts';
import type { PlacedText } from './sections.ts';
import { readHead, type HeadFacts } from './words/head-facts.ts';

/** What a title or a sheet's name says; the names in it are looked for one by one. */
export function saysOfLine(place: PlacedText, book: NameBook): Says {
  const [, label, behind] = LABELLED.exec(place.text) ?? [];
  const text = behind ?? place.text;
  const facts = readHead(text);
  const words = IS_DAY.test(text) ? NOTHING_SAID : wordsOf(text, facts, null);
  return {
    ...words,
    derived: null,
    region: label === '指标' ? null : regionInLine({ ...place, text }, facts, { label, book }),
    names: label === '地区' ? [] : namesInLine({ ...place, text }, facts, { label, book }),
  };
}

/** Over the exports of data sites; what stands behind is the whole name, known or not. */
const LABELLED = /^\s*(指标|地区|时间|时期)\s*[:：]\s*(.+)$/su;

/** When a table was made or changed: 更新时间, Last updated. */
const IS_DAY = /^\s*(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?:[ T].*)?$/u;

interface LineContext {
  label: string | undefined;
  book: NameBook;
}

function regionInLine(
  place: PlacedText,
  facts: HeadFacts,
  { label, book }: LineContext,
): SaidRegion | null {
  const entry = deepest(book, book.regionsIn(place.text));
  if (entry !== null) return { ...place, entry, isWider: false, total: null };
  return label === '地区' ? saidRegion(place, facts, book) : null;
}

/** 景德镇市2019年乐平市主要指标 is about 乐平市. */
function deepest(book: NameBook, regions: readonly BookRegion[]): BookRegion | null {
  const outer = new Set(regions.map(({ insideId }) => insideId));
  const inner = regions.filter(({ id }) => !outer.has(id));
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

function namesInLine(
  place: PlacedText,
  { name }: HeadFacts,
  { label, book }: LineContext,
): SaidName[] {
  const isWhole = label === '指标' || book.indicatorsNamed(name).length > 0;
  if (name !== '' && isWhole) return [{ ...place, name, parent: null }];
  return book
    .indicatorNamesIn(place.text)
    .slice(0, 1)
    .map((found) => ({ ...place, name: readHead(found).name || found, parent: null }));
}

/** A cell of which a person said what it is, for the whole table. */
export function saysOfShown(place: PlacedText & { role: CellRole }, book: NameBook): Says {
  const says = saysOfLine(place, book);
  const facts = readHead(place.text);
  const name = facts.name || place.text.trim();
  const { year, months, endYear, span, kinds, basis } = says;
  switch (place.role) {
    case 'region':
      return {
        ...NOTHING_SAID,
        region: says.region ?? saidRegion(place, { ...facts, name }, book),
      };
    case 'indicator': {
      const names = says.names.length > 0 ? says.names : [{ ...place, name, parent: null }];
      return { ...NOTHING_SAID, names };
    }
    case 'period':
      return { ...NOTHING_SAID, year, months, endYear, span };
    case 'unit':
      return { ...NOTHING_SAID, units: says.units.length > 0 ? says.units : [place.text.trim()] };
    case 'kind':
      return { ...NOTHING_SAID, kinds, basis };
    default:
      return NOTHING_SAID;
  }
}
