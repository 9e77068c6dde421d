import { formatPeriod } from '#domain/period.ts';
import { findCrowded } from '#domain/pivot/find-crowded.ts';
import { leftOut, type Pivot } from '#domain/pivot/pivot.ts';
import type { Said } from '#domain/said.ts';
import { listed } from '#domain/said-names.ts';
import type { Dimension } from '#domain/selection-choices.ts';
import { Problem } from '#server/problem.ts';
import type { Extract } from './extract-shape.ts';
import { countHeads } from './pivot-heads.ts';
import { lineDimensions } from './pivot-lines.ts';

/** What a sheet of Excel holds, less what says which line it is. */
const MOST_COLUMNS = 16_000;
/** Where neither an indicator nor a period comes first, all figures are in memory at once. */
export const MOST_PIVOTED = 100_000;

const NAMES: Record<Dimension, Said> = {
  indicator: { zh: '指标', en: 'indicators' },
  region: { zh: '地区', en: 'regions' },
  period: { zh: '时期', en: 'periods' },
};

/** @throws crowded-cells where a cell would hold several figures; bad-request for a pivot that is too large */
export async function refusePivot(extract: Extract, pivot: Pivot): Promise<void> {
  const { blocks } = extract;
  // Only where regions are left out does it matter of how many there are figures.
  const sizes = leftOut(pivot).includes('region') ? await extract.sizes() : null;
  const crowded = findCrowded(
    blocks.map((block) => ({
      indicator: block.indicator.id,
      period: formatPeriod(block.period),
      regions: sizes?.get(block) ?? 1,
    })),
    pivot,
  );
  if (crowded) {
    const { figures, dimensions } = crowded;
    const what = listed(dimensions.map((one) => NAMES[one]));
    throw new Problem('crowded-cells', {
      zh: `这样排，有的格子里会有 ${figures} 个数，一格只能放一个。请把${what.zh}放进行（rows）或列（columns），或只选其中一个。`,
      en: `Laid out so, some cells would hold ${figures} figures, and a cell holds one. Put ${what.en} into rows or columns, or choose one of them.`,
    });
  }
  const columns = countHeads(extract, pivot);
  if (columns > MOST_COLUMNS) {
    throw new Problem('bad-request', {
      zh: `这样摆有 ${columns.toLocaleString('en')} 列，最多 ${MOST_COLUMNS.toLocaleString('en')} 列。请把一个维度移到行里，或少选一些。`,
      en: `That makes ${columns.toLocaleString('en')} columns, and there can be ${MOST_COLUMNS.toLocaleString('en')}. Move a dimension into the rows, or choose fewer.`,
    });
  }
  const [outer] = lineDimensions(pivot);
  if (
    outer !== 'indicator' &&
    outer !== 'period' &&
    (await extract.countAtMost(MOST_PIVOTED)) === null
  ) {
    throw new Problem('bad-request', {
      zh: `行里最外层不是指标或时期的，最多摆 ${MOST_PIVOTED.toLocaleString('en')} 个数，这个查询更多。请把指标或时期放在行的最前面，或少选一些。`,
      en: `Unless indicators or periods come first in the rows, up to ${MOST_PIVOTED.toLocaleString('en')} figures can be laid out; this query has more. Put the one or the other first, or choose fewer.`,
    });
  }
}
