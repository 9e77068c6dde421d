import type { LedgerRow } from '../ledger/types.ts';
import type { Said } from '../said.ts';
import { cellOf, readVerdicts } from './cells.ts';
import { readItem } from './read-item.ts';
import { effectOf, ruleOf } from './rules.ts';
import { CHOICES, SETTINGS, SETTING_NAMES } from './settings.ts';
import type { Scheme, SchemeItem } from './types.ts';

/** What a row of a scheme lacks, or says that is not understood: it stands, and counts for nothing. */
export function noteRows(
  rows: readonly LedgerRow[],
  roots: readonly SchemeItem[],
): Scheme['notes'] {
  const reached = new Set(roots.flatMap(idsUnder));
  const seen = new Set<string>();
  return rows.flatMap((row, at) => {
    const id = cellOf(row, 'id') ?? '';
    const found = noteRow(row, reached);
    if (seen.has(id)) found.push(TWICE);
    seen.add(id);
    return found.map((said) => ({ at, id, said }));
  });
}

const idsUnder = (item: SchemeItem): string[] => [item.id, ...item.children.flatMap(idsUnder)];

function noteRow(row: LedgerRow, reached: ReadonlySet<string>): Said[] {
  const word = cellOf(row, 'rule') ?? '';
  const rule = ruleOf(word);
  if (!rule) return [unknownRule(word)];
  if (rule === 'reading') return noteReading(row);
  const item = readItem(row);
  if (!item) return [];
  return [
    ...(reached.has(item.id) ? [] : [unreached(cellOf(row, 'parent') ?? '')]),
    ...lacksOf(item),
  ];
}

function lacksOf({ rule, points, perStep, step, value }: SchemeItem): Said[] {
  if (rule === 'steps' && (!step || !perStep || step.units <= 0n)) return [NO_STEP];
  if (rule === 'ratio' && !points) return [NO_POINTS];
  if (rule === 'reached' && !points) return [NO_POINTS];
  const isWorth =
    effectOf(rule, points !== null) === 'taker' || rule === 'bonus' || rule === 'loss';
  const isJudged = rule === 'judged-loss' || rule === 'steps';
  return isWorth && !isJudged && !value ? [NO_VALUE] : [];
}

function noteReading(row: LedgerRow): Said[] {
  const [word, chosen] = [cellOf(row, 'setting') ?? '', cellOf(row, 'chosen') ?? ''];
  const setting = SETTINGS.find((one) => one === word || SETTING_NAMES[one].zh === word);
  if (!setting) return [unknownSetting(word)];
  if (setting === 'scope') return [];
  if (setting === 'decimals') return /^\d$/u.test(chosen) ? [] : [unknownChoice(chosen)];
  if (setting === 'verdicts') return readVerdicts(chosen).length > 0 ? [] : [unknownChoice(chosen)];
  const choices = Object.entries<Said>(CHOICES[setting]);
  const isKnown = choices.some(([key, said]) => key === chosen || said.zh === chosen);
  return isKnown ? [] : [unknownChoice(chosen)];
}

const TWICE: Said = { zh: '编号重复。', en: 'Its id stands twice.' };
const NO_STEP: Said = { zh: '没有步长或每步扣分。', en: 'It lacks the step or what a step costs.' };
const NO_POINTS: Said = { zh: '没有满分或权重。', en: 'It lacks its points or its weight.' };
const NO_VALUE: Said = { zh: '没有得分或扣分。', en: 'It lacks what it gains or costs.' };
const unknownRule = (word: string): Said => ({
  zh: `不认识规则类型“${word}”，这一行不计分。`,
  en: `The rule “${word}” is not known; the row counts for nothing.`,
});
const unreached = (parent: string): Said => ({
  zh: `没有上级“${parent}”，这一行不计分。`,
  en: `There is no item “${parent}” above it; the row counts for nothing.`,
});
const unknownSetting = (word: string): Said => ({
  zh: `不认识读法“${word}”，按通常读法计。`,
  en: `What “${word}” settles is not known; the usual reading holds.`,
});
const unknownChoice = (word: string): Said => ({
  zh: `不认识“${word}”，按通常读法计。`,
  en: `“${word}” is not understood; the usual reading holds.`,
});
