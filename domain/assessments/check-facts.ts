import { foldName } from '../fold.ts';
import type { LedgerNote, LedgerTable } from '../ledger/types.ts';
import type { Said } from '../said.ts';
import { asksOf, judgedPartOf, type Ask } from './asks.ts';
import { groupsOf } from './league.ts';
import { listNames } from './names.ts';
import type { Process } from './process.ts';
import { readFacts } from './read-facts.ts';
import { formatPoints, ZERO } from './score/amounts.ts';
import type { Context } from './score/context.ts';
import { scoreItem } from './score/score-item.ts';
import { lacking } from './score/words.ts';
import type { Fact, Scheme, SchemeItem } from './types.ts';

/** Names that are assessed: the assessment's own list, or the scheme's. Empty: nobody laid down any. */
export const assessedNames = (scheme: Scheme, { listed }: Pick<Process, 'listed'>) =>
  groupsOf(scheme, listed).assessed;

/** That a name is not assessed, with the one that is most like it; null: it is, or there is no list. */
export function nameFault(names: readonly string[], name: string): Said | null {
  if (names.length === 0 || names.includes(name)) return null;
  const near = nearestName(names, name);
  const there = listNames(names);
  return {
    zh: `“${name}”不在考核对象里。${near === null ? `现有：${there.zh}` : `最接近的是“${near}”`}；要增加考核对象，先“列入”。`,
    en: `“${name}” is not assessed. ${near === null ? `There are: ${there.en}` : `The nearest is “${near}”`}; to add one, list it first.`,
  };
}

/**
 * The name that has most letters in common, at least half of them.
 * @example nearestName(['乐平市', '浮梁县'], '乐坪市') // '乐平市'
 */
export function nearestName(names: readonly string[], name: string): string | null {
  const letters = new Set(foldName(name));
  const near = names.map((one) => {
    const own = new Set(foldName(one));
    const both = [...own].filter((letter) => letters.has(letter)).length;
    return { one, likeness: both / (own.size + letters.size - both) };
  });
  const [best] = near.toSorted((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= 0.5 ? best.one : null;
}

/** What keeps a fact from being counted, and what is to be told instead; null: nothing, or it is blank. */
export function factFault(scheme: Scheme, fact: Fact): { column: string; said: Said } | null {
  const item = scheme.items.get(fact.item);
  if (!item) return { column: 'item', said: noItem(fact.item) };
  const asks = asksOf(scheme).filter((ask) => ask.item === item.id);
  const ask = asks.find(({ part }) => part === fact.part) ?? asks[0];
  if (!ask) return null;
  const isMeasured = item.measures.length > 0;
  if (isMeasured && !item.measures.includes(fact.part)) {
    return { column: 'part', said: noMeasure(fact.part, item) };
  }
  const found = fact.value === null ? undefined : lacksOf(scheme, item, fact)[0];
  return found ? { column: 'value', said: withCure(item, found, cureOf(scheme, ask, fact)) } : null;
}

/** Of the item with this fact alone: what else is still to be told of it is no fault of the fact. */
function lacksOf(scheme: Scheme, item: SchemeItem, fact: Fact): Said[] {
  const context: Context = {
    scheme,
    facts: new Map([[item.id, [fact]]]),
    dropped: new Map(),
  };
  const parts = ['', ...item.measures];
  const open = parts.flatMap((part) =>
    (['fact', 'target', 'points', 'declaration'] as const).map((what) => lacking(what, part).zh),
  );
  return scoreItem(context, item).lacks.filter(({ zh }) => !open.includes(zh));
}

function cureOf(scheme: Scheme, ask: Ask, fact: Fact): Said {
  const { kind, choices, least, most } = ask;
  const isJudged = judgedPartOf(scheme, ask)?.part === fact.part;
  const full = scheme.items.get(ask.item)?.points ?? null;
  if (isJudged || kind === 'points' || (kind === 'event' && most !== null)) {
    const low = formatPoints(least ?? ZERO);
    const high = most ?? full;
    return high
      ? {
          zh: `应填${low}至${formatPoints(high)}之间的分数`,
          en: `tell points from ${low} to ${formatPoints(high)}`,
        }
      : { zh: '应填分数', en: 'tell points' };
  }
  if (choices.length > 0) {
    const names = listNames(choices);
    return { zh: `应填${names.zh}之一`, en: `tell one of ${names.en}` };
  }
  if (kind === 'number') {
    return { zh: '应填数字，或“达到”', en: 'tell a number, or “达到”' };
  }
  return { zh: '应填件数', en: 'tell how many' };
}

const withCure = ({ id, name }: SchemeItem, fault: Said, cure: Said): Said => ({
  zh: `${id} ${name}：${fault.zh.replace(/。$/u, '')}；${cure.zh}。`,
  en: `${id} “${name}”: ${fault.en.replace(/\.$/u, '')}; ${cure.en}.`,
});

const noItem = (item: string): Said => ({
  zh: `办法里没有条目“${item}”。`,
  en: `The scheme has no item “${item}”.`,
});

function noMeasure(part: string, { id, name, measures }: SchemeItem): Said {
  const there = listNames(measures);
  return {
    zh: `${id} ${name}没有度量“${part}”，应是${there.zh}之一。`,
    en: `${id} “${name}” has no measure “${part}”: it has ${there.en}.`,
  };
}

/** What a table of facts tells that counts for nothing, at its cells. */
export function checkFacts(
  { rows }: Pick<LedgerTable, 'rows'>,
  scheme: Scheme,
  process: Process,
): LedgerNote[] {
  const names = assessedNames(scheme, process);
  return readFacts({ rows }).flatMap((fact, at): LedgerNote[] => {
    const said = fact.assessed === '' ? null : nameFault(names, fact.assessed);
    const fault = fact.item === '' ? null : factFault(scheme, fact);
    return [
      ...(said ? [{ at, column: 'assessed', said }] : []),
      ...(fault ? [{ at, ...fault }] : []),
    ];
  });
}
