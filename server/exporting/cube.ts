import type { Said } from '#domain/said.ts';
import type { ValueId } from '#domain/selection-choices.ts';
import { Problem } from '#server/problem.ts';
import { FIELDS } from './fields.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** A number that is given of a figure: what a cube can hold. */
export interface Measure {
  /** For programs; as its column in a long table. */
  id: string;
  label: Said;
  /** Of which choice it is a part. */
  of: ValueId;
  value: (row: Row) => number | null;
  /** Null: that of the indicator. */
  unit: Said | null;
}

/** Every number that can be asked for. Words (a status, a printed gap) are no numbers. */
export const MEASURES: readonly Measure[] = FIELDS.flatMap((field) => {
  if (field.type === 'string' || field.unit === undefined) return [];
  const { name, title, titleAlone = title, choice, value, unit } = field;
  return [{ id: name, label: titleAlone, of: choice, value, unit }];
});

/** @throws bad-request where a cube has no place for what is asked */
export function refuseNoCube({ layout, vintages }: Selection, format: string): void {
  if (layout !== 'long') {
    throw new Problem('bad-request', {
      zh: `${format} 自带各个维度，不分长宽：请去掉 layout、across、rows 和 columns。`,
      en: `${format} has its own dimensions and is neither long nor wide: leave out layout, across, rows and columns.`,
    });
  }
  if (vintages === 'all') {
    throw new Problem('bad-request', {
      zh: `${format} 里每个指标、地区、时期只有一个数，放不下 vintages=all；历次数值请用 csv、json、xlsx 或 parquet。`,
      en: `${format} holds one figure for each indicator, region and period, not vintages=all; for those take csv, json, xlsx or parquet.`,
    });
  }
}
