import type { AssessmentFactsOrder } from '#server/schemas/assessment-acts.ts';
import type { AskReply, Paper } from '#server/schemas/assessment-paper.ts';

/** What stands in the fields of one ask. */
export type FactCells = Partial<
  Record<'target' | 'value' | 'event' | 'evidence' | 'judgedBy', string>
>;
export type Cells = Readonly<Record<string, FactCells>>;

/** One line of the form: an ask, or one of the events of an item. */
export interface FormLine {
  key: string;
  item: string;
  part: string | null;
  ask: AskReply;
}

const keyOf = (item: string, part: string | null) => `${item} ${part ?? ''}`;

/** Every ask in its order; events as many as there are, and one more to be told. */
export function linesOf({ asks, items }: Paper, side: AssessmentFactsOrder['side']): FormLine[] {
  return asks.flatMap((ask): FormLine[] => {
    if (ask.kind !== 'event') {
      const own = { key: keyOf(ask.item, ask.part), item: ask.item, part: ask.part, ask };
      if (ask.judgedPart === null) return [own];
      const judged = { ...ask, kind: 'points' as const, choices: [] };
      const part = ask.judgedPart;
      return [own, { key: keyOf(ask.item, part), item: ask.item, part, ask: judged }];
    }
    const facts = items.find(({ id }) => id === ask.item)?.facts ?? [];
    const parts = facts.flatMap((fact) => (fact.side === side ? [fact.part ?? ''] : []));
    const next = String(Math.max(0, ...parts.map(Number).filter(Number.isInteger)) + 1);
    return [...new Set([...parts, next])].map((part) => ({
      key: keyOf(ask.item, part),
      item: ask.item,
      part,
      ask,
    }));
  });
}

export function readCells({ items }: Paper, side: AssessmentFactsOrder['side']): Cells {
  const told = items.flatMap(({ id, facts }) =>
    facts
      .filter((fact) => fact.side === side)
      .map((fact): [string, FactCells] => [
        keyOf(id, fact.part),
        {
          target: fact.target ?? '',
          value: fact.value ?? '',
          event: fact.event ?? '',
          evidence: fact.evidence ?? '',
          judgedBy: fact.judgedBy ?? '',
        },
      ]),
  );
  return Object.fromEntries(told);
}

type Removed = NonNullable<AssessmentFactsOrder['removed']>;

/** Which facts go. */
export const toRemoved = (keys: readonly string[]): Removed => keys.map(partsOf);

function partsOf(key: string): Removed[number] {
  const [item = '', ...rest] = key.split(' ');
  const part = rest.join(' ');
  return { item, ...(part !== '' && { part }) };
}

/** What is sent: the lines that were changed, without blank fields. */
export function toFacts(cells: Cells, changed: readonly string[]): AssessmentFactsOrder['facts'] {
  return changed.map((key) => {
    const texts = Object.entries(cells[key] ?? {}).filter(([, text]) => text.trim() !== '');
    return {
      ...partsOf(key),
      ...Object.fromEntries(texts.map(([field, text]) => [field, text.trim()])),
    };
  });
}
