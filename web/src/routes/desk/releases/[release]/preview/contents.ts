import type { Preview } from '#lib/api/preview.ts';
import { splitStatuses } from './summary.ts';

export interface ContentsEntry {
  /** The anchor of the section. */
  id: string;
  title: string;
  size: number;
}

/** The sections of the page with what each has to tell; without a release to compare with, no places. */
export function contentsOf(preview: Preview): ContentsEntry[] {
  const { cells, targets, sentences, findings, warnings } = preview;
  const board = preview.base === 'nothing' ? preview.sincePrevious : preview;
  const count = ({ added, changed, removed }: typeof cells | typeof targets) =>
    added + changed + removed;
  return [
    { id: 'warnings', title: '合理性提示', size: warnings.length },
    { id: 'data', title: '数据变化', size: count(cells) + count(targets) },
    ...(board
      ? [
          { id: 'ranks', title: '排位变动', size: board.ranks.length },
          { id: 'statuses', title: '完成状态', size: splitStatuses(board.statuses).turned.length },
        ]
      : []),
    {
      id: 'sentences',
      title: '通报文字',
      size: sentences.filter(({ kind }) => kind !== 'renumbered').length,
    },
    { id: 'findings', title: '核对问题', size: findings.appeared.length + findings.gone.length },
  ];
}
