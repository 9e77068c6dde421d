import type { Preview, StatusChange } from '#lib/api/preview.ts';
import type { Status } from '#lib/format/status.ts';
import { BASE_WORDS } from './words.ts';

/** What would follow, in one sentence of clauses. */
export function writeSummary(preview: Preview): string[] {
  const parts = [
    ...(preview.base === 'nothing' ? firstParts(preview) : changeParts(preview)),
    ...(preview.warnings.length > 0 ? [`${preview.warnings.length} 处数字存疑`] : []),
  ];
  if (parts.length === 0) return [`与${BASE_WORDS[preview.base]}完全相同，没有任何变化。`];
  const lead = preview.base === 'nothing' ? '首次发布：' : '本次';
  return parts.map((part, index) => {
    const start = index === 0 ? lead : '';
    return `${start}${part}${index === parts.length - 1 ? '。' : '，'}`;
  });
}

function firstParts({ cells, targets, findings, sincePrevious }: Preview): string[] {
  const parts = [`共 ${cells.added} 个数，${targets.added} 个目标`];
  if (findings.appeared.length > 0) parts.push(`核对问题 ${findings.appeared.length} 处`);
  const moved = sincePrevious ? boardParts(sincePrevious) : [];
  if (!sincePrevious || moved.length === 0) return parts;
  return [...parts, `与${sincePrevious.period.label}比，${moved.join('，')}`];
}

function changeParts(preview: Preview): string[] {
  const { cells, targets, sentences, findings } = preview;
  const texts = sentences.filter(({ kind }) => kind !== 'renumbered').length;
  return [
    ...countParts(cells, '个数'),
    ...countParts(targets, '个目标'),
    ...boardParts(preview),
    ...(texts > 0 ? [`通报有 ${texts} 句不同`] : []),
    ...findingParts(findings),
  ];
}

function countParts(
  { added, changed, removed }: { added: number; changed: number; removed: number },
  noun: string,
): string[] {
  const counts = [
    ['新增', added],
    ['修改', changed],
    ['删去', removed],
  ] as const;
  return counts.filter(([, size]) => size > 0).map(([verb, size]) => `${verb} ${size} ${noun}`);
}

function boardParts({ ranks, statuses }: Pick<Preview, 'ranks' | 'statuses'>): string[] {
  const turned = (from: Status, to: Status) =>
    statuses.filter((one) => one.from?.status === from && one.to?.status === to).length;
  const [fallen, risen] = [turned('met', 'unmet'), turned('unmet', 'met')];
  const moved = ranks.filter(({ from, to }) => from !== null && to !== null).length;
  return [
    ...(moved > 0 ? [`${moved} 个排位变动`] : []),
    ...(fallen > 0 ? [`${fallen} 个指标由已达标变为未达标`] : []),
    ...(risen > 0 ? [`${risen} 个指标由未达标变为已达标`] : []),
  ];
}

function findingParts({ appeared, gone }: Preview['findings']): string[] {
  const parts = [
    ...(appeared.length > 0 ? [`多 ${appeared.length} 处`] : []),
    ...(gone.length > 0 ? [`少 ${gone.length} 处`] : []),
  ];
  return parts.length > 0 ? [`核对问题${parts.join('、')}`] : [];
}

/** Statuses that really turn come first in a list of their own; the rest come with new lines. */
export function splitStatuses(statuses: readonly StatusChange[]): {
  turned: StatusChange[];
  others: StatusChange[];
} {
  const isTurn = ({ from, to }: StatusChange) => from !== null && to !== null;
  return { turned: statuses.filter(isTurn), others: statuses.filter((one) => !isTurn(one)) };
}
