import type { ShownSheet, SheetAnswer } from '#domain/layout/shown.ts';
import { isSameArea } from './selection.ts';

/* What was answered about the sheets of a file: lists that are never changed, so that undo is easy. */

export type Shown = readonly ShownSheet[];

export const answersOf = (shown: Shown, sheet: string | null): readonly SheetAnswer[] =>
  shown.find((one) => one.sheet === sheet)?.answers ?? [];

/** Answers put behind those there are; one that says the same of the same takes the place of the other. */
export function putAnswers(
  shown: Shown,
  sheet: string | null,
  answers: readonly SheetAnswer[],
): Shown {
  const kept = answersOf(shown, sheet).filter(
    (old) => !answers.some((one) => isAboutSame(old, one)),
  );
  return withAnswers(shown, sheet, [...kept, ...answers]);
}

/** The same of all sheets, for what a name means on one it means on every other. */
export function putNames(
  shown: Shown,
  sheets: readonly (string | null)[],
  answers: readonly SheetAnswer[],
): Shown {
  const names = answers.filter(({ about }) => about === 'name');
  if (names.length === 0) return shown;
  return sheets.reduce((next, sheet) => putAnswers(next, sheet, names), shown);
}

/** Takes an answer back; what a name means on every sheet. */
export function takeBackAnswer(shown: Shown, sheet: string | null, answer: SheetAnswer): Shown {
  const places = answer.about === 'name' ? shown.map((one) => one.sheet) : [sheet];
  return places.reduce<Shown>(
    (next, place) =>
      withAnswers(
        next,
        place,
        answersOf(next, place).filter((one) => !isAboutSame(one, answer)),
      ),
    shown,
  );
}

function withAnswers(shown: Shown, sheet: string | null, answers: readonly SheetAnswer[]): Shown {
  const others = shown.filter((one) => one.sheet !== sheet);
  return answers.length > 0 ? [...others, { sheet, answers }] : others;
}

/** Whether the newer answer leaves nothing of the older. */
function isAboutSame(old: SheetAnswer, one: SheetAnswer): boolean {
  if (old.about === 'area' && one.about === 'area') return isSameArea(old.cells, one.cells);
  if (old.about === 'value' && one.about === 'value') {
    const isSamePlace =
      old.cells === null || one.cells === null
        ? old.cells === one.cells
        : isSameArea(old.cells, one.cells);
    return old.dimension === one.dimension && isSamePlace;
  }
  return (
    old.about === 'name' &&
    one.about === 'name' &&
    old.dimension === one.dimension &&
    old.text === one.text &&
    old.unit === one.unit
  );
}

export const countAnswers = (shown: Shown): number =>
  shown.reduce((sum, { answers }) => sum + answers.length, 0);
