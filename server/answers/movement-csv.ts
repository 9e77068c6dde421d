import { COMPARISON_HEADS, WITHHELD_NAMES } from '#domain/movement/names.ts';
import type { Office } from '#domain/office.ts';
import { showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { Movement, MovementCell, MovementRow, Since } from '#server/schemas/movement.ts';
import type { Column } from './csv-table.ts';

interface Line {
  row: MovementRow;
  cell: MovementCell;
  region: string;
}

/** A line for each figure. */
export function movementLines({ rows, regions }: Movement): Line[] {
  const names = new Map(regions.map(({ region }) => [region.id, region.name]));
  return rows.flatMap((row) =>
    row.cells.map((cell) => ({ row, cell, region: names.get(cell.regionId) ?? cell.regionId })),
  );
}

export const movementColumns = ({
  dutyWord,
}: Pick<Office, 'dutyWord'>): readonly Column<Line>[] => [
  [dutyWord, ({ row }) => row.department?.name ?? null],
  ['指标名称', ({ row }) => row.indicator.name],
  ['单位', ({ row }) => row.indicator.unit],
  ['时期', ({ row }) => row.period.label],
  ['地区', ({ region }) => region],
  ['实际完成', ({ cell }) => showValue(cell.actual, cell.decimals)],
  ['与目标的差距', ({ cell }) => showValue(cell.gap, cell.gapDecimals)],
  ['状态', ({ cell }) => STATUS_NAMES[cell.status].zh],
  ['排位', ({ cell }) => cell.place?.rank ?? null],
  ['参加排位地区数', ({ cell }) => cell.place?.of ?? null],
  ['前进一位还差', ({ cell }) => placeValue(cell, 'toGain')],
  ['保位余地', ({ cell }) => placeValue(cell, 'toHold')],
  ...sinceColumns(COMPARISON_HEADS.previous.zh, ({ cell }) => cell.sincePrevious),
  ...sinceColumns(COMPARISON_HEADS['year-before'].zh, ({ cell }) => cell.sinceYear),
];

function sinceColumns(head: string, of: (line: Line) => Since): Column<Line>[] {
  return [
    [`${head}：通报`, (line) => of(line).release],
    [`${head}：时期`, (line) => of(line).period?.label ?? null],
    [`${head}：实际增减`, (line) => showValue(of(line).actual.change, of(line).actual.decimals)],
    [`${head}：差距增减`, (line) => showValue(of(line).gap.change, of(line).gap.decimals)],
    [`${head}：当时状态`, (line) => statusName(of(line))],
    [`${head}：当时排位`, (line) => of(line).rank.before],
    [`${head}：位次前进`, (line) => of(line).rank.gained],
    [`${head}：其中自身`, (line) => of(line).rank.own],
    [`${head}：其中他人`, (line) => of(line).rank.others],
    [`${head}：不比较的原因`, (line) => reasonsOf(of(line))],
  ];
}

function placeValue({ place }: MovementCell, key: 'toGain' | 'toHold') {
  return place && showValue(place[key], place.decimals);
}

function statusName({ status }: Since) {
  return status.before && STATUS_NAMES[status.before].zh;
}

/** One reason where all is withheld for the same, else what each is withheld for. */
function reasonsOf({ actual, gap, rank }: Since): string | null {
  if (actual.withheld) return WITHHELD_NAMES[actual.withheld].zh;
  const parts = [
    ['差距', gap.withheld],
    ['排位', rank.withheld],
  ] as const;
  const said = parts.flatMap(([part, reason]) =>
    reason ? [`${part}：${WITHHELD_NAMES[reason].zh}`] : [],
  );
  return said.join('；') || null;
}
