import type { LackingChoice, LackingLine } from '#domain/corrections/lacking.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { quoted, speak, type Said } from '#domain/said.ts';
import { counted, sayPeriod, sayProseName, sayShortName } from '#domain/said-names.ts';
import { speakProblem } from '#server/formats/problem.ts';
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
  /** Drafts of before have none. */
  wordsEn?: string;
}

/** More are in the list, not in the sentence. */
const MOST_NAMED = 10;

export function lackingOfTable(
  { file, sheet, kind, title }: PrintedTable,
  lines: readonly LackingLine[],
  choice: LackingChoice,
  dictionary: Dictionary,
): LackingOfTable {
  const named = lines.map((line) => ({
    ...line,
    ...speak({ words: wordsOf(line, dictionary) }),
  }));
  return { file, sheet, kind, title, choice, lines: named };
}

/** Never in silence: what stays is said, and so is what goes. */
export function lackingProblem({ file, sheet, choice, lines }: LackingOfTable): TableProblem {
  const named = lines.slice(0, MOST_NAMED);
  const isCut = lines.length > MOST_NAMED;
  const list = named.map(({ words }) => words).join('；');
  const listEn = named.map(({ words, wordsEn = words }) => wordsEn).join('; ');
  const count = counted(lines.length, 'line');
  return {
    severity: 'warning',
    code: 'lacking-lines',
    file,
    sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: {
        zh: `没有原来的 ${lines.length} 行：${list}${isCut ? '；等' : ''}`,
        en: `${count} of before not in it: ${listEn}${isCut ? '; and others' : ''}`,
      },
      expected: { zh: '原来有的各行', en: 'all lines that were there before' },
      cure:
        choice === 'stay'
          ? {
              zh: `这 ${lines.length} 行保留原来的数和目标。如果确实要撤下，请加 --missing-go，或在工作台选“撤下”。`,
              en: `The figures and targets of ${count} stay as they were. If they are to be withdrawn, add --missing-go, or choose so at the desk.`,
            }
          : {
              zh: `这 ${lines.length} 行的数和目标撤下。如果只是没有列全，请不要加 --missing-go，或在工作台选“保留”。`,
              en: `The figures and targets of ${count} are withdrawn. If they were merely not listed, leave --missing-go out, or choose at the desk to keep them.`,
            },
    }),
  };
}

function wordsOf(line: LackingLine, { indicators, regions }: Dictionary): Said {
  const { indicatorId, indicatorName, regionId, period, year, actual, target } = line;
  if (indicatorName !== null) return { zh: indicatorName, en: `“${indicatorName}”` };
  const region = regions.find(({ id }) => id === regionId);
  const where = region ? sayShortName(region) : quoted(regionId);
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const what = indicator ? sayProseName(indicator) : quoted(indicatorId ?? '');
  const when = period
    ? sayPeriod(period)
    : { zh: year === null ? '' : `${year}年`, en: year === null ? '' : String(year) };
  const figure = actual === null ? '' : ` ${actual}`;
  const whenEn = when.en === '' ? '' : `, ${when.en}`;
  return {
    zh: `${where.zh}${what.zh}${when.zh}${figure}${target === null ? '' : `，目标 ${target}`}`,
    en: `${where.en}, ${what.en}${whenEn}${figure === '' ? '' : `:${figure}`}${target === null ? '' : `, target ${target}`}`,
  };
}
