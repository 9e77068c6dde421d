import { Type } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import {
  DIRECTIONS,
  FREQUENCIES,
  MEASURES,
  PATH_KINDS,
  PRICES,
  PRINTED_REASONS,
  REGION_KINDS,
} from '#domain/dictionary.ts';
import { FAMILY_KINDS } from '#domain/families.ts';
import { LANGUAGES } from '#domain/language.ts';
import { MONTHS_COUNTED, OFFICE_KINDS } from '#domain/office.ts';
import { Nullable } from './stored-scalars.ts';

const Text = Type.String();
const NullableText = Nullable(Type.String());
const Names = Type.Array(Text);
/** Missing in a dictionary from before it. */
const English = Type.Optional(NullableText);

/** Ids by role. */
const StoredRoles = Type.Partial(
  Type.Object({
    ...{ net: Text, entered: Text, left: Text },
    ...{ month: Text, year: Text, 'to-date': Text },
    ...{ urban: Text, rural: Text, 'urban-growth': Text, 'rural-growth': Text },
  }),
);

const StoredFamily = Type.Object({
  id: Text,
  kind: Type.Enum(FAMILY_KINDS),
  name: Text,
  nameEn: NullableText,
  members: Type.Array(
    Type.Object({
      id: Text,
      name: Text,
      shortName: Text,
      nameEn: NullableText,
      shortNameEn: NullableText,
      aliases: Names,
      indicators: StoredRoles,
    }),
  ),
});

/** The dictionary as it was written into its column, by this version or one before. */
export const StoredLists = Type.Object({
  regions: Type.Array(
    Type.Object({
      id: Text,
      code: NullableText,
      name: Text,
      shortName: Text,
      proseName: Text,
      nameEn: English,
      shortNameEn: English,
      kind: Type.Enum(REGION_KINDS),
      insideId: NullableText,
      until: Type.Optional(Text),
      aliases: Names,
    }),
  ),
  departments: Type.Array(
    Type.Object({
      id: Text,
      name: Text,
      shortName: Text,
      nameEn: English,
      shortNameEn: English,
      aliases: Names,
    }),
  ),
  groups: Type.Array(
    Type.Object({ id: Text, label: Text, labelEn: English, sizeNote: Text, memberIds: Names }),
  ),
  indicators: Type.Array(
    Type.Object({
      id: Text,
      name: Text,
      proseName: Text,
      nameEn: English,
      unit: Text,
      measure: Type.Enum(MEASURES),
      direction: Type.Enum(DIRECTIONS),
      decimals: Type.Integer(),
      departmentId: NullableText,
      groupId: NullableText,
      periodLagMonths: Type.Integer(),
      frequency: Type.Optional(Type.Enum(FREQUENCIES)),
      aboutTolerance: Nullable(Type.Number()),
      aliases: Names,
      definition: Text,
      definitionEn: English,
      levelId: Type.Optional(NullableText),
      prices: Type.Optional(Nullable(Type.Enum(PRICES))),
      access: Type.Optional(Type.Enum(ACCESS_LEVELS)),
      until: Type.Optional(Text),
      smallBelow: Type.Optional(Nullable(Type.Number())),
    }),
  ),
  missingSymbols: Type.Array(
    Type.Object({ issuer: Text, symbol: Text, reason: Type.Enum(PRINTED_REASONS) }),
  ),
  paths: Type.Optional(
    Type.Array(
      Type.Object({
        indicatorId: Text,
        regionId: NullableText,
        kind: Type.Enum(PATH_KINDS),
        year: Type.Integer(),
        points: Type.Array(Type.Object({ month: Type.Integer(), sharePct: Text })),
      }),
    ),
  ),
  families: Type.Optional(Type.Array(StoredFamily)),
  office: Type.Optional(
    Type.Object({
      name: Text,
      nameEn: English,
      kind: Type.Enum(OFFICE_KINDS),
      language: Type.Enum(LANGUAGES),
      months: Type.Enum(MONTHS_COUNTED),
      dutyWord: Text,
      isExample: Type.Boolean(),
      gapScale: Type.Optional(
        Type.Object({
          rateFloor: Type.Number(),
          countFloor: Type.Number(),
          steps: Type.Tuple([Type.Number(), Type.Number(), Type.Number()]),
        }),
      ),
    }),
  ),
});
