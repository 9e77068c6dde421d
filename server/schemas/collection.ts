import { Type, type Static } from 'typebox';
import { PROGRESS_STATES } from '#domain/collection/board.ts';
import { UNIT_KINDS } from '#domain/collection/fill-in-code.ts';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { aboutEntry } from './entry.ts';
import { Unlikely } from './preview.ts';
import { EnglishName, Nullable, OneOf, PeriodRef } from './scalars.ts';

const closed = { additionalProperties: false };

export const UnitKey = Type.String({
  maxLength: 120,
  pattern: `^(${UNIT_KINDS.join('|')}):.+$`,
  description: 'department: or region:, and an id of the dictionary',
});

export const CollectionOrder = Type.Object(
  {
    units: Type.Array(UnitKey, { maxItems: 1000 }),
    dueOn: Nullable(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
  },
  closed,
);
export type CollectionOrder = Static<typeof CollectionOrder>;

const unitFields = {
  key: Type.String({ description: 'As it is asked for: its kind, a colon, its id.' }),
  kind: OneOf(UNIT_KINDS),
  name: Type.String(),
  nameEn: EnglishName,
};
export const UnitRef = Type.Object(unitFields);
export type UnitRef = Static<typeof UnitRef>;

const NamedLine = Type.Object({
  indicatorId: Type.String(),
  regionId: Type.String(),
  name: Type.String({ description: 'Region and indicator, in Chinese.' }),
  nameEn: Type.String(),
});

export const UnitProgress = Type.Object({
  ...unitFields,
  lines: Type.Integer({ description: 'Those it hands in.' }),
  state: OneOf(PROGRESS_STATES),
  missing: Type.Array(NamedLine),
  deliveredAt: Nullable(Type.String({ description: 'When its last line came, ISO 8601.' })),
  deliveredBy: Nullable(Type.String({ description: 'The name of the account.' })),
  warnings: Type.Array(Type.Object(Unlikely), { description: 'What is unlikely in its lines.' }),
  accounts: Type.Array(Type.String(), { description: 'Who enters its lines at the desk.' }),
  reminder: Nullable(
    Type.String({
      description: 'To be sent to it, in the language of the office; null: complete.',
    }),
  ),
});
export type UnitProgress = Static<typeof UnitProgress>;

export const CollectionBoard = Type.Object({
  ...aboutEntry,
  dueOn: Nullable(Type.String({ description: 'YYYY-MM-DD' })),
  units: Type.Array(UnitProgress, { description: 'Those who lack most first.' }),
  choices: Type.Array(
    Type.Object({ ...unitFields, lines: Type.Integer(), isAsked: Type.Boolean() }),
    { description: 'Every department and region that has lines, asked or not.' },
  ),
  lines: Type.Integer({ description: 'All lines of the release.' }),
  filled: Type.Integer(),
});
export type CollectionBoard = Static<typeof CollectionBoard>;

/** What came back, before it is taken. */
export const ReturnLook = Type.Object({
  upload: Type.String(),
  unit: Nullable(UnitRef),
  knownBy: OneOf(
    ['code', 'lines', 'nothing'],
    'By the code in the sheets, by their lines, or not at all: somebody has to say.',
  ),
  candidates: Type.Array(UnitRef, { description: 'Among whom one has to be chosen.' }),
  filled: Type.Integer({ description: 'Lines with a figure or a target.' }),
  blank: Type.Integer({ description: 'Lines that are blank still.' }),
  warnings: Type.Array(Type.Object({ cure: Type.String(), cureEn: Type.String() })),
});
export type ReturnLook = Static<typeof ReturnLook>;

export const ReturnOrder = Type.Object(
  {
    unit: Type.Optional(UnitKey),
    note: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
    warningsReason: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
  },
  closed,
);
export type ReturnOrder = Static<typeof ReturnOrder>;

export const ReturnTaken = Type.Object({
  unit: Nullable(UnitRef),
  filled: Type.Integer({ description: 'Lines of the sheets with a figure or a target.' }),
  missing: Type.Integer({ description: 'Lines of the unit that lack a figure still.' }),
});
export type ReturnTaken = Static<typeof ReturnTaken>;

/** The drafts that someone enters lines of. */
export const Collecting = Type.Array(
  Type.Object({
    release: Type.String(),
    title: Type.String(),
    period: PeriodRef,
    dueOn: Nullable(Type.String()),
    lines: Type.Integer({ description: 'Those of one’s own.' }),
    filled: Type.Integer(),
  }),
);
export type Collecting = Static<typeof Collecting>;
