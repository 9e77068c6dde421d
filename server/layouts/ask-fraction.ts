import { areaAddress, cellAddress, isWithin, type Area } from '#domain/layout/area.ts';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetQuestion } from '#domain/layout/sheet-reading.ts';
import type { Answers } from './answers.ts';
import { areasOf } from './areas-of.ts';

/** 0.052 among 5.2% and 6.1% may be 5.2% in a cell without its format: nobody but a person knows. */
export function askFractions(
  figures: readonly SeenFigure[],
  answers: Answers,
  sheet: string | null,
): SheetQuestion[] {
  const byColumn = Map.groupBy(figures, ({ column }) => column);
  const bare = [...byColumn.values()].flatMap((same) =>
    same.some(hasSign) ? same.filter((one) => isBareFraction(one) && !isSaid(one, answers)) : [],
  );
  return areasOf(bare).flatMap((area) => {
    const first = bare.find(({ row, column }) => isWithin(area, row, column));
    return first === undefined ? [] : [questionOf(area, first, sheet)];
  });
}

const hasSign = ({ text }: SeenFigure): boolean => /[%％]\s*[)）]?$/u.test(text);

function isBareFraction(figure: SeenFigure): boolean {
  const { value, unit, kind } = figure;
  if (value === null || unit !== '%' || kind === 'rank' || hasSign(figure)) return false;
  return Number(value) !== 0 && Math.abs(Number(value)) < 1;
}

function isSaid({ row, column }: SeenFigure, { values }: Answers): boolean {
  return values.some(
    ({ dimension, cells }) =>
      dimension === 'unit' && cells !== null && isWithin(cells, row, column),
  );
}

function questionOf(
  cells: Area,
  { row, column, text }: SeenFigure,
  sheet: string | null,
): SheetQuestion {
  const [at, all] = [cellAddress(row, column), areaAddress(cells)];
  return {
    about: 'unit',
    sheet,
    cells: [cells],
    text: {
      zh: `同列的数带百分号，${at}的${text}没有：如果它是${text}%，请在下面选定；如果是百分数丢了格式，请改文件`,
      en: `Other figures of the column have a percent sign, ${text} in ${at} has none: say below if it is ${text}%; if a percentage lost its format, mend the file`,
    },
    name: null,
    unit: null,
    options: [
      {
        label: { zh: `就是${text}%`, en: `It is ${text}%` },
        answer: { about: 'value', dimension: 'unit', value: '%', cells },
      },
      {
        label: { zh: `不要${all}`, en: `Leave out ${all}` },
        answer: { about: 'area', cells, role: 'leave-out', direction: null },
      },
    ],
  };
}
