import { Type } from 'typebox';
import { MISSING_REASONS } from '#domain/dictionary.ts';
import { isLedgerKind } from '#domain/ledger/is-ledger.ts';
import { LEDGER_KINDS } from '#domain/ledger/types.ts';
import { TABLE_KINDS, type PrintedTable } from '#domain/printed.ts';
import { fromJson, heldTo } from '#server/from-json.ts';
import { planFromBefore } from './stored-plan.ts';
import { Months, Nullable } from './stored-scalars.ts';

const Text = Type.String();
const NullableText = Nullable(Type.String());
const Place = { row: Type.Integer(), column: Type.Integer() };
const Kept = {
  from: Type.Optional(Type.Object({ file: Text, sheet: NullableText })),
};
const Marked = { noteMark: Type.Optional(Text), ...Kept };

const Figure = Type.Object({
  indicatorId: Text,
  regionId: Text,
  period: Months,
  text: Text,
  value: Nullable(Type.Number()),
  decimals: Type.Integer(),
  missingReason: Nullable(Type.Enum(MISSING_REASONS)),
  ...Place,
  ...Marked,
  filledIn: Type.Optional(Type.Object({ file: Text, sheet: NullableText, ...Place })),
});
const Cell = Type.Object({ text: Text, ...Place, ...Marked });
const WiderRank = Type.Object({ ...Cell.properties, group: Type.Enum(['全省', '全国']) });
const Row = Type.Object({
  no: Nullable(Type.Integer()),
  indicatorId: Text,
  regionId: Text,
  departmentId: NullableText,
  period: Months,
  target: Nullable(Cell),
  actual: Figure,
  gap: Nullable(Cell),
  rank: Nullable(Cell),
  widerRanks: Type.Optional(Type.Array(WiderRank)),
});
const Head = { file: Text, sheet: NullableText, title: NullableText, notes: Type.Array(Text) };

const Scorecard = Type.Object({
  ...Head,
  kind: Type.Enum(['scorecard', 'department-scorecard']),
  regionId: Text,
  rows: Type.Array(Row),
  claims: Type.Array(
    Type.Object({
      nos: Type.Array(Type.Integer()),
      groupSize: Nullable(Type.Integer()),
      period: Nullable(Months),
      text: Text,
      ...Place,
      ...Kept,
    }),
  ),
  headings: Type.Array(
    Type.Object({
      departmentId: Text,
      declaredCount: Nullable(Type.Integer()),
      ...Place,
      ...Kept,
    }),
  ),
});
const Ranking = Type.Object({ ...Head, kind: Type.Literal('ranking'), rows: Type.Array(Row) });
const Figures = Type.Object({
  ...Head,
  kind: Type.Enum(['net-entry', 'cpi', 'households']),
  subject: Text,
  figures: Type.Array(Figure),
  mismatches: Type.Array(Type.Object({ text: Text, expected: Text, ...Place })),
});
const Words = Type.Record(Text, Text);
const Ledger = Type.Object({
  ...Head,
  kind: Type.Enum(LEDGER_KINDS),
  subject: Text,
  synthetic: Type.Optional(Type.Object({ seed: Nullable(Type.Number()) })),
  rows: Type.Array(
    Type.Object({
      cells: Words,
      extra: Type.Optional(Words),
      isTotal: Type.Optional(Type.Literal(true)),
      row: Type.Integer(),
      ...Kept,
    }),
  ),
});
const Free = Type.Object({
  ...Head,
  kind: Type.Literal('sheet'),
  subject: Text,
  year: Type.Integer(),
  figures: Type.Array(Figure),
  targets: Type.Array(
    Type.Object({
      ...Cell.properties,
      indicatorId: Text,
      regionId: Text,
      year: Type.Integer(),
    }),
  ),
  ranks: Type.Array(
    Type.Object({
      ...Cell.properties,
      indicatorId: Text,
      regionId: Text,
      period: Months,
      group: NullableText,
    }),
  ),
});
const AnyTable = Type.Object({ kind: Type.Enum(TABLE_KINDS) });

/**
 * A printed table as it was written into a column. By its kind first, so that the error names the
 * line that is otherwise and not each kind that it might have been.
 */
export function tableFromJson(text: string, place: string): PrintedTable {
  const value = fromJson(AnyTable, text, place);
  if (isLedgerKind(value.kind)) {
    return 'targets' in value ? planFromBefore(value, place) : heldTo(Ledger, value, place);
  }
  switch (value.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return heldTo(Scorecard, value, place);
    case 'ranking':
      return heldTo(Ranking, value, place);
    case 'net-entry':
    case 'cpi':
    case 'households':
      return heldTo(Figures, value, place);
    case 'sheet':
      return heldTo(Free, value, place);
    default:
      return value.kind satisfies never;
  }
}
