import { areaAddress, cellAddress, type Area } from '#domain/layout/area.ts';
import type { SeenFigure, SeenKind } from '#domain/layout/seen-figure.ts';
import type { QuestionOption, SheetQuestion } from '#domain/layout/sheet-reading.ts';
import { parseUnit } from '#domain/unit.ts';
import { areasOf } from './areas-of.ts';

interface Pair {
  first: SeenFigure;
  again: SeenFigure;
}

/** Figures of which a file says two things: nobody but a person can say which of them holds. */
export function askTwice(figures: readonly SeenFigure[]): SheetQuestion[] {
  const groups = Map.groupBy(findPairs(figures), ({ first, again }) =>
    JSON.stringify([first.sheet, first.column, again.sheet, again.column]),
  );
  return [...groups.values()].flatMap(questionOf);
}

function findPairs(figures: readonly SeenFigure[]): Pair[] {
  const known = new Map<string, SeenFigure>();
  const pairs: Pair[] = [];
  for (const figure of figures) {
    const key = keyOf(figure);
    if (key === null) continue;
    const first = known.get(key);
    if (first === undefined) known.set(key, figure);
    else if (!isSame(first, figure)) pairs.push({ first, again: figure });
  }
  return pairs;
}

/** Null: what it is of is asked already, or there is no figure. */
function keyOf(figure: SeenFigure): string | null {
  const { regionId, indicatorId, period, kind, of, group, value, missing } = figure;
  if (period === null || regionId === null || indicatorId === null) return null;
  if (value === null && missing !== null) return null;
  const unit = unitOf(figure);
  const what = [ownKind(kind), ownKind(of), group];
  return [regionId, indicatorId, unit.base, period.start, period.end, ...what].join(' ');
}

/** A rate is called growth beside an amount and stands alone elsewhere: of one indicator they are one figure. */
function ownKind(kind: SeenKind | null): string | null {
  return kind === 'level' || kind === 'growth' ? 'actual' : kind;
}

/** 万元 and 亿元 are sizes of one. */
function unitOf({ unit }: SeenFigure): { base: string | null; size: number } {
  const known = unit === null ? null : parseUnit(unit);
  return known === null
    ? { base: unit, size: 1 }
    : { base: known.base, size: known.factor * 10 ** known.power };
}

/** 12.50 is 12.5, and 1.25亿元 is 12500万元; a target in words is the same in the same words. */
function isSame(one: SeenFigure, other: SeenFigure): boolean {
  if (one.value === null || other.value === null)
    return one.value === other.value && one.text === other.text;
  const [first = 0, second = 0] = [one, other].map(
    (figure) => Number(figure.value) * unitOf(figure).size,
  );
  return Math.abs(first - second) <= Math.abs(first) * ROUNDING;
}

/** Of multiplying doubles, far below the fifteen digits that a figure may have. */
const ROUNDING = 1e-14;

function questionOf(pairs: readonly Pair[]): SheetQuestion[] {
  const [pair] = pairs;
  if (pair === undefined) return [];
  const firsts = areasOf(pairs.map(({ first }) => first));
  const others = areasOf(pairs.map(({ again }) => again));
  const isOneSheet = pair.first.sheet === pair.again.sheet;
  const [here, there] = [pair.first, pair.again].map(({ row, column, text, sheet }) => {
    const address = cellAddress(row, column);
    return { text, address: isOneSheet || sheet === null ? address : `${sheet}!${address}` };
  });
  if (here === undefined || there === undefined) return [];
  return [
    {
      about: 'table',
      sheet: pair.again.sheet,
      cells: isOneSheet ? [...firsts, ...others] : others,
      text: {
        zh: `同一个数有两个值：${here.address}是${here.text}，${there.address}是${there.text}，取哪一个？`,
        en: `One figure has two values: ${here.text} in ${here.address}, ${there.text} in ${there.address}. Which is to be taken?`,
      },
      name: null,
      unit: null,
      options: isOneSheet ? [...leaveOut(others), ...leaveOut(firsts)] : leaveOut(others),
    },
  ];
}

/** One answer leaves out one rectangle: of several a person marks them. */
function leaveOut([cells, ...others]: readonly Area[]): QuestionOption[] {
  if (cells === undefined || others.length > 0) return [];
  const address = areaAddress(cells);
  return [
    {
      label: { zh: `不要${address}`, en: `Leave out ${address}` },
      answer: { about: 'area', cells, role: 'leave-out', direction: null },
    },
  ];
}
