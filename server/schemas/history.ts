import { Type, type Static } from 'typebox';
import { IndicatorRef, MissingReason, Nullable, PeriodRef, RegionRef, Undone } from './scalars.ts';

import { NoteMark } from './note-marks.ts';

export const CellVersion = Type.Object({
  loadId: Type.Integer({ description: 'The load that brought it.' }),
  at: Type.String({ description: 'ISO 8601' }),
  note: Type.String({ description: 'What the load says of itself: for a revision, the reason.' }),
  release: Type.String({ description: 'The release that brought it.' }),
  value: Nullable(Type.Number()),
  decimals: Type.Integer(),
  missingReason: Nullable(MissingReason),
  noteMark: NoteMark,
  source: Type.Object({
    file: Type.String(),
    row: Nullable(Type.Integer()),
    column: Nullable(Type.Integer()),
  }),
  undone: Undone,
});
export type CellVersion = Static<typeof CellVersion>;

export const CellHistory = Type.Object({
  indicator: IndicatorRef,
  region: RegionRef,
  period: PeriodRef,
  versions: Type.Array(CellVersion, { description: 'Newest first; the first not undone counts.' }),
});
export type CellHistory = Static<typeof CellHistory>;
