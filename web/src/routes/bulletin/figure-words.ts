import type { BulletinFigure } from '#server/schemas/bulletin.ts';
import { trueMinus } from '#lib/format/true-minus.ts';
import { describeSource } from '#lib/ui/scorecard/words.ts';
import { shortNameOf, type Names } from './names.ts';
import { words } from './words.ts';

export const FIGURE_WORDS: Readonly<Record<BulletinFigure['kind'], string>> = words.figures;

export interface FigureWords {
  /** Whose figure, and which: 昌江区规上工业增加值，与目标的差距. */
  title: string;
  period: string;
  /** Null where the figure stands in the table as it is. */
  formula: string | null;
  source: string;
}

/** What is said of a number of the bulletin. */
export function figureWords(figure: BulletinFigure, names: Names): FigureWords {
  const { kind, indicatorId, regionId, departmentId, period, formula, source } = figure;
  const what = FIGURE_WORDS[kind];
  const indicator = names.indicators.find(({ id }) => id === indicatorId)?.proseName ?? '';
  const isOfDepartment = indicatorId === null && departmentId !== null;
  const who = isOfDepartment
    ? shortNameOf(names.departments, departmentId)
    : shortNameOf(names.regions, regionId);
  return {
    title: words.figureOf([who, indicator].filter(Boolean).join(' '), what),
    period: period.label,
    formula: formula === what ? null : setFormula(formula),
    source: source
      ? words.sourceAnd(describeSource(source), words.loaded(source.loadId, source.revision))
      : words.counted,
  };
}

/**
 * A formula as it is set: a hyphen before a number is a minus, one between two a dash.
 * @example setFormula('-8.5，目标 8-8.5') // '−8.5，目标 8–8.5'
 */
export function setFormula(formula: string): string {
  return trueMinus(formula).replaceAll(/(?<=\d%?)-(?=\d)/gu, '–');
}
