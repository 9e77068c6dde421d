import { toNumber, type Decimal } from '#domain/decimal.ts';
import { RULE_NAMES } from '#domain/assessments/rules.ts';
import type {
  Fact,
  ItemScore,
  Reading,
  Scheme,
  SchemeItem,
  Step,
} from '#domain/assessments/types.ts';
import { SETTING_NAMES } from '#domain/assessments/settings.ts';
import { speak, type Said } from '#domain/said.ts';
import type { FactReply, PaperItem, StepReply } from '#server/schemas/assessment-paper.ts';
import type { ReadingReply, SchemeItemReply } from '#server/schemas/assessment-schemes.ts';

/** How the contract names items of schemes, readings and points. */

export const numberOf = (amount: Decimal | null): number | null => amount && toNumber(amount);

export const sayMessage = (said: Said) => speak({ message: said });

export function toSchemeItem(item: SchemeItem, depth: number): SchemeItemReply {
  return {
    id: item.id,
    parent: item.parent,
    depth,
    name: item.name,
    rule: item.rule,
    ...speak({ ruleName: RULE_NAMES[item.rule] }),
    nature: item.nature,
    points: numberOf(item.points),
    condition: item.condition,
    value: item.value && { low: toNumber(item.value.low), high: toNumber(item.value.high) },
    step: numberOf(item.step),
    stepUnit: item.stepUnit === '' ? null : item.stepUnit,
    perStep: numberOf(item.perStep),
    floor: numberOf(item.floor),
    cap: numberOf(item.cap),
    threshold: numberOf(item.threshold),
    each: item.each,
    open: item.open,
    words: item.words,
    line: item.line,
  };
}

/** The items of a scheme, each before what stands under it. */
export function itemsInOrder(scheme: Scheme): { item: SchemeItem; depth: number }[] {
  const walk = (item: SchemeItem, depth: number): { item: SchemeItem; depth: number }[] => [
    { item, depth },
    ...item.children.flatMap((child) => walk(child, depth + 1)),
  ];
  return scheme.roots.flatMap((item) => walk(item, 0));
}

export const toReading = (reading: Reading): ReadingReply => ({
  id: reading.id,
  item: reading.item,
  ...speak({ setting: SETTING_NAMES[reading.setting] }),
  question: reading.question,
  chosen: reading.chosen,
  alternatives: [...reading.alternatives],
  decidedBy: reading.decidedBy,
  words: reading.words,
  line: reading.line,
});

export const toStep = ({ said, change, reading }: Step): StepReply => ({
  ...sayMessage(said),
  change: numberOf(change),
  reading,
});

export const toFact = (fact: Fact): FactReply => ({
  side: fact.side,
  part: fact.part === '' ? null : fact.part,
  target: fact.target,
  value: fact.value,
  event: fact.event,
  evidence: fact.evidence,
  judgedBy: fact.judgedBy,
  note: fact.note,
});

/** Points of every item of one side, by its id. */
export function scoresById(roots: readonly ItemScore[]): Map<string, ItemScore> {
  const scores = new Map<string, ItemScore>();
  const walk = (score: ItemScore) => {
    scores.set(score.item.id, score);
    score.children.forEach(walk);
  };
  roots.forEach(walk);
  return scores;
}

export function toPaperItem(
  { item, depth }: { item: SchemeItem; depth: number },
  sides: { checked: ItemScore | undefined; self: ItemScore | undefined; facts: readonly Fact[] },
): PaperItem {
  const { checked, self, facts } = sides;
  return {
    id: item.id,
    parent: item.parent,
    depth,
    name: item.name,
    rule: item.rule,
    ...speak({ ruleName: RULE_NAMES[item.rule] }),
    full: numberOf(item.points),
    points: numberOf(checked?.points ?? null),
    soFar: numberOf(checked?.soFar ?? null),
    self: numberOf(self?.points ?? null),
    isVeto: checked?.isVeto ?? false,
    steps: (checked?.steps ?? []).map(toStep),
    lacks: (checked?.lacks ?? []).map(sayMessage),
    facts: facts.filter((fact) => fact.item === item.id).map(toFact),
    words: item.words,
    line: item.line,
  };
}
