import { Type, type Static } from 'typebox';
import {
  IndicatorRef,
  MissingReason,
  NameRef,
  Nullable,
  PeriodRef,
  Revision,
  Status,
  Target,
} from './scalars.ts';
import { NoteMark } from './note-marks.ts';

/** A figure; what `values` does not ask for is left out. */
export const Observation = Type.Object({
  release: Nullable(
    Type.String({ description: 'The newest of the chosen releases that gives it.' }),
  ),
  indicator: IndicatorRef,
  region: NameRef,
  period: PeriodRef,
  value: Type.Optional(Nullable(Type.Number())),
  decimals: Type.Optional(Type.Integer()),
  target: Type.Optional(Nullable(Target)),
  gap: Type.Optional(Nullable(Type.Number())),
  gapDecimals: Type.Optional(Type.Integer()),
  status: Type.Optional(Status),
  rank: Type.Optional(Nullable(Type.Integer())),
  groupSize: Type.Optional(
    Nullable(
      Type.Integer({
        description:
          'Regions ranked: 0 while some of the group have not reported; null: this one is not compared.',
      }),
    ),
  ),
  groupReported: Type.Optional(
    Nullable(Type.Integer({ description: 'Regions of the group that have reported.' })),
  ),
  groupExpected: Type.Optional(
    Nullable(
      Type.Integer({
        description: 'The group, less those that the release says it is complete without.',
      }),
    ),
  ),
  printed: Type.Optional(
    Nullable(
      Type.Object(
        { gap: Nullable(Type.String()), rank: Nullable(Type.Integer()) },
        {
          description: 'Gap and rank as the office printed them.',
        },
      ),
    ),
  ),
  missingReason: Type.Optional(Nullable(MissingReason)),
  revision: Type.Optional(Revision),
  loadId: Type.Optional(Type.Integer()),
  noteMark: NoteMark,
  knownFrom: Type.Optional(Type.String({ description: 'Of all vintages; ISO 8601.' })),
  knownTo: Type.Optional(Nullable(Type.String({ description: 'Null: it counts still.' }))),
});
export type Observation = Static<typeof Observation>;

export const Observations = Type.Object({
  total: Type.Integer({ description: 'Rows that match, whatever the limit.' }),
  next: Nullable(
    Type.String({ description: 'Give it back as `cursor` for the rows that follow.' }),
  ),
  observations: Type.Array(Observation),
});
export type Observations = Static<typeof Observations>;
