import { magnitude, type Decimal } from '../decimal.ts';
import { JUDGED_PART, NO_POINTS, verdictsOf } from './score/single.ts';
import { isOfEvents } from './score/score-item.ts';
import type { Fact, Scheme, SchemeItem } from './types.ts';

export const ASK_KINDS = [
  /** One of `choices`. */
  'verdict',
  /** Whether it holds. */
  'holds',
  /** A value, against a target. */
  'number',
  'count',
  /** Points that somebody gives, or takes off. */
  'points',
  /** Whether a section has any events. */
  'declaration',
  /** An event: as many rows as there are. */
  'event',
] as const;
export type AskKind = (typeof ASK_KINDS)[number];

/** What is to be told of an item: only what its rule needs. */
export interface Ask {
  item: string;
  part: string;
  kind: AskKind;
  /** Whether the target comes with the facts. */
  needsTarget: boolean;
  threshold: Decimal | null;
  choices: readonly string[];
  /** Points between which somebody judges. */
  least: Decimal | null;
  most: Decimal | null;
}

/** What is asked of everyone that is assessed, in the order of the scheme. */
export const asksOf = (scheme: Scheme): Ask[] =>
  [...scheme.items.values()].flatMap((item) => asksOfItem(scheme, item));

const YES_OR_NO = ['是', '否'];

function asksOfItem(scheme: Scheme, item: SchemeItem): Ask[] {
  const ask = (kind: AskKind, more: Partial<Ask> = {}): Ask => ({
    item: item.id,
    part: '',
    kind,
    needsTarget: false,
    threshold: item.threshold,
    choices: [],
    least: null,
    most: null,
    ...more,
  });
  const parts = item.measures.length === 0 ? [''] : item.measures;
  switch (item.rule) {
    case 'judged':
      return [ask('points', { most: item.points })];
    case 'reached': {
      const { verdicts } = verdictsOf({ scheme }, item);
      const choices =
        verdicts.length > 0 ? verdicts.map(({ verdict }) => verdict) : ['达到', '未达到'];
      return [ask('verdict', { choices })];
    }
    case 'steps':
      return parts.map((part) => ask('number', { part, needsTarget: item.threshold === null }));
    case 'ratio':
      return [ask('number', { needsTarget: item.threshold === null })];
    case 'cases':
      return [ask('count')];
    case 'fixed':
    case 'veto':
      return item.follows === null ? [ask('holds', { choices: YES_OR_NO })] : [];
    case 'judged-loss':
      return [ask('points', { choices: [NO_POINTS], ...rangeOf(item) })];
    case 'bonus':
    case 'loss':
      if (item.allOf !== null) return [];
      if (item.measures.length > 0)
        return parts.map((part) => ask('holds', { part, choices: YES_OR_NO }));
      return [ask('event', rangeOf(item))];
    case 'sum':
      return isOfEvents(item) ? [ask('declaration', { choices: ['无', '有'] })] : [];
    default:
      return [];
  }
}

function rangeOf({ value }: SchemeItem): Pick<Ask, 'least' | 'most'> {
  if (!value || value.low === value.high) return { least: null, most: null };
  const [one, other] = [magnitude(value.high), magnitude(value.low)];
  return { least: one, most: other };
}

/**
 * How many of the asks are answered, of how many. Events and what they hold are asked once, of their
 * whole section; a verdict that is judged asks for its points as well.
 */
export function countAnswers(
  scheme: Scheme,
  asks: readonly Ask[],
  facts: readonly Fact[],
): { asked: number; given: number } {
  const byItem = Map.groupBy(facts, ({ item }) => item);
  const counted = asks.filter(({ item }) => !isEvent(scheme, item));
  const given = counted.filter(({ item, part, kind, needsTarget }) => {
    const found = (byItem.get(item) ?? []).find(
      (fact) => fact.part === part && fact.value !== null,
    );
    if (kind === 'declaration' && !found) {
      const under = scheme.items.get(item)?.children ?? [];
      return under.some(({ id }) => byItem.has(id));
    }
    if (!found) return false;
    const isStated = kind === 'number' && !/\d/u.test(found.value ?? '');
    return !needsTarget || isStated || found.target !== null;
  });
  return { asked: counted.length, given: given.length };
}

function isEvent({ items }: Scheme, id: string): boolean {
  const rule = items.get(id)?.rule;
  return rule === 'bonus' || rule === 'loss';
}

/** The part under which points for a verdict are told, where that verdict is judged. */
export const judgedPartOf = (
  scheme: Scheme,
  ask: Ask,
): { part: string; verdicts: string[] } | null => {
  const item = scheme.items.get(ask.item);
  if (!item || ask.kind !== 'verdict') return null;
  const judged = verdictsOf({ scheme }, item).verdicts.filter(({ gives }) => gives === 'judged');
  return judged.length === 0
    ? null
    : { part: JUDGED_PART, verdicts: judged.map(({ verdict }) => verdict) };
};
