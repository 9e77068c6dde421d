import type { Language } from '../language.ts';
import { sayReported } from '../say-reported.ts';
import { plain, short, type Clause } from './clause.ts';
import { distanceOf, figureOf, namesOf } from './figure-words.ts';
import type { InWords } from './in-words.ts';
import { isHeldToTargets, type Ranked, type RankedRow } from './ranked.ts';
import { STATEMENT_WORDS, type StatementWords } from './statement-words.ts';

/** A sentence, and in it what is missed. */
interface Statement {
  before: string;
  unmet: string;
  after: string;
}

/**
 * The title of an indicator's page: how many miss, who is last, by how much.
 * @example writeStatement(industry, { language: 'zh', whole: '全市', parts: '县' })
 * // 规上工业增加值：12 地中 | 3 地未达目标 | ，乙县以 5.2% 居末，差 1.3 个百分点
 */
export function writeStatement(ranking: Ranked, inWords: InWords): Clause {
  const { rows, indicator } = ranking;
  const words = STATEMENT_WORDS[inWords.language];
  const isOfRegions = rows.some(({ actual }) => actual !== null);
  const said = isOfRegions ? ofRegions(ranking, inWords) : ofCity(ranking, inWords);
  if (!said) return [plain(indicator.proseName)];
  const head = words.head(indicator.proseName);
  if (said.unmet === '') return [plain(head + said.before + said.after)];
  const segments = [plain(head + said.before), short(said.unmet), plain(said.after)];
  return segments.filter(({ text }) => text !== '');
}

const isJudged = ({ status }: RankedRow) => status === 'met' || status === 'unmet';
const isUnmet = ({ status }: RankedRow) => status === 'unmet';

function ofRegions(ranking: Ranked, { language }: InWords): Statement | null {
  const { rows } = ranking;
  const words = STATEMENT_WORDS[language];
  if (!isHeldToTargets(ranking)) return endsOf(ranking, language);
  const judged = rows.filter(isJudged);
  const unmet = judged.filter(isUnmet);
  const waiting = sayReported(ranking.group)?.[language] ?? null;
  if (judged.length === 0)
    return waiting === null ? null : { before: waiting, unmet: '', after: '' };
  const counted = countWords(judged, unmet.length, words);
  return {
    before: (waiting === null ? '' : words.waiting(waiting)) + counted.before,
    unmet: counted.unmet,
    after: endWords(ranking, unmet, language),
  };
}

/** Without targets: who is first and last; where nobody is ranked, who has most and least. */
function endsOf({ rows, indicator }: Ranked, language: Language): Statement | null {
  const isRanked = rows.some(({ rank }) => rank !== null);
  const known = rows.flatMap(({ actual }) => actual ?? []);
  const [most, least] = [Math.max(...known), Math.min(...known)];
  const [first, last] = isRanked
    ? [firstOf(rows), lastOf(rows)]
    : [most, least].map((end) => rows.filter(({ actual }) => actual === end));
  if (!first?.length || !last?.length || (!isRanked && most === least)) return null;
  const words = STATEMENT_WORDS[language];
  const say = isRanked ? words.ends : words.mostAndLeast;
  const at = (those: readonly RankedRow[]) =>
    words.at(namesOf(those, language), figureOf(those[0], indicator.unit));
  return { before: say(at(first), at(last)), unmet: '', after: '' };
}

function countWords(judged: readonly RankedRow[], unmet: number, words: StatementWords) {
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
function endWords(ranking: Ranked, unmet: readonly RankedRow[], language: Language): string {
  const words = STATEMENT_WORDS[language];
  const byHowMuch = (those: readonly RankedRow[]) => shortWords(ranking, those, language);
  const last = lastOf(ranking.rows);
  if (last.length > 0 && (unmet.length === 0 || last.every(isUnmet))) {
    const figure = figureOf(last[0], ranking.indicator.unit);
    return words.last(namesOf(last, language), figure, last.length) + byHowMuch(last);
  }
  const most = Math.max(...unmet.map(({ gap }) => Math.abs(gap ?? 0)));
  const furthest = unmet.filter(({ gap }) => gap !== null && Math.abs(gap) === most);
  if (furthest.length === 0 || ranking.rows.filter(isJudged).length === 1) return byHowMuch(unmet);
  return words.furthest(namesOf(furthest, language)) + byHowMuch(furthest);
}

function shortWords(ranking: Ranked, rows: readonly RankedRow[], language: Language): string {
  const missed = rows.filter(isUnmet).filter(({ gap }) => gap !== null);
  const most = missed.toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))[0];
  if (most?.gap == null) return '';
  const isAlike = missed.every(({ gap }) => gap === most.gap);
  return STATEMENT_WORDS[language].short(
    distanceOf(most, ranking, language),
    most.gap > 0,
    missed.length === 1 ? 'one' : isAlike ? 'each' : 'most',
  );
}

function ofCity(ranking: Ranked, { language, whole }: InWords): Statement | null {
  const { city, indicator } = ranking;
  if (city?.actual == null) return null;
  const words = STATEMENT_WORDS[language];
  const figure = figureOf(city, indicator.unit);
  if (!isUnmet(city) || city.gap === null) {
    const said = city.status === 'met' ? words.cityMet(whole, figure) : words.cityAt(whole, figure);
    return { before: said, unmet: '', after: '' };
  }
  return {
    before: words.cityBefore(whole, figure),
    unmet: words.misses,
    after: words.short(distanceOf(city, ranking, language), city.gap > 0, 'one'),
  };
}

const firstOf = (rows: readonly RankedRow[]) => rows.filter(({ rank }) => rank === 1);

/** Those that share the last place; none where all share one. */
function lastOf(rows: readonly RankedRow[]): RankedRow[] {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const lowest = Math.max(...ranked.map(({ rank }) => rank ?? 0));
  return ranked.length < 2 || lowest === 1 ? [] : ranked.filter(({ rank }) => rank === lowest);
}
