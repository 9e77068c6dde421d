import { compareDecimals, decimal, formatDecimal, toNumber, type Decimal } from '../decimal.ts';
import { growthPct } from '../growth.ts';
import { growthPairs, type WithFamilies } from '../families.ts';
import type { Figure, FigureTable } from '../printed.ts';
import { findingAt } from './place.ts';
import type { Finding } from './types.ts';

/** 增幅 recomputed from both levels. */
export function findGrowthFindings(table: FigureTable, dictionary: WithFamilies): Finding[] {
  const levelIds = new Map(
    growthPairs(dictionary).map(({ growthId, levelId }) => [growthId, levelId]),
  );
  return table.figures.flatMap((figure) => {
    const levelId = levelIds.get(figure.indicatorId);
    if (levelId === undefined) return [];
    const levels = table.figures
      .filter(({ indicatorId }) => indicatorId === levelId)
      .sort((a, b) => (a.period.end < b.period.end ? 1 : -1));
    const computed = growthOf(levels, figure.decimals);
    if (!computed || figure.value === null) return [];
    const printed = decimal(figure.value, figure.decimals);
    return compareDecimals(printed, computed) === 0
      ? []
      : [growthFinding(table, figure, levels, computed)];
  });
}

function growthOf([current, previous]: readonly Figure[], scale: number): Decimal | null {
  if (!current || !previous || current.value === null || previous.value === null) return null;
  const [now, before] = [current, previous].map(({ value, decimals }) =>
    decimal(value ?? 0, decimals),
  );
  return now && before ? growthPct(now, before, scale) : null;
}

function growthFinding(
  table: FigureTable,
  figure: Figure,
  [current, previous]: readonly Figure[],
  computed: Decimal,
): Finding {
  const value = formatDecimal(computed);
  const sum = `${current?.text ?? ''} ÷ ${previous?.text ?? ''} − 1 = ${value}%`;
  const isSign = figure.value !== null && -figure.value === toNumber(computed);
  return findingAt(table, figure, {
    code: 'growth-differs',
    indicatorId: figure.indicatorId,
    regionId: figure.regionId,
    printed: figure.text,
    computed: value,
    message: { zh: `${sum}。`, en: `${sum}.` },
    cause: isSign
      ? { zh: '正负号反了（括号表示负数）。', en: 'The sign is reversed (brackets mean negative).' }
      : {
          zh: '增幅录错，或水平数改过而增幅没有重算。',
          en: 'The growth was mistyped, or a level was changed and the growth not worked out again.',
        },
  });
}
