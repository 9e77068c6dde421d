import type { Preview } from '#server/schemas/preview.ts';
import { lackingWords } from './lacking-words.ts';
import { says } from './says.ts';

export interface ContentsEntry {
  /** The anchor of the section. */
  id: string;
  title: string;
  size: number;
}

/** The sections of the page with what each has to tell; without a release to compare with, no places. */
export function contentsOf(preview: Preview): ContentsEntry[] {
  const { cells, targets, sentenceTotals, findings, warningTotal, lacking } = preview;
  const board = preview.base === 'nothing' ? preview.sincePrevious : preview;
  const count = ({ added, changed, removed }: typeof cells | typeof targets) =>
    added + changed + removed;
  return [
    { id: 'warnings', title: says.warnings, size: warningTotal },
    ...(lacking.length > 0
      ? [
          {
            id: 'lacking',
            title: lackingWords.title,
            size: lacking.flatMap(({ lines }) => lines).length,
          },
        ]
      : []),
    { id: 'data', title: says.data, size: count(cells) + count(targets) },
    ...(board
      ? [
          { id: 'ranks', title: says.ranks, size: board.totals.ranks },
          { id: 'statuses', title: says.statuses, size: board.totals.turned },
        ]
      : []),
    { id: 'sentences', title: says.sentences, size: sentenceTotals.told },
    {
      id: 'findings',
      title: says.findings,
      size: findings.appearedTotal + findings.goneTotal,
    },
  ];
}
