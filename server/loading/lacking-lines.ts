import { speakProblem } from '#server/formats/problem.ts';
import type { LackingChoice, LackingLine } from '#domain/corrections/lacking.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { periodLabel } from '#domain/period.ts';
import type { PrintedTable, TableKind } from '#domain/printed.ts';
import type { TableProblem } from '#server/tables/types.ts';

/** What one table lacks of the table that it corrects. */
export interface LackingOfTable {
  file: string;
  sheet: string | null;
  kind: TableKind;
  title: string | null;
  choice: LackingChoice;
  lines: readonly NamedLine[];
}

interface NamedLine extends LackingLine {
  /** 乐平市地区生产总值2019年1-6月 8.1，目标 8-8.5 */
  words: string;
}

/** More are in the list, not in the sentence. */
const MOST_NAMED = 10;

export function lackingOfTable(
  { file, sheet, kind, title }: PrintedTable,
  lines: readonly LackingLine[],
  choice: LackingChoice,
  dictionary: Dictionary,
): LackingOfTable {
  const named = lines.map((line) => ({ ...line, words: wordsOf(line, dictionary) }));
  return { file, sheet, kind, title, choice, lines: named };
}

/** Never in silence: what stays is said, and so is what goes. */
export function lackingProblem({ file, sheet, choice, lines }: LackingOfTable): TableProblem {
  const named = lines.slice(0, MOST_NAMED).map(({ words }) => words);
  const list = `${named.join('；')}${lines.length > MOST_NAMED ? '；等' : ''}`;
  const isKept = choice === 'stay';
  return {
    severity: 'warning',
    code: 'lacking-lines',
    file,
    sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: `没有原来的 ${lines.length} 行：${list}`,
      expected: '原来有的各行',
      cure: isKept
        ? `这 ${lines.length} 行保留原来的数和目标。如果确实要撤下，请加 --missing-go，或在工作台选“撤下”。`
        : `这 ${lines.length} 行的数和目标撤下。如果只是没有列全，请不要加 --missing-go，或在工作台选“保留”。`,
    }),
  };
}

function wordsOf(line: LackingLine, { indicators, regions }: Dictionary): string {
  const { indicatorId, regionId, period, year, actual, target } = line;
  const region = regions.find(({ id }) => id === regionId)?.shortName ?? regionId;
  const indicator =
    line.indicatorName ??
    indicators.find(({ id }) => id === indicatorId)?.proseName ??
    indicatorId ??
    '';
  const when = period ? periodLabel(period) : year === null ? '' : `${year}年`;
  const figure = actual === null ? '' : ` ${actual}`;
  return `${region}${indicator}${when}${figure}${target === null ? '' : `，目标 ${target}`}`;
}
