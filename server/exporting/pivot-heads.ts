import { formatPeriod, periodLabel } from '#domain/period.ts';
import type { Pivot, PivotDimension } from '#domain/pivot/pivot.ts';
import type { Dimension } from '#domain/selection-choices.ts';
import { indicatorName, regionName, type Column, type Member } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import { indicatorsIn, periodsIn } from './members.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';
import { valueColumns } from './value-columns.ts';

/** What stands over a column of figures. */
export interface Head {
  /** Without what is given of each figure. */
  members: readonly Member[];
  /** Which figure of a line stands under it, as `cellOf` writes it. */
  cell: string;
  /** What of the figure; null: the line says it. */
  field: Column<Row> | null;
}

type Blocks = Extract['blocks'];

/** The heads of a pivot: every combination of its columns that there are figures of, in their order. */
export function headsOf({ selection, blocks }: Extract, { columns }: Pivot): Head[] {
  const fields = columns.includes('field') ? valueColumns(selection) : [null];
  const under = (left: readonly PivotDimension[], own: Blocks, head: Head): Head[] => {
    const [one, ...rest] = left;
    if (one === undefined) return [head];
    if (one === 'field') return fields.flatMap((field) => under(rest, own, { ...head, field }));
    return membersOf(one, selection, own).flatMap(({ member, blocks: within }) =>
      under(rest, within, { ...head, members: [...head.members, member] }),
    );
  };
  const heads = under(columns, blocks, { members: [], cell: '', field: null });
  return heads.map((head) => ({ ...head, cell: head.members.map(({ id }) => id).join(' ') }));
}

/** How many there would be, without making them. */
export function countHeads({ selection, blocks }: Extract, { columns }: Pivot): number {
  const has = (one: PivotDimension) => columns.includes(one);
  const own = blocks.map(({ indicator, period }) =>
    [has('indicator') ? indicator.id : '', has('period') ? formatPeriod(period) : ''].join(' '),
  );
  const fields = has('field') ? valueColumns(selection).length : 1;
  return new Set(own).size * (has('region') ? selection.regions.length : 1) * fields;
}

/** Which figure of its line a row is: under which of the heads it stands. */
export function cellOf(row: Row, columns: readonly PivotDimension[]): string {
  return columns.flatMap((one) => (one === 'field' ? [] : memberOf(one, row))).join(' ');
}

export function memberOf(one: Dimension, { indicator, region, period }: Row): string {
  switch (one) {
    case 'indicator':
      return indicator.id;
    case 'region':
      return region.id;
    case 'period':
      return formatPeriod(period);
  }
}

/** What a row stands under, by name. */
export function memberName(one: Dimension, row: Row, selection: Selection): string {
  switch (one) {
    case 'indicator':
      return headName(row.indicator, selection);
    case 'region':
      return regionName(row.region, selection);
    case 'period':
      return formatPeriod(row.period);
  }
}

interface Under {
  member: Member;
  /** What the next dimension is of. */
  blocks: Blocks;
}

function membersOf(one: Dimension, selection: Selection, blocks: Blocks): Under[] {
  switch (one) {
    case 'region':
      return selection.regions.map((region) => ({
        member: { dimension: one, id: region.id, name: regionName(region, selection) },
        blocks,
      }));
    case 'indicator':
      return indicatorsIn(selection, blocks).map((indicator) => ({
        member: { dimension: one, id: indicator.id, name: headName(indicator, selection) },
        blocks: blocks.filter((block) => block.indicator === indicator),
      }));
    case 'period':
      return periodsIn(blocks).map((period) => {
        const id = formatPeriod(period);
        const member = { dimension: one, id, name: periodName(period, selection) };
        return { member, blocks: blocks.filter((block) => formatPeriod(block.period) === id) };
      });
  }
}

/** In a pivot no column says the unit of what lies across, so its name does. */
function headName(indicator: Row['indicator'], selection: Selection): string {
  const name = indicatorName(indicator, selection);
  const { unit } = indicator;
  const isSaid = selection.layout !== 'pivot' || selection.naming === 'id' || unit === '';
  if (isSaid || name.endsWith(`（${unit}）`)) return name;
  return selection.language === 'en' ? `${name} (${unit})` : `${name}（${unit}）`;
}

function periodName(period: Row['period'], { naming, language }: Selection): string {
  return naming === 'id' || language === 'en' ? formatPeriod(period) : periodLabel(period);
}
