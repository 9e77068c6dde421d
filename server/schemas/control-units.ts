import { Type, type Static } from 'typebox';
import { CONTROL_FINDINGS } from '#domain/control-units/types.ts';
import { Nullable, OneOf, RegionRef } from './scalars.ts';

const SourceLine = Nullable(
  Type.String({ description: 'Where it stands in print, as the table says it.' }),
);
const Decimals = {
  value: Type.Number(),
  decimals: Type.Integer({ description: 'As many as were printed.' }),
};

export const ControlCount = Type.Object({
  class: Type.String({ description: 'As printed: 优先保护.' }),
  listed: Type.Integer({ description: 'Units of the list.' }),
  printed: Nullable(Type.Integer({ description: 'What the summary prints; null: nothing.' })),
  share: Nullable(
    Type.Object(Decimals, {
      description: 'Percent of the area of the place, as printed: areas of units are not.',
    }),
  ),
});
export type ControlCount = Static<typeof ControlCount>;

export const ControlPlace = Type.Object({
  name: Type.String({ description: 'As printed.' }),
  region: Nullable(RegionRef),
  isWhole: Type.Boolean({ description: 'The city: all units are in it.' }),
  classes: Type.Array(ControlCount),
  shareSum: Nullable(
    Type.Object({
      ...Decimals,
      isRounding: Type.Boolean({
        description: 'Whether it is 100, or as far from it as rounding each share may bring it.',
      }),
    }),
  ),
  sourceLine: SourceLine,
});
export type ControlPlace = Static<typeof ControlPlace>;

export const ControlUnit = Type.Object({
  code: Type.String(),
  name: Type.String(),
  class: Type.String(),
  place: Type.String({ description: 'As printed.' }),
  region: Nullable(RegionRef),
  scope: Nullable(Type.String({ description: 'What land it covers, in the words of the list.' })),
  sourceLine: SourceLine,
});
export type ControlUnit = Static<typeof ControlUnit>;

export const ControlFinding = Type.Object({
  kind: OneOf(
    CONTROL_FINDINGS,
    'count: list against summary; sum: parts against the whole; shares: not 100; code, twice, place: of one unit',
  ),
  place: Type.String(),
  class: Nullable(Type.String()),
  printed: Type.String(),
  found: Type.String(),
  message: Type.String({ description: 'What differs, in Chinese.' }),
  messageEn: Type.String({ description: 'The same in English.' }),
  sourceLine: SourceLine,
});
export type ControlFinding = Static<typeof ControlFinding>;

export const ControlList = Type.Object({
  id: Type.String({ description: 'The name of the list.' }),
  document: Type.Object({
    docNo: Nullable(Type.String()),
    title: Nullable(Type.String()),
    signedOn: Nullable(Type.String({ description: 'YYYY-MM-DD' })),
  }),
  classes: Type.Array(Type.String(), { description: 'In the order of the list.' }),
  places: Type.Array(ControlPlace, { description: 'The whole first.' }),
  units: Type.Array(ControlUnit),
  findings: Type.Array(ControlFinding, {
    description: 'Where list, summary and codes say two things.',
  }),
});
export type ControlList = Static<typeof ControlList>;

export const ControlLists = Type.Array(ControlList);

export const ControlShare = Type.Object({
  list: Type.String(),
  place: Type.String(),
  region: Nullable(RegionRef),
  ...ControlCount.properties,
});
export type ControlShare = Static<typeof ControlShare>;
export const ControlShares = Type.Array(ControlShare);
