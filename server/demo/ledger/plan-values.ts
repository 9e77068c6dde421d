import type { World } from '../world.ts';
import { openRandom } from '../random.ts';
import type { PlanSpec } from './plan-specs.ts';
import type { Span } from './spans.ts';

/** The steps of the made-up scale, the best first. */
export const STEPS = ['一级', '二级', '三级', '四级'] as const;

/** One in so many reaches its goal exactly. */
const JUST_MET_SHARE = 0.06;

/** What came of a target in a place by the end of a period, as an office types it. */
export function planValue(world: World, spec: PlanSpec, place: string, span: Span): string {
  const chance = openRandom(world.seed, 'plan', spec.indicator, place, span.text);
  if (spec.model === 'grade') return gradeOf(chance.next());
  if (spec.model === 'cover') return chance.next() < coverShare(world, span) ? '达到' : '未达到';
  if (spec.model === 'ratio')
    return `1∶${Math.round((spec.goal ?? 0) * (1 + 0.05 * chance.normal()))}`;
  const goal = spec.goal ?? 0;
  const luck = openRandom(world.seed, 'plan-luck', spec.indicator, place);
  const isJust = luck.next() < JUST_MET_SHARE && isFinal(spec, span);
  const value = isJust
    ? goal
    : number(world, spec, span, {
        base: Number(baseValue(world, spec, place)),
        luck: luck.normal(),
        stray: chance.normal(),
      });
  return within(value, spec).toFixed(spec.decimals);
}

/** Where a place began: at the base in print where it is the only one, else some way off it. */
export function baseValue({ seed }: World, spec: PlanSpec, place: string): string {
  const [base, goal] = [spec.base ?? 0, spec.goal ?? 0];
  const off = 0.15 * openRandom(seed, 'plan-base', spec.indicator, place).normal() * (goal - base);
  const isOff = base !== 0 && hasManyPlaces(spec);
  return within(isOff ? base + off : base, spec).toFixed(spec.decimals);
}

export const hasManyPlaces = ({ places }: PlanSpec): boolean => !['市', '区'].includes(places);

interface Strays {
  base: number;
  /** Of the place, the same in all periods. */
  luck: number;
  stray: number;
}

function number(world: World, spec: PlanSpec, span: Span, { base, luck, stray }: Strays): number {
  const goal = spec.goal ?? 0;
  const years = span.at - world.firstYear;
  switch (spec.model) {
    case 'hold':
      return goal < 20
        ? goal + Math.round(0.6 + 0.4 * luck + 0.5 * stray)
        : goal * (1.02 + 0.01 * luck + 0.015 * stray);
    case 'under':
      return goal * (0.9 + 0.05 * luck + 0.05 * stray);
    case 'rise':
    case 'grow':
      return base * grown(1.115 + 0.02 * luck, years) * (1 + 0.005 * stray);
    default: {
      const whole = (spec.dueYear ?? span.year) + 1 - world.firstYear;
      const share = (years / whole) * (1 + 0.15 * luck);
      return base + (goal - base) * Math.min(share + 0.02 * stray, 1.2);
    }
  }
}

/** By whole years: no power, whose last digit is the machine's own. */
function grown(factor: number, years: number): number {
  return Array.from({ length: Math.round(years) }, () => factor).reduce((all, one) => all * one, 1);
}

function within(value: number, { unit }: PlanSpec): number {
  return Math.max(0, unit === '%' ? Math.min(value, 100) : value);
}

const isFinal = ({ dueYear }: PlanSpec, { year, at }: Span): boolean =>
  dueYear === null || (year === dueYear && at === year + 1);

const coverShare = ({ firstYear }: World, { at }: Span): number =>
  Math.min(0.35 + 0.2 * (at - firstYear), 0.95);

function gradeOf(chance: number): string {
  const at = [0.3, 0.85, 0.97].findIndex((end) => chance < end);
  return STEPS[at < 0 ? STEPS.length - 1 : at] ?? STEPS[0];
}
