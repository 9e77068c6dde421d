import { otherUnitOfName } from './name-unit.ts';
import type { NameKind } from './names.ts';
import { placeLabel } from './problem-log.ts';
import type { Reading } from './reading.ts';
import type { PrintedCell, ProblemCode } from './types.ts';

const WORDS = {
  region: { code: 'unknown-region', noun: '地区' },
  department: { code: 'unknown-department', noun: '责任部门' },
  indicator: { code: 'unknown-indicator', noun: '指标' },
} as const satisfies Record<NameKind, { code: ProblemCode; noun: string }>;

/** An unknown name is an error that names its cell and the nearest known name. */
export function reportUnknownName(
  reading: Reading,
  kind: NameKind,
  cell: PrintedCell,
  text = cell.text,
): void {
  const { code, noun } = WORDS[kind];
  const nearest = text === '' ? null : reading.context.names.nearest(kind, text);
  const place = placeLabel(cell);
  const otherUnit = kind === 'indicator' && nearest !== null && unitFault(reading, nearest, text);
  if (otherUnit) {
    const { expected, cure } = otherUnit;
    reading.log.error(code, cell, { found: text, expected, cure: `${place}的${cure}` });
    return;
  }
  reading.log.error(code, cell, {
    found: text,
    expected: nearest ?? `一个已知的${noun}名称`,
    cure:
      nearest === null
        ? `请在${place}填写${noun}名称。`
        : `${place}的“${text}”不是已知的${noun}，是否应为“${nearest}”？请改正，或在数据字典里加上别名。`,
  });
}

/** The nearest name of an indicator in another unit is none to be offered without saying so. */
function unitFault(
  { context, indicators }: Pick<Reading, 'context' | 'indicators'>,
  nearest: string,
  text: string,
): { expected: string; cure: string } | null {
  const indicator = indicators.get(context.names.indicator(nearest) ?? '');
  const other = indicator === undefined ? null : otherUnitOfName(text, indicator);
  if (indicator === undefined || other === null || other.isMultiple) return null;
  return {
    expected: `一个已知的指标名称；最相近的“${nearest}”以“${indicator.unit}”为单位`,
    cure: `“${text}”不是已知的指标。最相近的“${nearest}”以“${indicator.unit}”为单位，与“${other.word}”不同，是另一个指标，不能加作别名：请在数据字典里另立一个单位为“${other.word}”的指标，或删去这一行。`,
  };
}

/** The second row about the same thing: which of the two counts, nobody can tell. */
export function reportDuplicateRow(reading: Reading, cell: PrintedCell, firstRow: number): void {
  reading.log.error('duplicate-row', cell, {
    found: cell.text,
    expected: `只出现一次（前面第${firstRow}行已有）`,
    cure: `第${cell.row}行与第${firstRow}行重复（${cell.text}），请删去其中一行。`,
  });
}
