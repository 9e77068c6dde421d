import { Type, type Static } from 'typebox';
import { FamilyRef } from './families.ts';
import { PrintedNote } from './note-marks.ts';
import { MissingReason, NameRef, Nullable, PeriodRef, RegionRef, Revision } from './scalars.ts';

export const NetEntryCell = Type.Object({
  regionId: Type.String(),
  net: Nullable(Type.Integer({ description: '净增 = 新增 − 退出' })),
  entered: Nullable(Type.Integer()),
  left: Nullable(Type.Integer()),
  missing: Type.Object({
    net: Nullable(MissingReason),
    entered: Nullable(MissingReason),
    left: Nullable(MissingReason),
  }),
  revisions: Type.Object({ net: Revision, entered: Revision, left: Revision }),
  notes: Type.Optional(
    Type.Object(
      {
        net: Type.Optional(PrintedNote),
        entered: Type.Optional(PrintedNote),
        left: Type.Optional(PrintedNote),
      },
      { description: 'Marks of notes behind the three. Left out where there are none.' },
    ),
  ),
});
export type NetEntryCell = Static<typeof NetEntryCell>;

export const NetEntries = Type.Object({
  release: Type.String(),
  family: FamilyRef,
  period: PeriodRef,
  unit: Type.String(),
  regions: Type.Array(RegionRef, { description: 'The city first.' }),
  sectors: Type.Array(
    Type.Object({
      sector: NameRef,
      indicators: Type.Object(
        { net: Type.String(), entered: Type.String(), left: Type.String() },
        { description: 'Ids of the indicators behind the three lines.' },
      ),
      cells: Type.Array(NetEntryCell, { description: 'In the order of the regions.' }),
    }),
    { description: 'The total first.' },
  ),
});
export type NetEntries = Static<typeof NetEntries>;
