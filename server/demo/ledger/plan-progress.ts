import { addDays } from '#domain/day.ts';
import type { LedgerCells } from '#domain/ledger/types.ts';
import { dueOf } from '#domain/plans/due.ts';
import { openRandom } from '../random.ts';
import { cityOf, placesOf, type World } from '../world.ts';
import { documentOf } from './documents.ts';
import type { PlanSpec } from './plan-specs.ts';
import { baseValue, hasManyPlaces, planValue } from './plan-values.ts';
import { spansOf } from './spans.ts';
import type { Told } from './told.ts';

/** Of so many series nothing is ever told. */
const SILENT_SHARE = 1 / 12;
const MISSING_SHARE = 0.03;
/** More is missing of the last period: it has only just ended. */
const LAST_MISSING_SHARE = 0.15;

/** All that offices told of a target, place by place. */
export function progressRows(world: World, spec: PlanSpec, told: Told): LedgerCells[] {
  if (openRandom(world.seed, 'plan-silent', spec.indicator).next() < SILENT_SHARE) return [];
  return placeNames(world, spec).flatMap((place) =>
    spec.every === 'once' ? doneOn(world, spec, place, told) : valuesOf(world, spec, place, told),
  );
}

function valuesOf(world: World, spec: PlanSpec, place: string, told: Told): LedgerCells[] {
  if (spec.every === 'once') return [];
  const spans = spansOf(spec.every, told.first, told.last);
  const base = isBaseTold(world, spec, place) ? baseValue(world, spec, place) : null;
  const values = spans.flatMap((span, index) => {
    const share = index === spans.length - 1 ? LAST_MISSING_SHARE : MISSING_SHARE;
    const chance = openRandom(world.seed, 'plan-missing', spec.indicator, place, span.text).next();
    if (chance < share) return [];
    return [
      {
        ...about(spec, place, told),
        period: span.text,
        value: planValue(world, spec, place, span),
      },
    ];
  });
  return base === null
    ? values
    : [{ ...about(spec, place, told), period: '基期', value: base }, ...values];
}

/** Of some places it is not known where they began, which the pages then ask for. */
function isBaseTold({ seed }: World, spec: PlanSpec, place: string): boolean {
  if (spec.base === null || !hasManyPlaces(spec)) return false;
  return openRandom(seed, 'plan-base-told', spec.indicator, place).next() < 0.93;
}

/** The day on which it was done, some weeks around the one on which it was due. */
function doneOn(world: World, spec: PlanSpec, place: string, told: Told): LedgerCells[] {
  const due = dueOf({ target: spec.words, words: '', indicator: '', year: spec.dueYear });
  const stray = openRandom(world.seed, 'plan-done', spec.indicator, place).normal();
  const day = addDays(due ?? '', Math.round(18 * stray) - 12);
  if (day === null || day > told.until) return [];
  return [{ ...about(spec, place, told), period: day, value: day, note: '示例：已办结' }];
}

function about(spec: PlanSpec, place: string, { first }: Told): LedgerCells {
  const { docNo } = documentOf(spec.document, first);
  return { doc_no: docNo, indicator: spec.indicator, places: place, reported_by: '示例填报员' };
}

function placeNames(world: World, { places }: PlanSpec): string[] {
  const [city, others] = [cityOf(world).name, placesOf(world)];
  const ofKind = (wanted: string) =>
    others.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  switch (places) {
    case '县':
      return ofKind('county');
    case '园':
      return ofKind('park');
    case '全':
      return [city, ...ofKind('county')];
    case '区':
      return ['示例城区'];
    default:
      return [city];
  }
}
