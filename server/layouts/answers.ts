import { isWithin, type Area } from '#domain/layout/area.ts';
import { SEEN_KINDS } from '#domain/layout/seen-figure.ts';
import type { AreaAnswer, NameAnswer, ShownSheet, ValueAnswer } from '#domain/layout/shown.ts';
import { foldName } from '#domain/fold.ts';
import { parsePeriod, type Period } from '#domain/period.ts';
import type { NameBook } from './name-book.ts';
import { joinSays, NOTHING_SAID, type Says } from './says.ts';

/** What a person has shown of one sheet, by what it is about. */
export interface Answers {
  leftOut: readonly Area[];
  figures: readonly Area[];
  /** Cells that are regions, indicators, periods, units or kinds. */
  roles: readonly AreaAnswer[];
  values: readonly ValueAnswer[];
  names: readonly NameAnswer[];
}

export const NO_ANSWERS: Answers = { leftOut: [], figures: [], roles: [], values: [], names: [] };

export function answersOf(shown: readonly ShownSheet[], sheet: string | null): Answers {
  const answers = shown.filter((one) => one.sheet === sheet).flatMap((one) => one.answers);
  const areas = answers.filter((one) => one.about === 'area');
  return {
    leftOut: areas.filter(({ role }) => role === 'leave-out').map(({ cells }) => cells),
    figures: areas.filter(({ role }) => role === 'figures').map(({ cells }) => cells),
    roles: areas.filter(({ role }) => role !== 'figures' && role !== 'leave-out'),
    values: answers.filter((one) => one.about === 'value'),
    names: answers.filter((one) => one.about === 'name'),
  };
}

/** What was said of the whole sheet: for figures whose heads don't say it. */
export function saidOfSheet({ values }: Answers, book: NameBook): Says {
  const whole = values.filter(({ cells }) => cells === null);
  return whole
    .map((value) => saysOfValue(value, book))
    .reduce((farther, nearer) => joinSays(nearer, farther), NOTHING_SAID);
}

/** What was said of single cells: it goes before their heads. */
export function saidOfCell(
  { values }: Answers,
  book: NameBook,
): (row: number, column: number) => Says {
  const some = values.flatMap((value) =>
    value.cells === null ? [] : [{ cells: value.cells, says: saysOfValue(value, book) }],
  );
  if (some.length === 0) return () => NOTHING_SAID;
  return (row, column) =>
    some
      .filter(({ cells }) => isWithin(cells, row, column))
      .map(({ says }) => says)
      .reduce((farther, nearer) => joinSays(nearer, farther), NOTHING_SAID);
}

/** Whether months as heads count from January; null: not answered for the whole sheet. */
export function countsFromJanuary({ values }: Answers): boolean | null {
  const answer = values.findLast(
    ({ dimension, cells }) => dimension === 'cumulative' && cells === null,
  );
  return answer === undefined ? null : answer.value === 'yes';
}

/** Whether figures that nobody has checked are taken; null: not answered. */
export function takesUnchecked({ values }: Answers): boolean | null {
  const answer = values.findLast(({ dimension }) => dimension === 'status');
  return answer === undefined ? null : answer.value === 'all';
}

function saysOfValue({ dimension, value }: ValueAnswer, book: NameBook): Says {
  const place = { row: 0, column: 0, text: value };
  switch (dimension) {
    case 'region': {
      const entry = book.regions.find(({ id }) => id === value) ?? book.region(value);
      return {
        ...NOTHING_SAID,
        region: { ...place, entry, isWider: entry?.kind === 'wider', total: null },
      };
    }
    case 'indicator': {
      const name = book.indicators.find(({ id }) => id === value)?.name ?? value;
      return { ...NOTHING_SAID, names: [{ ...place, name, parent: null }], indicatorId: value };
    }
    case 'period': {
      const period = parsePeriod(value);
      return period === null ? NOTHING_SAID : saysOfPeriod(period);
    }
    case 'year':
      return { ...NOTHING_SAID, year: Number(value) };
    case 'cumulative':
      return { ...NOTHING_SAID, span: value === 'yes' ? 'cumulative' : 'single' };
    case 'status':
      return NOTHING_SAID;
    case 'unit':
      return { ...NOTHING_SAID, units: [value] };
    case 'kind': {
      const kind = SEEN_KINDS.find((one) => one === value);
      return {
        ...NOTHING_SAID,
        kinds: kind === undefined ? [] : [{ kind, of: null, group: null }],
      };
    }
    default:
      return dimension satisfies never;
  }
}

export function saysOfPeriod(period: Period): Says {
  const [year, from] = period.start.split('-').map(Number);
  const [endYear, to] = period.end.split('-').map(Number);
  if (year === undefined || from === undefined || endYear === undefined || to === undefined)
    return NOTHING_SAID;
  const span = from === 1 ? 'cumulative' : 'single';
  return { ...NOTHING_SAID, year, months: { from, to }, endYear, span };
}

/** What a printed name was said to mean; of an indicator in this unit. Undefined: nothing was. */
export function namedAs(
  { names }: Answers,
  dimension: NameAnswer['dimension'],
  text: string,
  unit: string | null,
): NameAnswer['to'] | undefined {
  const folded = foldName(text);
  return names.findLast(
    (one) =>
      one.dimension === dimension &&
      foldName(one.text) === folded &&
      (dimension === 'region' ||
        one.unit === null ||
        unit === null ||
        foldName(one.unit) === foldName(unit)),
  )?.to;
}
