import type { SeenKind } from '#domain/layout/seen-figure.ts';

import { CUT } from './head-times.ts';
import type { Peeled } from './peel.ts';
import type { Says } from './qualifiers.ts';

/** What the words of a head come to together. */
export interface Composed {
  kind: SeenKind | null;
  of: SeenKind | null;
  group: string | null;
  basis: string | null;
  derived: string | null;
  span: 'cumulative' | 'single' | null;
}

/** 价格同比指数, 价格指数（同比） */
const INDEX_BASIS = /(?:同比|环比|累计)(?=指数$)|(?<=指数\()(?:同比|环比|累计)(?=\)$)/u;
const POINTS = /^个?百分点$/u;
const NO_KIND = { kind: null, of: null, derived: null } as const;

/**
 * 目标增速 is a target of a growth, 增速位次 a rank of one, 总量及增速 neither an amount nor a growth.
 * A growth in 万元 is none: it is the amount by which something grew.
 */
export function compose({ name, said }: Peeled, units: readonly string[]): Composed {
  const all = said.reduce<Says>((before, { says }) => ({ ...before, ...says }), {});
  const words = said
    .map(({ word }) => word)
    .join('')
    .replaceAll(CUT, '');
  const spans = new Set(said.flatMap(({ says }) => says.span ?? []));
  if (name.endsWith('指数(累计)')) spans.add('cumulative');
  const [first = null, other] = spans;
  const span = other === undefined ? first : null;
  const isOfTwo = said.some(({ isOneOfTwo, says }) => isOneOfTwo && saysKind(says));
  return {
    ...(isOfTwo ? NO_KIND : kindOf(withChange(all, units), { name, words, units })),
    group: all.rank === true ? groupOf(words) : null,
    basis: isIndexSince(units, span) ? '累计' : (all.basis ?? indexBasis(units, name, words, span)),
    span,
  };
}

function saysKind({ growth, level, rank, target }: Says): boolean {
  return [growth, level, rank, target].includes(true);
}

/** 增减 in percent is a growth, else an amount. */
function withChange(all: Says, units: readonly string[]): Says {
  if (all.change !== true) return all;
  return hasPercent(units) || all.growth === true
    ? { ...all, growth: true }
    : { ...all, derived: true };
}

function kindOf(
  all: Says,
  { name, words, units }: { name: string; words: string; units: readonly string[] },
): Pick<Composed, 'kind' | 'of' | 'derived'> {
  const of = all.growth === true ? 'growth' : all.level === true ? 'level' : null;
  if (all.derived === true || (all.rank === true && all.lastYear === true)) return derived(words);
  if (all.rank === true) return { kind: 'rank', of, derived: null };
  if (all.target === true) return { kind: 'target', of, derived: null };
  if (all.lastYear === true)
    return { kind: 'lastYear', of: of === 'growth' ? of : null, derived: null };
  if (all.index === true || isIndexOnly(name, words, units)) return { ...NO_KIND, kind: 'actual' };
  if (all.growth === true)
    return isAmount(units) ? derived(words) : { kind: 'growth', of: null, derived: null };
  const isLevel = all.level === true || (name === '' && all.span === 'cumulative');
  if (isLevel) return { ...NO_KIND, kind: 'level' };
  return { ...NO_KIND, kind: isIndex(name, units) ? 'actual' : null };
}

function derived(word: string): Pick<Composed, 'kind' | 'of' | 'derived'> {
  return { ...NO_KIND, derived: word };
}

function hasPercent(units: readonly string[]): boolean {
  return units.includes('%') || units.includes('‰');
}

/** Points of percent too: 增速 in 百分点 says how much faster. */
function isAmount(units: readonly string[]): boolean {
  return (
    units.length > 0 &&
    !hasPercent(units) &&
    (units.some((unit) => POINTS.test(unit)) || !units.some((unit) => unit.endsWith('=100')))
  );
}

function isIndex(name: string, units: readonly string[] = []): boolean {
  return units.some((unit) => unit.endsWith('=100')) || /指数(?:\(.*\))?$/u.test(name);
}

/** 居民消费价格指数（同比） is an index, 居民消费价格指数同比增长 a growth. */
function isIndexOnly(name: string, words: string, units: readonly string[]): boolean {
  const isOne = isIndex(name, units) || (/^[CPR]PI$/u.test(name) && !hasPercent(units));
  return isOne && /^(?:同比|环比|累计|当月)+$/u.test(words);
}

function groupOf(words: string): string | null {
  const wider = /中部六省|中部地区|中部|西部地区|西部|东部地区|东部|长三角|长江经济带/u.exec(
    words,
  )?.[0];
  if (wider !== undefined) return wider;
  if (words.includes('全国')) return '全国';
  return /全省|省内|[在居]省/u.test(words) ? '全省' : null;
}

/** 累计同比（上年同期=100）. */
function isIndexSince(units: readonly string[], span: string | null): boolean {
  return span === 'cumulative' && units.some((unit) => /^[上去]年同期=/u.test(unit));
}

/** What an index is held against says what it is: all months so far are held against the same period. */
function indexBasis(
  units: readonly string[],
  name: string,
  words: string,
  span: string | null,
): string | null {
  const unit = units.find((one) => one.endsWith('=100'));
  if (unit === undefined) {
    const isSince = words === '累计' && (isIndex(name) || /^[CPR]PI$/u.test(name));
    return isSince ? '累计' : (INDEX_BASIS.exec(`${name}${words}`)?.[0] ?? null);
  }
  if (/^[上去]年(?:同期)=/u.test(unit)) return span === 'single' ? '同比' : '累计';
  if (/^[上去]年(?:同月|同季)?=/u.test(unit)) return '同比';
  return /^上(?:个?月|期|季)=/u.test(unit) ? '环比' : null;
}
