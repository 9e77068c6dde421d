import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import { reportedWords } from '#lib/format/reported.ts';
import { distanceOf, figureOf, namesOf } from './figure-words.ts';
import { hasTargets } from './has-targets.ts';
import { statementWords as words } from './statement-words.ts';

type Told = Pick<Ranking, 'indicator' | 'measure' | 'group' | 'city' | 'rows'>;

/** A sentence with a part set off: what is missed. */
export interface Statement {
  before: string;
  unmet: string;
  after: string;
}

/**
 * The title of an indicator's page: how many miss, who is last, by how much.
 * @example writeStatement(industry)
 * // 规上工业增加值：12 地中 | 3 地未达目标 | ，乙县以 5.2% 居末，差 1.3 个百分点
 */
export function writeStatement(ranking: Told): Statement {
  const { rows, indicator } = ranking;
  const said = rows.some(({ actual }) => actual !== null) ? ofRegions(ranking) : ofCity(ranking);
  if (!said) return { before: indicator.proseName, unmet: '', after: '' };
  const sentence = { ...said, before: `${words.head(indicator.proseName)}${said.before}` };
  return sentence.unmet === ''
    ? { before: sentence.before + said.after, unmet: '', after: '' }
    : sentence;
}

const isJudged = ({ status }: RankingRow) => status === 'met' || status === 'unmet';
const isUnmet = ({ status }: RankingRow) => status === 'unmet';

function ofRegions(ranking: Told): Statement | null {
  const { rows, indicator } = ranking;
  if (!hasTargets(ranking)) return endsOf(rows, indicator.unit);
  const judged = rows.filter(isJudged);
  const unmet = judged.filter(isUnmet);
  const waiting = reportedWords(ranking.group);
  if (judged.length === 0)
    return waiting === null ? null : { before: waiting, unmet: '', after: '' };
  const counted = countWords(judged, unmet.length);
  return {
    before: (waiting === null ? '' : words.waiting(waiting)) + counted.before,
    unmet: counted.unmet,
    after: endWords(ranking, unmet),
  };
}

/** Without targets: who is first and last; where nobody is ranked, who has most and least. */
function endsOf(rows: readonly RankingRow[], unit: string): Statement | null {
  const isRanked = rows.some(({ rank }) => rank !== null);
  const known = rows.flatMap(({ actual }) => actual ?? []);
  const [most, least] = [Math.max(...known), Math.min(...known)];
  const [first, last] = isRanked
    ? [firstOf(rows), lastOf(rows)]
    : [most, least].map((end) => rows.filter(({ actual }) => actual === end));
  if (!first?.length || !last?.length || (!isRanked && most === least)) return null;
  const say = isRanked ? words.ends : words.mostAndLeast;
  const at = (those: readonly RankingRow[]) => words.at(namesOf(those), figureOf(those[0], unit));
  return { before: say(at(first), at(last)), unmet: '', after: '' };
}

function countWords(judged: readonly RankingRow[], unmet: number) {
  const [only] = judged;
  const size = judged.length;
  if (size === 1 && only) {
    const name = only.region.shortName;
    return unmet === 0
      ? { before: words.oneMet(name), unmet: '' }
      : { before: name + words.space, unmet: words.misses };
  }
  if (unmet === 0) return { before: words.allMet(size), unmet: '' };
  if (unmet === size) return { before: '', unmet: words.allUnmet(size) };
  return { before: words.of(size), unmet: words.unmet(unmet, size) };
}

/** Who is last, and by how much; where the last meets a lower target of its own, who is furthest from theirs. */
function endWords(ranking: Told, unmet: readonly RankingRow[]): string {
  const last = lastOf(ranking.rows);
  if (last.length > 0 && (unmet.length === 0 || last.every(isUnmet))) {
    const figure = figureOf(last[0], ranking.indicator.unit);
    return words.last(namesOf(last), figure, last.length) + shortWords(ranking, last);
  }
  const most = Math.max(...unmet.map(({ gap }) => Math.abs(gap ?? 0)));
  const furthest = unmet.filter(({ gap }) => gap !== null && Math.abs(gap) === most);
  if (furthest.length === 0 || ranking.rows.filter(isJudged).length === 1)
    return shortWords(ranking, unmet);
  return words.furthest(namesOf(furthest)) + shortWords(ranking, furthest);
}

function shortWords({ measure, indicator }: Told, rows: readonly RankingRow[]): string {
  const short = rows.filter(isUnmet).filter(({ gap }) => gap !== null);
  const most = short.toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))[0];
  if (most?.gap == null) return '';
  const isAlike = short.every(({ gap }) => gap === most.gap);
  const distance = distanceOf(most, { measure, unit: indicator.unit });
  return words.short(
    distance,
    most.gap > 0,
    short.length === 1 ? 'one' : isAlike ? 'each' : 'most',
  );
}

function ofCity({ city, indicator, measure }: Told): Statement | null {
  if (city?.actual == null) return null;
  const figure = figureOf(city, indicator.unit);
  if (!isUnmet(city) || city.gap === null) {
    const said = city.status === 'met' ? words.cityMet(figure) : words.cityAt(figure);
    return { before: said, unmet: '', after: '' };
  }
  const distance = distanceOf(city, { measure, unit: indicator.unit });
  return {
    before: words.cityBefore(figure),
    unmet: words.misses,
    after: words.short(distance, city.gap > 0, 'one'),
  };
}

const firstOf = (rows: readonly RankingRow[]) => rows.filter(({ rank }) => rank === 1);

/** Those that share the last place; none where all share one. */
function lastOf(rows: readonly RankingRow[]): RankingRow[] {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const lowest = Math.max(...ranked.map(({ rank }) => rank ?? 0));
  return ranked.length < 2 || lowest === 1 ? [] : ranked.filter(({ rank }) => rank === lowest);
}
