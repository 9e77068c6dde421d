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
  const ids = new Set(rows.map((row) => cellOf(row, 'id')));
  const seen = new Set<string>();
  return rows.flatMap((row, at) => {
    const id = cellOf(row, 'id') ?? '';
    const found = noteRow(row, reached, ids);
    if (seen.has(id)) found.push(TWICE);
    seen.add(id);
    return found.map(({ column, said }) => ({ at, id, column, said }));
  });
}

/** At the cell of a column; of the row as a whole null. */
type Found = Omit<Scheme['notes'][number], 'at' | 'id'>;

const idsUnder = (item: SchemeItem): string[] => [item.id, ...item.children.flatMap(idsUnder)];

function noteRow(
  row: LedgerRow,
  reached: ReadonlySet<string>,
  ids: ReadonlySet<string | null>,
): Found[] {
  const word = cellOf(row, 'rule') ?? '';
  const rule = ruleOf(word);
  if (!rule) return [unknownRule(word)];
  if (rule === 'reading') return noteReading(row);
  const item = readItem(row);
  if (!item) return [];
  return [...(reached.has(item.id) ? [] : [unreached(item.parent ?? '', ids)]), ...lacksOf(item)];
}

function lacksOf({ rule, points, perStep, step, value }: SchemeItem): Found[] {
  if (rule === 'steps' && (!step || !perStep || step.units <= 0n)) return [NO_STEP];
  if (rule === 'ratio' && !points) return [NO_POINTS];
  if (rule === 'reached' && !points) return [NO_POINTS];
  const isWorth =
    effectOf(rule, points !== null) === 'taker' || rule === 'bonus' || rule === 'loss';
  const isJudged = rule === 'judged-loss' || rule === 'steps';
  return isWorth && !isJudged && !value ? [NO_VALUE] : [];
}

function noteReading(row: LedgerRow): Found[] {
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

const TWICE: Found = { column: null, said: { zh: '编号重复。', en: 'Its id stands twice.' } };
const NO_STEP: Found = {
  column: 'step',
  said: { zh: '没有步长或每步扣分。', en: 'It lacks the step or what a step costs.' },
};
const NO_POINTS: Found = {
  column: 'points',
  said: { zh: '没有满分或权重。', en: 'It lacks its points or its weight.' },
};
const NO_VALUE: Found = {
  column: 'value',
  said: { zh: '没有得分或扣分。', en: 'It lacks what it gains or costs.' },
};
const unknownRule = (word: string): Found => ({
  column: 'rule',
  said: {
    zh: `不认识规则类型“${word}”，这一行不计分。`,
    en: `The rule “${word}” is not known; the row counts for nothing.`,
  },
});
/** No way leads from it to the top: an item above it lacks, or those above it lead back to it. */
const unreached = (parent: string, ids: ReadonlySet<string | null>): Found => ({
  column: 'parent',
  said: ids.has(parent)
    ? {
        zh: `从上级“${parent}”到不了最上一级（上级缺少、不是条目，或者互为上级），这一行不计分。`,
        en: `From “${parent}” above it no way leads to the top (one above lacks, is no item, or they lead in a circle); the row counts for nothing.`,
      }
    : {
        zh: `没有上级“${parent}”，这一行不计分。`,
        en: `There is no item “${parent}” above it; the row counts for nothing.`,
      },
});
const unknownSetting = (word: string): Found => ({
  column: 'setting',
  said: {
    zh: `不认识读法“${word}”，按通常读法计。`,
    en: `What “${word}” settles is not known; the usual reading holds.`,
  },
});
const unknownChoice = (word: string): Found => ({
  column: 'chosen',
  said: {
    zh: `不认识“${word}”，按通常读法计。`,
    en: `“${word}” is not understood; the usual reading holds.`,
  },
});
