import type { ValueId } from '#domain/selection.ts';
import { Problem } from '#server/problem.ts';
import type { Row } from './row.ts';
import type { Selection } from './selection.ts';
import type { Words } from './words.ts';

/** A number that is given of a figure: what a cube can hold. */
export interface Measure {
  /** For programs; as its column in a long table. */
  id: string;
  label: Words;
  /** Of which choice it is a part. */
  of: ValueId;
  value: (row: Row) => number | null;
  /** Null: that of the indicator. */
  unit: Words | null;
}

/** Every number that can be asked for. Words (a status, a printed gap) are no numbers. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'value',
    label: { zh: '实际完成', en: 'Actual' },
    of: 'actual',
    value: ({ value }) => value,
    unit: null,
  },
  {
    id: 'target_low',
    label: { zh: '目标下限', en: 'Target, lower end' },
    of: 'target',
    value: ({ target }) => target?.low ?? null,
    unit: null,
  },
  {
    id: 'target_high',
    label: { zh: '目标上限', en: 'Target, upper end' },
    of: 'target',
    value: ({ target }) => target?.high ?? null,
    unit: null,
  },
  {
    id: 'gap',
    label: { zh: '与目标的差距', en: 'Gap to target' },
    of: 'gap',
    value: ({ gap }) => gap,
    unit: null,
  },
  {
    id: 'rank',
    label: { zh: '排位', en: 'Rank' },
    of: 'rank',
    value: ({ rank }) => rank,
    unit: { zh: '名', en: 'place' },
  },
  {
    id: 'group_size',
    label: { zh: '参加排位地区数', en: 'Regions ranked' },
    of: 'rank',
    value: ({ groupSize }) => groupSize,
    unit: { zh: '个地区', en: 'regions' },
  },
  {
    id: 'group_reported',
    label: { zh: '已报地区数', en: 'Regions reported' },
    of: 'rank',
    value: ({ reported }) => reported?.count ?? null,
    unit: { zh: '个地区', en: 'regions' },
  },
  {
    id: 'group_expected',
    label: { zh: '应报地区数', en: 'Regions expected' },
    of: 'rank',
    value: ({ reported }) => reported?.expected ?? null,
    unit: { zh: '个地区', en: 'regions' },
  },
];

/** @throws bad-request where a cube has no place for what is asked */
export function refuseNoCube({ layout, vintages }: Selection, format: string): void {
  if (layout === 'wide') {
    throw new Problem('bad-request', {
      zh: `${format} 自带各个维度，不分长宽：请去掉 layout 和 across。`,
      en: `${format} has its own dimensions and is neither long nor wide: leave out layout and across.`,
    });
  }
  if (vintages === 'all') {
    throw new Problem('bad-request', {
      zh: `${format} 里每个指标、地区、时期只有一个数，放不下 vintages=all；历次数值请用 csv、json、xlsx 或 parquet。`,
      en: `${format} holds one figure for each indicator, region and period, not vintages=all; for those take csv, json, xlsx or parquet.`,
    });
  }
}
