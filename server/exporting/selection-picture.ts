import { formatPeriod } from '#domain/period.ts';
import { isFirstMonth, spanOf } from '#domain/period-span.ts';
import type { Said } from '#domain/said.ts';
import { drawTrends, type TrendsAsked } from '#server/answers/charts/trends-picture.ts';
import { toIndicatorRef, toPeriodRef, toRegionRef } from '#server/answers/refs.ts';
import { Problem } from '#server/problem.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import type { Trend } from '#server/schemas/trends.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { Extract } from './extract-shape.ts';
import { openExtract } from './extract.ts';
import { indicatorsIn, periodsIn } from './members.ts';
import { pivotSort } from './read-selection.ts';
import type { Row } from './row.ts';

/** More points than these nobody can tell apart. */
const MOST_FIGURES = 20_000;

/** In what order, and what of each figure, a picture has it, whatever the table has. */
const LAID: SelectionQuery = {
  values: 'actual,target,rank',
  layout: 'pivot',
  rows: 'region',
  columns: 'period,indicator',
};

/** One indicator of a selection as a picture. @throws a Problem for what makes none */
export async function drawSelection(
  view: DataView,
  { width, show = 'chart', ...asked }: SelectionQuery & Partial<TrendsAsked>,
): Promise<string> {
  const { across: _, vintages: __, sort, ...query } = asked;
  const order = pivotSort(sort);
  const extract = await openExtract(view, { ...query, ...LAID, ...(order && { sort: order }) });
  await refuse(extract, show);
  return drawTrends(await readTrends(extract), {
    show,
    ...(width !== undefined && { width }),
    ...(asked.lang !== undefined && { lang: asked.lang }),
  });
}

async function refuse(extract: Extract, show: 'chart' | 'map'): Promise<void> {
  const { blocks, selection } = extract;
  const indicators = indicatorsIn(selection, blocks);
  if (indicators.length !== 1) {
    fail({
      zh: `一幅图画一个指标，这里有 ${indicators.length} 个。请用 indicator 选一个有数的。`,
      en: `A picture is of one indicator; here are ${indicators.length}. Choose one that has figures by indicator.`,
    });
  }
  // January is a month and cumulative: it is in either line.
  const spans = new Set(
    blocks.filter(({ period }) => !isFirstMonth(period)).map(({ period }) => spanOf(period)),
  );
  if (show === 'chart' && spans.size > 1) {
    fail({
      zh: '单月的数和累计的数不能连成一条线。请用 spans 选一种时期。',
      en: 'Figures of single months and cumulative ones make no line together. Choose one kind by spans.',
    });
  }
  if ((await extract.countAtMost(MOST_FIGURES)) === null) {
    fail({
      zh: '数太多，画不清楚。请少选几个地区或时期。',
      en: 'These are too many figures to be told apart. Choose fewer regions or periods.',
    });
  }
}

function fail(detail: Said): never {
  throw new Problem('bad-request', detail);
}

/** A line for each region that has a figure, in the order of the regions; every period is a point of each. */
async function readTrends(extract: Extract): Promise<Trend[]> {
  const { blocks, selection } = extract;
  const rows: Row[] = [];
  for await (const portion of extract.rows()) rows.push(...portion);
  const periods = periodsIn(blocks);
  const byRegion = Map.groupBy(rows, ({ region }) => region.id);
  return selection.regions.flatMap(({ id }): Trend[] => {
    const own = byRegion.get(id);
    const [first] = own ?? [];
    if (!own || !first) return [];
    const byPeriod = new Map(own.map((row) => [formatPeriod(row.period), row]));
    return [
      {
        indicator: toIndicatorRef(first.indicator),
        measure: first.indicator.measure,
        department: null,
        region: toRegionRef(first.region),
        points: periods.map((period) => pointOf(period, byPeriod.get(formatPeriod(period)))),
      },
    ];
  });
}

function pointOf(period: Row['period'], row: Row | undefined): Trend['points'][number] {
  return {
    period: toPeriodRef(period),
    value: row?.value ?? null,
    decimals: row?.decimals ?? 0,
    missingReason: row?.missingReason ?? null,
    target: row?.target ?? null,
    status: row?.status ?? 'missing',
    rank: row?.rank ?? null,
  };
}
