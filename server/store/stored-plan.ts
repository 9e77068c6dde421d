import { Type, type Static } from 'typebox';
import type { LedgerCells, LedgerTable } from '#domain/ledger/types.ts';
import { heldTo } from '#server/from-json.ts';
import { Nullable } from './stored-scalars.ts';

const Text = Type.String();
const NullableText = Nullable(Type.String());
const Year = Nullable(Type.Integer());

const Target = Type.Object({
  docNo: Text,
  signedOn: Text,
  plan: Text,
  field: Text,
  indicatorName: Text,
  regionId: Text,
  unit: Text,
  baseYear: Year,
  baseValue: Nullable(Type.Number()),
  baseDecimals: Year,
  year: Type.Integer(),
  targetText: Text,
  row: Type.Integer(),
  noteMark: Type.Optional(Text),
  from: Type.Optional(Type.Object({ file: Text, sheet: NullableText })),
});
const Plan = Type.Object({
  file: Text,
  sheet: NullableText,
  title: NullableText,
  notes: Type.Array(Text),
  targets: Type.Array(Target),
});

/**
 * A plan as it was kept before there was a ledger, its rows read into numbers and years. What stands in
 * the column stays as it is, and so do the digests over it.
 */
export function planFromBefore(value: unknown, place: string): LedgerTable {
  const { file, sheet, title, notes, targets } = heldTo(Plan, value, place);
  const subject = targets[0]?.docNo ?? '';
  const rows = targets.map(({ row, from, ...target }) => {
    return { cells: cellsOf(target), row, ...(from && { from }) };
  });
  return { kind: 'plan-targets', subject, file, sheet, title, notes, rows };
}

/** Its place is the id of a region, as it was kept. */
function cellsOf(target: Omit<Static<typeof Target>, 'row' | 'from'>): LedgerCells {
  const { baseYear, baseValue, baseDecimals, noteMark = '' } = target;
  const cells = {
    doc_no: target.docNo,
    signed_on: target.signedOn,
    document: target.plan,
    field: target.field,
    indicator: target.indicatorName,
    places: target.regionId,
    unit: target.unit,
    base_year: baseYear === null ? '' : String(baseYear),
    base_value: baseValue === null ? '' : baseValue.toFixed(baseDecimals ?? 0),
    year: String(target.year),
    target: target.targetText + noteMark,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}
