import { MOST_FIGURES } from '#server/formats/statistics/cube.ts';
import { tooManyFigures } from '#server/formats/statistics/format-problems.ts';
import {
  isList,
  isObject,
  memberOf,
  textOf,
  type JsonObject,
  type JsonValue,
} from '#server/formats/statistics/json-text.ts';
import { showDecimals } from '#server/formats/statistics/show-decimals.ts';
import type { FormatReading, PrintedFigure } from '../printed-figure.ts';
import { joinFacts, NO_FACTS, type CategoryFacts } from './category-facts.ts';
import { readOwnReason } from './own-reasons.ts';
import { withoutRepeatedTargets } from './repeated-targets.ts';
import { settleFigure } from './settle-figure.ts';
import { readTimeCode } from './time-code.ts';

/** The JSON that is exported here, or an answer of the API; null: it is none. */
export function readOwnJson(whole: JsonObject, file: string): FormatReading | null {
  const all = memberOf(whole, 'observations');
  if (!isList(all) || !all.every(isObservation)) return null;
  if (all.length > MOST_FIGURES)
    return { ...NOTHING, figures: [], problems: [tooManyFigures(file, all.length)] };
  const figures = all.flatMap((one, index) => readObservation(one, index));
  return { ...NOTHING, problems: [], figures: withoutRepeatedTargets(figures) };
}

const NOTHING = { tables: [], questions: [], leftOut: [], isOwn: true };

function isObservation(value: JsonValue): value is JsonObject {
  const idOf = (name: string) => textOf(memberOf(memberOf(value, name), 'id'));
  return isObject(value) && idOf('indicator') !== null && idOf('region') !== null;
}

function readObservation(one: JsonObject, index: number): PrintedFigure[] {
  // A value of before, where all are told.
  if (textOf(memberOf(one, 'knownTo')) !== null) return [];
  const facts = factsOf(one);
  const make = (own: CategoryFacts, text: string, more: Partial<PrintedFigure>): PrintedFigure => ({
    ...settleFigure(joinFacts([own, facts])),
    ...{ sheet: 'observations', row: index + 1, column: 1, address: String(index) },
    ...{ text, status: null, missing: null, ...more },
  });
  const value = textOf(memberOf(one, 'value'));
  const decimals = Number(textOf(memberOf(one, 'decimals')) ?? Number.NaN);
  const reason = readOwnReason(textOf(memberOf(one, 'missingReason')) ?? '');
  const note = textOf(memberOf(one, 'noteMark'));
  const shown =
    value === null ? '' : showDecimals(value, Number.isInteger(decimals) ? decimals : null);
  const target = textOf(memberOf(memberOf(one, 'target'), 'text'));
  const rank = textOf(memberOf(one, 'rank'));
  return [
    ...(value === null && reason === null
      ? []
      : [make(NO_FACTS, shown, { note, missing: value === null ? reason : null })]),
    ...(target === null ? [] : [make({ ...NO_FACTS, kind: 'target' }, target, { column: 2 })]),
    ...(rank === null
      ? []
      : [make({ ...NO_FACTS, kind: 'rank', of: 'actual', unit: '位' }, rank, { column: 3 })]),
  ];
}

function factsOf(one: JsonObject): CategoryFacts {
  const own = (name: string, member: string) => textOf(memberOf(memberOf(one, name), member));
  const interval = `${own('period', 'start') ?? ''}/${own('period', 'end') ?? ''}`;
  return {
    ...NO_FACTS,
    region: own('region', 'name'),
    regionCode: own('region', 'id'),
    indicator: own('indicator', 'name'),
    indicatorCode: own('indicator', 'id'),
    unit: own('indicator', 'unit'),
    time: readTimeCode(interval, null),
  };
}
