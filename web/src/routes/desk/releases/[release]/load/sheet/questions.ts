import type { Area } from '#domain/layout/area.ts';
import { areaAddress } from '#domain/layout/area.ts';
import type { SheetAnswer, ValueAnswer } from '#domain/layout/shown.ts';
import type { SheetView } from '#server/schemas/layouts.ts';
import type { UnknownName } from './new-entry.ts';
import { listed } from './words.ts';

export type Question = SheetView['questions'][number];

/** A name that is asked for, with what the sheet shows of it. */
export interface NameQuestion {
  name: UnknownName;
  /** Null: it stands on another sheet. */
  question: Question | null;
}

/** Unknown names, each with the question that asks for it; what is no name is left. */
export function partQuestions({
  questions,
  unknownNames,
}: Pick<SheetView, 'questions' | 'unknownNames'>): { names: NameQuestion[]; others: Question[] } {
  const asks = (one: Question, name: UnknownName) =>
    one.about === name.dimension && one.name === name.text && one.unit === name.unit;
  return {
    names: unknownNames.map((name) => ({
      name,
      question: questions.find((one) => asks(one, name)) ?? null,
    })),
    others: questions.filter((one) => !unknownNames.some((name) => asks(one, name))),
  };
}

const MOST_PLACES = 3;

/** @example placesOf([B3:B9, D3:D9]) // 'B3:B9、D3:D9' */
export function placesOf(cells: readonly Area[], more: (count: number) => string): string {
  const shown = listed(cells.slice(0, MOST_PLACES).map(areaAddress));
  return cells.length > MOST_PLACES ? `${shown}${more(cells.length - MOST_PLACES)}` : shown;
}

/** What a value may be typed for; of the rest only the options answer. */
export function valueOf(about: Question['about']): ValueAnswer['dimension'] | null {
  return about === 'hidden' || about === 'status' || about === 'table' ? null : about;
}

/** A value that was typed, for the same cells as the options answer for. */
export function valueAnswer({ about, options }: Question, value: string): SheetAnswer | null {
  const dimension = valueOf(about);
  if (dimension === null) return null;
  const like = options.map(({ answer }) => answer).find((one) => one.about === 'value');
  const cells = like?.about === 'value' && like.dimension === dimension ? like.cells : null;
  return { about: 'value', dimension, value, cells };
}

/** What a question about a whole sheet is about is no cells that could be left out. */
export const canLeaveOut = ({ about, cells }: Question): boolean =>
  cells.length > 0 && about !== 'year' && about !== 'hidden' && about !== 'status';

/** All the cells that a question is about hold nothing to be kept. */
export const leaveOutAll = ({ cells }: Pick<Question, 'cells'>): SheetAnswer[] =>
  cells.map((area) => ({ about: 'area', cells: area, role: 'leave-out', direction: null }));

export const leaveOutName = ({ dimension, text, unit }: UnknownName): SheetAnswer => ({
  about: 'name',
  dimension,
  text,
  unit,
  to: { as: 'leave-out' },
});
