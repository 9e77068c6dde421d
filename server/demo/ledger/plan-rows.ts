import type { LedgerCells } from '#domain/ledger/types.ts';
import { PARTS, WHOLE } from '../places.ts';
import type { World } from '../world.ts';
import { documentOf } from './documents.ts';
import type { PlanSpec } from './plan-specs.ts';
import { unitWords } from './unit-words.ts';

/** As documents print it. */
const PLACES: Readonly<Record<string, string>> = {
  县: `各${PARTS}`,
  市: WHOLE,
  全: `${WHOLE}、各${PARTS}`,
  园: '园区',
  区: '示例城区',
};

/** A row of the file of targets, blank cells among them. */
export function planRow(
  world: World,
  spec: PlanSpec,
  { line, first }: { line: number; first: string },
): LedgerCells {
  const { docNo, title, signedOn } = documentOf(spec.document, first);
  const { base, model } = spec;
  return {
    doc_no: docNo,
    signed_on: signedOn,
    document: title,
    source_line: `第${line}行`,
    kind: spec.kind,
    field: spec.field,
    indicator: spec.indicator,
    places: PLACES[spec.places] ?? '',
    units: unitWords(world, spec.units),
    unit: spec.unit,
    base_year: base === null ? '' : String(world.firstYear - 1),
    base_value: base === null ? '' : base.toFixed(spec.decimals),
    year: spec.until,
    target: spec.words,
    words: `${spec.field}方面，${spec.indicator}${spec.words}。`,
    better: isLower(spec) ? '越低越好' : '',
    measure: spec.words.startsWith('增加') ? '变化量' : '',
    scale: model === 'grade' ? SCALE : '',
    cadence: model === 'path' || spec.every === 'once' ? '' : (CADENCES[spec.every] ?? ''),
    access: spec.access === '' ? '' : (LEVELS[spec.access] ?? ''),
  };
}

export const SCALE = '示例等级';

const CADENCES: Readonly<Record<string, string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
};
const LEVELS: Readonly<Record<string, string>> = { restricted: '受限', internal: '内部' };

/** Whether less of it is better. */
export function isLower({ base, goal, model }: PlanSpec): boolean {
  if (model === 'under' || model === 'drop') return true;
  return base !== null && goal !== null && goal < base;
}
