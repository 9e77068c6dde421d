import type { Preview, StatusChange } from '#server/schemas/preview.ts';
import { inLanguage } from '#lib/language/language.ts';
import { BASE_WORDS } from './words.ts';

type Verb = 'added' | 'changed' | 'removed';

const few = (count: number, one: string, more = `${one}s`) =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;
const VERBS = { added: 'new', changed: 'changed', removed: 'removed' };

const words = inLanguage({
  zh: {
    doubted: (count: number) => `${count} 处数字存疑`,
    same: (base: string) => `与${base}完全相同，没有任何变化。`,
    empty: '草稿里还没有数。',
    firstLead: '首次发布：',
    lead: '本次',
    stop: '。',
    comma: '，',
    all: (figures: number, targets: number) => `共 ${figures} 个数，${targets} 个目标`,
    findings: (count: number) => `核对问题 ${count} 处`,
    since: (period: string, moved: string) => `与${period}比，${moved}`,
    sentences: (count: number) => `通报有 ${count} 句不同`,
    figures: (verb: Verb, count: number) =>
      `${{ added: '新增', changed: '修改', removed: '删去' }[verb]} ${count} 个数`,
    targets: (verb: Verb, count: number) =>
      `${{ added: '新增', changed: '修改', removed: '删去' }[verb]} ${count} 个目标`,
    ranks: (count: number) => `${count} 个位次变动`,
    fallen: (count: number) => `${count} 个指标由已达标变为未达标`,
    risen: (count: number) => `${count} 个指标由未达标变为已达标`,
    appeared: (count: number) => `多 ${count} 处`,
    gone: (count: number) => `少 ${count} 处`,
    findingChanges: (parts: readonly string[]) => `核对问题${parts.join('、')}`,
  },
  en: {
    doubted: (count) => few(count, 'unlikely value'),
    same: (base) => `Exactly the same as ${base}: nothing changes.`,
    empty: 'The draft holds no figures yet.',
    firstLead: 'First publication: ',
    lead: 'This brings ',
    stop: '.',
    comma: ', ',
    all: (figures, targets) => `${few(figures, 'figure')}, ${few(targets, 'target')}`,
    findings: (count) => few(count, 'finding'),
    since: (period, moved) => `against ${period} ${moved}`,
    sentences: (count) => `${few(count, 'other sentence')} in the bulletin`,
    figures: (verb, count) => few(count, `${VERBS[verb]} figure`),
    targets: (verb, count) => few(count, `${VERBS[verb]} target`),
    ranks: (count) => few(count, 'other rank'),
    fallen: (count) => `${few(count, 'indicator')} no longer met`,
    risen: (count) => `${few(count, 'indicator')} now met`,
    appeared: (count) => `${count} more`,
    gone: (count) => `${count} fewer`,
    findingChanges: (parts) => `${parts.join(' and ')} findings`,
  },
});

/** Before anything is in it. Another release's lines are no changes of this one. */
export const isEmptyDraft = ({ base, cells, targets }: Preview): boolean =>
  base === 'nothing' && cells.added === 0 && targets.added === 0;

/** What would follow, in one sentence of clauses. */
export function writeSummary(preview: Preview): string[] {
  if (isEmptyDraft(preview)) return [words.empty];
  const parts = [
    ...(preview.base === 'nothing' ? firstParts(preview) : changeParts(preview)),
    ...(preview.warningTotal > 0 ? [words.doubted(preview.warningTotal)] : []),
  ];
  if (parts.length === 0) return [words.same(BASE_WORDS[preview.base])];
  const lead = preview.base === 'nothing' ? words.firstLead : words.lead;
  return parts.map((part, index) => {
    const start = index === 0 ? lead : '';
    return `${start}${part}${index === parts.length - 1 ? words.stop : words.comma}`;
  });
}

function firstParts({ cells, targets, findings, sincePrevious }: Preview): string[] {
  const parts = [words.all(cells.added, targets.added)];
  if (findings.appearedTotal > 0) parts.push(words.findings(findings.appearedTotal));
  const moved = sincePrevious ? boardParts(sincePrevious.totals) : [];
  if (!sincePrevious || moved.length === 0) return parts;
  return [...parts, words.since(sincePrevious.period.label, moved.join(words.comma))];
}

function changeParts(preview: Preview): string[] {
  const { cells, targets, totals, sentenceTotals, findings } = preview;
  const texts = sentenceTotals.told;
  return [
    ...countParts(cells, words.figures),
    ...countParts(targets, words.targets),
    ...boardParts(totals),
    ...(texts > 0 ? [words.sentences(texts)] : []),
    ...findingParts(findings),
  ];
}

function countParts(
  counts: Readonly<Record<Verb, number>>,
  say: (verb: Verb, count: number) => string,
): string[] {
  const verbs = ['added', 'changed', 'removed'] as const;
  return verbs.filter((verb) => counts[verb] > 0).map((verb) => say(verb, counts[verb]));
}

function boardParts({ moved, fallen, risen }: Preview['totals']): string[] {
  return [
    ...(moved > 0 ? [words.ranks(moved)] : []),
    ...(fallen > 0 ? [words.fallen(fallen)] : []),
    ...(risen > 0 ? [words.risen(risen)] : []),
  ];
}

function findingParts({ appearedTotal, goneTotal }: Preview['findings']): string[] {
  const parts = [
    ...(appearedTotal > 0 ? [words.appeared(appearedTotal)] : []),
    ...(goneTotal > 0 ? [words.gone(goneTotal)] : []),
  ];
  return parts.length > 0 ? [words.findingChanges(parts)] : [];
}

/** Statuses that really turn come first in a list of their own; the rest come with new lines. */
export function splitStatuses(statuses: readonly StatusChange[]): {
  turned: StatusChange[];
  others: StatusChange[];
} {
  const isTurn = ({ from, to }: StatusChange) => from !== null && to !== null;
  return { turned: statuses.filter(isTurn), others: statuses.filter((one) => !isTurn(one)) };
}
