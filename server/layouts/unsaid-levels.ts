import type { Answers } from './answers.ts';
import { nameLevel, type NamedLevel } from './levels.ts';
import type { HeadLevel } from './head-level.ts';
import type { NameBook } from './name-book.ts';
import { joinNames } from './settle-indicator.ts';
import { roleOfLevel } from './shown-roles.ts';
import { readHead } from './words/head-facts.ts';

/** What the names of each level are, the nearest last; `titles`: the indicators that titles name. */
export function nameLevels(
  levels: readonly HeadLevel[],
  { book, answers, titles }: { book: NameBook; answers: Answers; titles: readonly string[] },
): NamedLevel[] {
  const named = levels.map((level) => nameLevel(level, book, roleOfLevel(level, answers)));
  const settled = withUnsaid(withParts(named, book), titles.length > 0);
  return settled.map((level) =>
    level.side === 'over' && level.namesOf === 'none' ? { ...level, besides: titles } : level,
  );
}

/** 规上工业 over 新增: only together they are a name that is known. */
function withParts(levels: readonly NamedLevel[], book: NameBook): NamedLevel[] {
  const open = levels.filter(
    ({ namesOf, known, label, isTimes }) =>
      !isTimes && (label === null || label === 'indicator') && namesOf !== 'region' && known < 1,
  );
  const parts = new Set(
    open.flatMap((one, index) =>
      open.slice(index + 1).flatMap((other) => (areJoined(one, other, book) ? [one, other] : [])),
    ),
  );
  return levels.map((level) =>
    parts.has(level) ? { ...level, namesOf: 'indicator', arePart: true } : level,
  );
}

const MOST_TRIED = 12;

function areJoined(one: HeadLevel, other: HeadLevel, book: NameBook): boolean {
  const [names, others] = [namesOf(one), namesOf(other)];
  return names.some((name) => others.some((behind) => joinNames(name, behind, book) !== null));
}

function namesOf({ cells }: HeadLevel): string[] {
  const names = [...new Set([...cells.values()].map(({ text }) => readHead(text).name))];
  return names.filter((name) => name !== '').slice(0, MOST_TRIED);
}

const PLACE = /[市县区州盟旗镇乡]$|街道$|开发区$|园区?$/u;

/** Names of lines that nobody knows and no head explains are asked for: what they are shows what is said already. */
function withUnsaid(levels: readonly NamedLevel[], isNamed: boolean): NamedLevel[] {
  const has = (what: NamedLevel['namesOf']) => levels.some(({ namesOf }) => namesOf === what);
  const firstFigures = Math.min(...levels.flatMap((one) => columnsOf(one)));
  const unsaid = levels.findLast(
    ({ side, at, namesOf, isTimes, label, names }) =>
      side === 'before' &&
      at < firstFigures &&
      namesOf === 'none' &&
      !isTimes &&
      label === null &&
      names > 1,
  );
  if (unsaid === undefined || (has('region') && (has('indicator') || isNamed))) return [...levels];
  const texts = [...unsaid.cells.values()].map(({ text }) => readHead(text).name);
  const arePlaces = texts.filter((text) => PLACE.test(text)).length * 2 > texts.length;
  const isRegion = !has('region') && (arePlaces || has('indicator'));
  return levels.map((level) =>
    level === unsaid ? { ...level, namesOf: isRegion ? 'region' : 'indicator' } : level,
  );
}

function columnsOf({ side, cells }: HeadLevel): number[] {
  return side === 'over' ? [...cells.keys()] : [];
}
