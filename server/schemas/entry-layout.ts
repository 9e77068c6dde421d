import { Type, type Static } from 'typebox';
import { aboutEntry } from './entry.ts';
import {
  DepartmentRef,
  EnglishName,
  IndicatorRef,
  Measure,
  NameRef,
  Nullable,
  RegionRef,
} from './scalars.ts';

const closed = { additionalProperties: false };
const Id = Type.String({ minLength: 1, maxLength: 100 });

export const EntryLayout = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          indicatorId: Id,
          hasTarget: Type.Boolean({ description: 'Its target is entered too.' }),
        },
        closed,
      ),
      { minItems: 1, maxItems: 1000 },
    ),
    regionIds: Type.Array(Id, { minItems: 1, maxItems: 1000 }),
  },
  closed,
);
export type EntryLayout = Static<typeof EntryLayout>;

const Whole = Type.Object({
  indicatorId: Type.String(),
  regionId: Type.String(),
  hasTarget: Type.Boolean(),
});

/** What can be chosen to be entered in a release, and what is. */
export const EntryChoice = Type.Object({
  ...aboutEntry,
  layout: Nullable(EntryLayout),
  entered: Type.Array(Whole, {
    description: 'The lines that its tables have already, chosen or not.',
  }),
  indicators: Type.Array(
    Type.Object({
      ...IndicatorRef.properties,
      measure: Measure,
      departmentId: Nullable(Type.String()),
      groupId: Nullable(Type.String()),
      familyId: Nullable(Type.String()),
      levelId: Nullable(
        Type.String({ description: 'The indicator of the amounts whose growth it is.' }),
      ),
      notDue: Nullable(
        Type.String({ description: 'Why none is due in this release, in Chinese.' }),
      ),
      notDueEn: Nullable(Type.String()),
    }),
    { description: 'In the order of the dictionary.' },
  ),
  departments: Type.Array(DepartmentRef),
  families: Type.Array(NameRef),
  groups: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      labelEn: EnglishName,
      memberIds: Type.Array(Type.String()),
    }),
  ),
  regions: Type.Array(RegionRef),
});
export type EntryChoice = Static<typeof EntryChoice>;
