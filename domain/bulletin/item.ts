import { entryOf, type BoardEntry, type BoardRow } from '../board.ts';
import type { Period } from '../period.ts';
import type { Said } from '../said.ts';
import { endsPhrase, movedPhrase, type Ends } from './place-words.ts';
import { plain, type FigureRef, type Run, type Sentence } from './text.ts';
import {
  actualPhrase,
  gapPhrase,
  isToldAsVerdict,
  ownMonths,
  rankPhrase,
  type Phrase,
} from './wording.ts';

export interface Item {
  row: BoardRow;
  entry: BoardEntry;
  no: number;
  release: Period;
  /** Departments are told without ranks. */
  isRanked: boolean;
  /** Places gained since the release before; told where it is ranked. */
  gained?: number | null;
  /** Who comes first and last in it; told of the whole. */
  ends?: Ends | null;
}

/** @example 4．规上工业增加值同比增长4.5%，与目标的差距为4.0个百分点，增速位居各县（市、区）、园区第六。 */
export function itemSentence({
  row,
  entry,
  no,
  release,
  isRanked,
  gained = null,
  ends = null,
}: Item): Sentence {
  const { indicator, period, group } = row;
  const ref = (kind: FigureRef['kind'], formula: Said): FigureRef => {
    const { indicatorId, regionId } = entry;
    const { departmentId } = indicator;
    const { zh, en } = formula;
    return { kind, indicatorId, regionId, departmentId, period, formula: zh, formulaEn: en };
  };
  const actual = actualPhrase(entry.actual ?? 0, entry.decimals, indicator);
  const gap = gapPhrase(entry, indicator);
  const rank =
    isRanked && group && entry.rank !== null ? rankPhrase(entry.rank, group, indicator) : null;
  const moved = rank && movedPhrase(gained);
  return [
    plain(`${no}．${indicator.proseName}${ownMonths(period, release)}`),
    ...runs(actual, ref('actual', { zh: '实际完成', en: 'actual' })),
    ...runs(gap, ref(isToldAsVerdict(entry) ? 'verdict' : 'gap', gapFormula(entry))),
    ...(rank ? runs(rank, ref('rank', rankFormula(row))) : []),
    ...(moved ? runs(moved, ref('moved', movedFormula(entry, gained))) : []),
    ...(ends && group ? [plain(endsPhrase(ends, group.label))] : []),
    plain('。'),
  ];
}

/** @example 上期第 2 − 本期第 1 = 1 */
function movedFormula({ rank }: BoardEntry, gained: number | null): Said {
  const [now, by] = [rank ?? 0, gained ?? 0];
  return {
    zh: `上期第 ${now + by} − 本期第 ${now} = ${by}`,
    en: `rank ${now + by} before − ${now} now = ${by}`,
  };
}

function runs({ before, number, after }: Phrase, figure: FigureRef): Run[] {
  const run: Run = { text: number, figure };
  const said = before === '' ? [run] : [plain(before), run];
  if (after !== '') said.push(plain(after));
  // A number is never nothing; a phrase may be.
  return number === '' ? said.filter(({ text }) => text !== '') : said;
}

function gapFormula(entry: BoardEntry): Said {
  const { actual, decimals, target, gap, gapDecimals } = entry;
  const [reached, aim] = [actual?.toFixed(decimals) ?? '', target?.text ?? ''];
  if (gap === null) {
    return { zh: `实际 ${reached}，目标 ${aim}`, en: `actual ${reached}, target ${aim}` };
  }
  const shown = gap.toFixed(gapDecimals);
  return isToldAsVerdict(entry)
    ? {
        zh: `实际 ${reached}，目标 ${aim}，离最近的一端 ${shown}`,
        en: `actual ${reached}, target ${aim}, ${shown} from the nearest end`,
      }
    : {
        zh: `实际 ${reached} − 目标 ${aim} = ${shown}`,
        en: `actual ${reached} − target ${aim} = ${shown}`,
      };
}

/** One for all regions of a row: it names them all. */
const rankFormulas = new WeakMap<BoardRow, Said>();

function rankFormula(row: BoardRow): Said {
  const formula = rankFormulas.get(row) ?? sayRanks(row);
  rankFormulas.set(row, formula);
  return formula;
}

function sayRanks(row: BoardRow): Said {
  const { ranked, group, indicator } = row;
  const values = ranked.map(({ regionId, value }) =>
    value.toFixed(entryOf(row, regionId)?.decimals ?? indicator.decimals),
  );
  return {
    zh: `${group?.sizeNote ?? ''}按实际数从优到劣：${values.join('、')}`,
    en: `${group?.labelEn ?? group?.sizeNote ?? ''} by the actuals, best first: ${values.join(', ')}`,
  };
}
