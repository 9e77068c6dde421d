import type { DictionaryEffects } from '#server/schemas/dictionary-desk.ts';
import { inLanguage } from '#lib/language/language.ts';

interface Counts {
  rankTotal: number;
  statusTotal: number;
  sentences: number;
  findings: number;
}

/** What a change of the dictionary does to what is published. */
export const effectWords = inLanguage({
  zh: {
    nothing: (examined: number) =>
      examined === 0
        ? '尚未发布通报，没有影响。'
        : `按改动重算了 ${examined} 期：位次、完成情况、名称、公开范围都不变。`,
    examined: (count: number) => `按改动重算了 ${count} 期，不同之处如下。`,
    notExamined: (count: number) => `更早的 ${count} 期未重算。`,
    none: '对已发布的没有影响',
    summary: (parts: string) => `对已发布的影响：${parts}`,
    between: '，',
    ranksMove: (count: number) => `${count} 处位次变动`,
    statesChange: (count: number) => `${count} 处完成情况变动`,
    namesChange: (count: number) => `${count} 个名称变动`,
    accessChanges: (count: number) => `${count} 个指标公开范围变动`,
    entriesGo: (count: number) => `${count} 处不再显示`,
    entriesCome: (count: number) => `${count} 处新显示`,
    textChanges: (count: number) => `${count} 句通报文字变动`,
    findingsChange: (count: number) => `${count} 条核对结果变动`,
    blank: '（空）',
    names: '名称',
    shownIn: (count: number) => (count === 0 ? '尚无一期使用' : `${count} 期中显示`),
    accessTitle: '公开范围',
    small: (level: string, below: number) => `${level}，小于 ${below} 的不公开`,
    access: (from: string, to: string, figures: number, releases: number) =>
      `：${from} → ${to}（${releases} 期 ${figures} 个数）`,
    counts: ({ rankTotal, statusTotal, sentences, findings }: Counts) =>
      `位次变 ${rankTotal} 处，完成情况变 ${statusTotal} 处，通报文字变 ${sentences} 句，核对结果变 ${findings} 条。`,
    left: '不再显示：',
    came: '新显示：',
    ranks: (count: number) => `位次（${count} 处）`,
    statuses: (count: number) => `完成情况（${count} 处）`,
    more: (count: number) => `另有 ${count} 处未列出。`,
  },
  en: {
    nothing: (examined) =>
      examined === 0
        ? 'Nothing published yet: no effects.'
        : `${examined === 1 ? '1 release' : `${examined} releases`} recalculated: no change in ranks, status, names or access.`,
    examined: (count) =>
      `${count === 1 ? '1 release' : `${count} releases`} recalculated, with these differences.`,
    notExamined: (count) =>
      count === 1 ? '1 older one was not.' : `${count} older ones were not.`,
    none: 'No effect on published releases',
    summary: (parts) => `Effects on published releases: ${parts}`,
    between: ', ',
    ranksMove: (count) => `${count} ${count === 1 ? 'rank' : 'ranks'}`,
    statesChange: (count) => `status of ${count}`,
    namesChange: (count) => `${count} ${count === 1 ? 'name' : 'names'}`,
    accessChanges: (count) => `access to ${count === 1 ? '1 indicator' : `${count} indicators`}`,
    entriesGo: (count) => `${count} no longer shown`,
    entriesCome: (count) => `${count} newly shown`,
    textChanges: (count) => `${count} ${count === 1 ? 'sentence' : 'sentences'}`,
    findingsChange: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
    blank: '(blank)',
    names: 'Names',
    shownIn: (count) =>
      count === 0
        ? 'not yet used in a release'
        : `shown in ${count === 1 ? '1 release' : `${count} releases`}`,
    accessTitle: 'Access',
    small: (level, below) => `${level}, withheld below ${below}`,
    access: (from, to, figures, releases) =>
      `: ${from} → ${to} (${figures} figures of ${releases === 1 ? '1 release' : `${releases} releases`})`,
    counts: ({ rankTotal, statusTotal, sentences, findings }) =>
      `Changes in ranks: ${rankTotal}; status: ${statusTotal}; sentences of the bulletin: ${sentences}; findings: ${findings}.`,
    left: 'No longer shown:',
    came: 'Newly shown:',
    ranks: (count) => `Ranks (${count})`,
    statuses: (count) => `Status (${count})`,
    more: (count) => `${count} more are not listed.`,
  },
});

/** All effects in a line: 对已发布的影响：12 处位次变动，1 个名称变动. */
export function effectSummary({ releases, names, access }: DictionaryEffects): string {
  const sum = (count: (release: DictionaryEffects['releases'][number]) => number) =>
    releases.reduce((total, release) => total + count(release), 0);
  const counted: [count: number, tell: (count: number) => string][] = [
    [sum(({ rankTotal }) => rankTotal), effectWords.ranksMove],
    [sum(({ statusTotal }) => statusTotal), effectWords.statesChange],
    [names.length, effectWords.namesChange],
    [access.length, effectWords.accessChanges],
    [sum(({ left }) => left.length), effectWords.entriesGo],
    [sum(({ came }) => came.length), effectWords.entriesCome],
    [sum(({ sentences }) => sentences), effectWords.textChanges],
    [sum(({ findings }) => findings), effectWords.findingsChange],
  ];
  const told = counted.filter(([count]) => count > 0).map(([count, tell]) => tell(count));
  return told.length === 0 ? effectWords.none : effectWords.summary(told.join(effectWords.between));
}
