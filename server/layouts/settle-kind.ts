import type { SeenKind } from '#domain/layout/seen-figure.ts';
import { parseUnit, PERCENT } from '#domain/unit.ts';
import type { SaidKind, Says } from './says.ts';

const PARTICULAR: readonly SeenKind[] = ['rank', 'target', 'lastYear'];

const GROWTH: SaidKind = { kind: 'growth', of: null, group: null };

/** What a figure is: the particular words of its heads first, then 增速 before 完成, then the title's. */
export function settleKind(
  heads: Says,
  lines: Says,
  { hasGrowth, aimsAtGrowth }: { hasGrowth: boolean; aimsAtGrowth: boolean },
): SaidKind | null {
  const { kinds } = heads;
  const particular = kinds.find(({ kind }) => PARTICULAR.includes(kind));
  if (particular !== undefined) {
    const of =
      particular.of ??
      kinds.find(({ kind }) => kind === 'growth' || kind === 'level')?.kind ??
      null;
    return { ...particular, of };
  }
  const growth = kinds.find(({ kind }) => kind === 'growth');
  const [nearest] = kinds;
  // 增速完成情况 over 实际完成, 目标增速 beside it: what was done is a growth, unless one stands there too.
  if (growth === undefined && nearest?.isLoose === true && !hasGrowth)
    return aimsAtGrowth ? GROWTH : (kindOfLines(lines) ?? nearest);
  return growth ?? nearest ?? kindOfLines(lines);
}

/** 增速排名 over amounts and rates says what is ranked, not that all are ranks. */
function kindOfLines({ kinds }: Says): SaidKind | null {
  return kinds.find(({ kind }) => kind === 'growth' || kind === 'level') ?? null;
}

/** An amount, a rate, an index: what the unit makes of a figure that nothing else is said of. */
export function kindByUnit(unit: string | null): SeenKind | null {
  if (unit === null) return null;
  const base = parseUnit(unit)?.base;
  return base === PERCENT || unit.endsWith('=100') || base === '家' ? 'actual' : 'level';
}
