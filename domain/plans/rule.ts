import type { Decimal } from '#domain/decimal.ts';
import type { Fraction } from '#domain/fraction.ts';
import type { Target } from '#domain/target.ts';
import type { ScaleStep } from './scale.ts';

export type Way = 'up' | 'down';

/** What is compared with: the same months of last year, the nation, another series of the document. */
export interface Reference {
  kind: 'last-year' | 'wide' | 'series';
  /** As the words call it: 各项贷款平均增速. */
  name: string;
}

/** What the words of a target ask of a value. */
export type PlanRule = Readonly<
  /** A bound, a range, 左右, or a change from a base. */
  | { kind: 'bound'; target: Target }
  /** 基本全覆盖: near a bound, how near is not said. */
  | { kind: 'near'; bound: 'at-least' | 'at-most'; value: Decimal; unit: string }
  /** 每年降低0.5个百分点: from the base year on, every year by as much. */
  | { kind: 'yearly'; way: Way; by: Decimal; unit: string; isCompound: boolean }
  /** 较上年增长40%以上 */
  | { kind: 'over-last-year'; way: Way; by: Decimal; unit: string }
  /** 不低于各项贷款平均增速, 全国平均水平的1/2以上 */
  | { kind: 'reference'; bound: 'at-least' | 'at-most'; reference: Reference; factor: Fraction }
  /** The lesser of another figure and a number: what one is entitled to, up to a most. */
  | { kind: 'lesser'; reference: Reference; most: Decimal; unit: string }
  /** 不降低, 提高: against the base, equal or not. */
  | { kind: 'base'; bound: 'at-least' | 'at-most'; isStrict: boolean }
  /** 上升趋势减缓, 有效控制: rises less than before, rises no more. */
  | { kind: 'trend'; how: 'slower' | 'held' | 'markedly-slower' }
  | { kind: 'grade'; bound: 'at-least' | 'at-most'; step: ScaleStep; scale: string }
  /** 1∶150 */
  | { kind: 'ratio'; bound: 'at-least' | 'at-most'; value: Fraction; text: string }
  /** A day on which it is done, or the word of the office that it is. */
  | { kind: 'event' }
  /** No target is printed: what is counted is told, and judged by nothing. */
  | { kind: 'counted' }
  | { kind: 'unread' }
>;
